import { describe, expect, it } from 'vitest'
import { contactFrom } from '../../../../src/http/contact/contact.ts'
import { request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'

const ISSUES = 'https://github.com/example/realistic-pathway/issues'

const get = (path: string, contact?: string) => isolate({ statements: undefined, contact })(path)

describe('the address to write to', () => {
  it.each([
    [ISSUES, ISSUES, 'https://github.com/example/realistic-pathway/security/advisories/new'],
    ['mailto:ada@example.org', 'mailto:ada@example.org', 'mailto:ada@example.org'],
    [' ada@example.org ', 'mailto:ada@example.org', 'mailto:ada@example.org'],
    ['https://example.org/report', 'https://example.org/report', 'https://example.org/report'],
  ])('%s: corrections go to %s, vulnerabilities to %s', (setting, corrections, security) => {
    expect(contactFrom(setting)).toEqual({ corrections, security })
  })

  it.each([
    undefined,
    '',
    'ada',
    'http://example.org/',
    'javascript:alert(1)',
    'https://',
    'mailto:a@b\nExpires: never',
  ])('%j is none', (setting) => {
    expect(contactFrom(setting)).toBeNull()
  })

  it('is where /contact leads', async () => {
    const response = await get('/contact', ISSUES)
    expect([response.status, response.headers.get('location')]).toEqual([302, ISSUES])
  })
})

describe('/.well-known/security.txt', () => {
  it('has what RFC 9116 asks for, and a day in less than a year until which it is good', async () => {
    const response = await get('/.well-known/security.txt', ISSUES)
    const lines = (await response.text()).trimEnd().split('\n')
    const fields = new Map(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]))
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy'])
    expect(fields.get('Contact')).toBe('https://github.com/example/realistic-pathway/security/advisories/new')
    expect(fields.get('Canonical')).toBe('https://api.test/.well-known/security.txt')
    expect(fields.get('Policy')).toBe('https://api.test/docs/corrections#vulnerabilities')
    const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(178)
    expect(days).toBeLessThanOrEqual(180)
  })
})

it('where no address is set, both say so to whoever runs the service', async () => {
  for (const path of ['/contact', '/.well-known/security.txt']) {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', detail: expect.stringContaining('CONTACT') })
    expect((await request(path, { method: 'POST' })).status).toBe(405)
  }
})
