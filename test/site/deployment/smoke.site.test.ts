import { describe, expect, inject, it } from 'vitest'
import { smoke } from '../../../scripts/smoke.ts'
import { listen } from '../../support/servers/listen.ts'

async function said(origin: string) {
  const lines: string[] = []
  const well = await smoke(origin, (line) => lines.push(line), 0)
  return { well, lines }
}

describe('the smoke test', () => {
  it('finds that this service stands', async () => {
    const { well, lines } = await said(inject('origin'))
    expect(lines.filter((line) => line.includes('FAILED'))).toEqual([])
    expect(lines.at(-1)).toBe(`smoke: ${inject('origin')} stands`)
    expect(well).toBe(true)
  })

  it('says what failed, and of which service', async () => {
    const { url: origin, close } = await listen((request, response) =>
      response.writeHead(request.url === '/health' ? 503 : 200).end('No dataset is published here.'),
    )
    const { well, lines } = await said(origin)
    await close()
    expect(well).toBe(false)
    expect(lines).toContain('smoke: FAILED  /health: status 503: No dataset is published here.')
    expect(lines).toContain('smoke: FAILED  the files: no “nato-2026.csv” in No dataset is published here.')
    expect(lines.at(-1)).toBe(`smoke: 7 of 7 failed at ${origin}`)
    expect((await said(origin)).lines[0], 'nobody is there').toContain('fetch failed')
  })
})
