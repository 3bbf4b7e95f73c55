import { serverAudits } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { request } from '../../../support/worker/ask.ts'

const audits = serverAudits({
  url: 'https://api.test/graphql',
  fetchFn: (url: string, init?: RequestInit) => request(url, init),
})

describe('GraphQL over HTTP, by its public audit suite, through the whole worker', () => {
  it('has audits to pass', () => {
    expect(audits.length).toBeGreaterThan(60)
  })

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect('reason' in result ? result.reason : result.status).toBe('ok')
  })
})
