/** What assistants may spend is what anybody may: by the official client, at the code of both workers. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { describe, expect, it } from 'vitest'
import Assistants from '../../assistants/worker.ts'
import type { RateLimitBinding } from '../../src/http/rate-limit/rate-limit.ts'
import { asPost } from '../support/worker/ask.ts'
import { isolate } from '../support/worker/isolate.ts'

const ORIGIN = 'https://api.test'
const HEADER = 'cf-connecting-ip'

/** The product, where the platform's binding counts as it is told. */
function product(rateLimit?: RateLimitBinding) {
  const context = createExecutionContext()
  const assistants = new Assistants(context, env)
  const send = isolate({ rateLimit, clientAddressHeader: HEADER, assistants }, context)
  const fetchAs = (client: string) => async (input: RequestInfo | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set(HEADER, client)
    const { pathname, search } = new URL(`${input}`)
    return send(pathname + search, { ...init, headers })
  }
  return {
    graphql: (client: string, query: string) => fetchAs(client)(`${ORIGIN}/graphql`, asPost({ query })),
    assistant: async (client: string, mode: 'auto' | 'legacy' = 'auto') => {
      const one = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
      await one.connect(new StreamableHTTPClientTransport(new URL('/mcp', ORIGIN), { fetch: fetchAs(client) }))
      const call = async (name: string, args: Record<string, unknown>) => {
        const { content, isError } = await one.callTool({ name, arguments: args })
        const [first] = content
        return { text: first?.type === 'text' ? first.text : '', isError: isError === true }
      }
      return { call, listTools: () => one.listTools() }
    },
  }
}

/** Points that a client has left, as an answer of the API says. */
async function left({ graphql }: ReturnType<typeof product>, client: string): Promise<number> {
  const { headers } = await graphql(client, `{ __typename a${crypto.randomUUID().replaceAll('-', '')}: __typename }`)
  const [, points] = /r=(\d+)/.exec(headers.get('ratelimit') ?? '') ?? []
  return Number(points) + Number(headers.get('x-graphql-cost'))
}

const SHARES = '{ members { name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2024) { ... on Datum { value } } } }'
/** For a message of the protocol; a call of a tool is one. */
const MESSAGE = 100

describe('an assistant', () => {
  it('is charged what the API charges for the same question, and a message beside it', async () => {
    const all = product()
    const { headers } = await all.graphql('reader', SHARES.replace('2024', '2023'))
    const price = Number(headers.get('x-graphql-cost'))
    expect(price).toBeGreaterThan(50)
    const { call } = await all.assistant('assistant')
    const before = await left(all, 'assistant')
    expect(await call('graphql', { query: SHARES })).toMatchObject({ isError: false })
    const between = await left(all, 'assistant')
    expect(before - between).toBeGreaterThanOrEqual(price + MESSAGE)
    expect(before - between).toBeLessThan(price + MESSAGE + 10)
    // Of what the API has answered before, the message alone.
    await call('graphql', { query: SHARES })
    expect(between - (await left(all, 'assistant'))).toBeLessThan(MESSAGE + 10)
    expect(await left(all, 'another')).toBe(500_000)
  })

  it('is refused what the API refuses, in its words', async () => {
    const all = product()
    const query = '{ data(first: 1000) { nodes { id value citation revisions { value edition { citation } } } } }'
    const { errors } = await (await all.graphql('reader', query)).json<{ errors: { message: string }[] }>()
    const { call } = await all.assistant('assistant')
    const { text, isError } = await call('graphql', { query })
    expect(isError).toBe(true)
    expect(errors[0]?.message).toMatch(/points/)
    expect(text).toContain(errors[0]?.message)
  })

  it.each([
    ['auto', 'check_number', { text: 'NATO countries spent 1.47 trillion in 2024' }],
    ['legacy', 'compare', { areas: ['POL', 'DEU', 'NATO'] }],
    ['auto', 'graphql', { query: '{ members { name series(indicator: GDP_USD) { data { value citation } } } }' }],
  ] as const)(
    'whose points do not suffice is told by the tool when to ask again (%s, %s)',
    async (mode, tool, args) => {
      const { call } = await product({ limit: async () => ({ success: false }) }).assistant('poor', mode)
      const { text, isError } = await call(tool, args)
      expect([isError, text]).toEqual([
        true,
        expect.stringMatching(/^You have spent what is allowed in a minute\. Ask again in \d+ seconds/),
      ])
    },
  )

  it.each(['auto', 'legacy'] as const)(
    'with nothing left is refused before a tool is called: 429, and when to ask again (%s)',
    async (mode) => {
      const all = product({ limit: async () => ({ success: false }) })
      const { call, listTools } = await all.assistant('poor', mode)
      const spent = await all.graphql(
        'poor',
        '{ members { name series(indicator: GDP_USD) { data { value citation } } } }',
      )
      expect(spent.status).toBe(429)
      expect(Number(spent.headers.get('retry-after'))).toBeGreaterThan(0)
      for (const asking of [() => call('get_figure', { area: 'POL' }), listTools])
        await expect(asking()).rejects.toThrow(/429.*Ask again in \d+ seconds/s)
      // Others are answered.
      expect(await (await all.assistant('other', mode)).call('get_figure', { area: 'POL' })).toMatchObject({
        isError: false,
      })
    },
  )
})
