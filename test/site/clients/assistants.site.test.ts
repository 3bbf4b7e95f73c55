/** Assistants as they come: the official client, by both generations of the protocol, at the product as `npm start` runs it. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const origin = inject('origin')
const DOCS = readFileSync(join(ROOT, 'docs/use/assistants.md'), 'utf8')

interface Answer {
  readonly answer: string
  readonly citations: readonly string[]
  readonly editions: readonly { readonly slug: string }[]
  readonly warnings: readonly string[]
  readonly page: string
  // biome-ignore lint/suspicious/noExplicitAny: each tool has data of its own, which each test states
  readonly data: any
}

/** A client that is connected for the tests around it, and its calls. */
function clientForTests(mode: 'legacy' | 'auto') {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  beforeAll(() => client.connect(new StreamableHTTPClientTransport(new URL('/mcp', origin))))
  afterAll(() => client.close())
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: args })
    const [first] = content
    return {
      text: first?.type === 'text' ? first.text : '',
      answer: structuredContent as Answer,
      isError: isError === true,
    }
  }
  return { client, call }
}

/** One call of each tool, with what its answer says. */
const CALLS = [
  [
    'get_figure',
    { area: 'Poland', year: 2024 },
    'Poland, Defence spending as a share of GDP, 2024: 3.75 percent of GDP',
  ],
  ['compare', { areas: ['POL', 'RUS'], from: 2020 }, 'Poland, Russia'],
  ['pathway', { area: 'ESP', target: 'total', sharePercent: 5, year: 2032 }, 'Spain goes from 2%'],
  ['assess', { areas: ['Spain', 'USA'] }, '3.50% of GDP by 2035'],
  ['check_number', { text: 'NATO countries spent 1.47 trillion in 2024' }, 'which matches'],
  ['search_statements', { search: 'realistic pathway' }, 'Marco Rubio'],
  [
    'graphql',
    { query: '{ member(code: "POL") { datum(indicator: DEFENCE_SHARE_OF_GDP) { ... on Datum { value citation } } } }' },
    'value',
  ],
] as const

describe.each([
  ['the current revision', 'auto', '2026-07-28'],
  ['the revision before', 'legacy', '2025-11-25'],
] as const)('by %s', (_name, mode, version) => {
  const { client, call } = clientForTests(mode)

  it(`it is ${version}, and every tool is listed as one that only reads`, async () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(version)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name))
    for (const { annotations, outputSchema, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
      expect(outputSchema?.required).toEqual(['answer', 'citations', 'editions', 'warnings', 'page', 'data'])
      expect(inputSchema.additionalProperties).toBe(false)
    }
  })

  it.each(CALLS)(
    '%s answers as text and as structured content, with citations and a page that is there',
    async (name, args, words) => {
      const { text, answer, isError } = await call(name, args)
      expect(isError, text).toBe(false)
      expect(answer.answer).toContain(words)
      expect(text).toContain(answer.answer)
      expect(answer.citations.length).toBeGreaterThan(0)
      for (const one of answer.citations) expect(text).toContain(one)
      // What was said, and what is asked freely, name no editions of themselves.
      if (name !== 'search_statements' && name !== 'graphql') expect(answer.editions.length).toBeGreaterThan(0)
      expect(text).toContain(`Page: ${answer.page}`)
      expect(new URL(answer.page).origin).toBe(origin)
      expect((await fetch(answer.page, { headers: { accept: 'text/html' } })).status).toBe(200)
    },
  )

  it('lists and reads the schema in short, the methods and the editions', async () => {
    const { resources } = await client.listResources()
    const texts = await Promise.all(
      resources.map(async ({ uri }) => {
        const [first] = (await client.readResource({ uri })).contents
        return [uri, first && 'text' in first ? first.text : ''] as const
      }),
    )
    const of = Object.fromEntries(texts)
    expect(of['pathway://schema']).toMatch(/^type Query \{\n {2}area\(\n {4}code: ID!/m)
    expect(of['pathway://schema']).not.toContain('"""')
    expect(of['pathway://editions']).toContain('| nato-2026 | 2026-07-10 | NATO |')
    for (const name of ['data', 'pathways', 'models', 'assessment', 'claims', 'limits'])
      expect(of[`${origin}/docs/${name}.md`]).toMatch(/^# /)
    // At an address of this site is what it is.
    expect(of[`${origin}/docs/claims.md`]).toBe(await (await fetch(`${origin}/docs/claims.md`)).text())
  })
})

describe('a tool', () => {
  const { call } = clientForTests('auto')

  it('checks the number of the report of 3 April 2025 by both editions', async () => {
    const { text, answer } = await call('check_number', { text: 'NATO countries spent 1.47 trillion in 2024' })
    expect(answer.editions.map(({ slug }) => slug)).toEqual(['nato-2024', 'nato-2026'])
    expect(answer.data.readings).toMatchObject([
      {
        figure: 'NATO’s defence spending of 2024',
        atTheTime: { verdict: 'MATCHES', edition: { slug: 'nato-2024' } },
        latest: { verdict: 'CLOSE', edition: { slug: 'nato-2026' } },
      },
    ])
    expect(text).toContain('| 1.47 trillion | NATO’s defence spending of 2024 | nato-2024 | 1,474.4 | matches |')
    expect(text).toContain('| 1.47 trillion | NATO’s defence spending of 2024 | nato-2026 | 1,482.91 | close |')
    expect(answer.page).toBe(`${origin}/group/nato`)
  })

  it('says of a number that fits nothing that it does', async () => {
    const { answer } = await call('check_number', { text: 'Poland spent 9.9% of GDP in 2024' })
    expect(answer.answer).toContain('Nothing else was found that is 9.9% of GDP')
    expect(answer.data.readings[0].fits).toEqual([])
  })

  it('says why there is no figure, which is no error and no zero', async () => {
    const { answer, isError } = await call('get_figure', { area: 'ISL', year: 2024 })
    expect(isError).toBe(false)
    expect(answer.answer).toContain('Iceland has no armed forces')
    expect(answer.data.figure).toBeNull()
  })

  it('warns of definitions that do not compare', async () => {
    const { answer } = await call('compare', { areas: ['POL', 'RUS'] })
    expect(answer.warnings[0]).toContain('The definitions differ (NATO, SIPRI)')
  })

  it.each([
    [
      'get_figure',
      { area: 'POL', year: 2.5 },
      'year: 2.5 is not allowed. Allowed: a whole year from 1900 to 2100. Example: year: 2024',
    ],
    [
      'get_figure',
      { area: 'POL', yeer: 2024 },
      'yeer: no such field. Allowed: area, indicator, year, edition, asOf, definition.',
    ],
    ['get_figure', { area: 'Atlantis' }, 'area: "Atlantis" is not allowed. Allowed: the ISO 3166-1 code'],
    ['get_figure', { area: 'POL', edition: 'nato-1800' }, 'edition: "nato-1800" is not allowed. Allowed: '],
    [
      'compare',
      { areas: [] },
      'areas: [] is not allowed. Allowed: a list of 1 to 12. Example: areas: ["POL", "DEU", "NATO"]',
    ],
    [
      'pathway',
      { area: 'ESP', target: 'total', year: 2032 },
      'sharePercent: nothing is not allowed with the target "total". Allowed: a number from 0 to 20. Example: sharePercent: 5',
    ],
    ['pathway', { area: 'ESP', shape: 'wavy' }, 'shape: "wavy" is not allowed. Allowed: linear, front-loaded'],
    ['pathway', { area: 'RUS' }, 'area: there is no pathway of Russia.'],
    ['assess', { areas: ['Atlantis'] }, 'areas: "Atlantis" is not allowed.'],
    [
      'check_number',
      { text: 'x'.repeat(301) },
      'Allowed: a text of 1 to 300 characters. Example: text: "NATO countries spent 1.47 trillion in 2024"',
    ],
    [
      'check_number',
      { text: '2%', saidOn: 'yesterday' },
      'saidOn: "yesterday" is not allowed. Allowed: a day as YYYY-MM-DD. Example: saidOn: "2025-04-03"',
    ],
    ['search_statements', {}, 'search: nothing is not allowed where nothing else narrows it.'],
    ['graphql', { query: '{ nothing }' }, 'Cannot query field "nothing" on type "Query".'],
    ['graphql', { query: '{ data(first: 1000) { nodes { id citation } } }' }, 'answer of'],
  ])('%s with %j is refused with field, range and example', async (name, args, words) => {
    const { text, isError } = await call(name, args)
    expect(isError, text).toBe(true)
    expect(text).toContain(words)
  })
})

describe('/mcp', () => {
  const message = (headers: Record<string, string> = {}, body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}') =>
    fetch(`${origin}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body,
    })

  it('takes pages of any origin, as /graphql does, and refuses what is none', async () => {
    expect((await message({ origin: 'https://newsroom.example' })).status).toBe(200)
    expect((await message({ origin: 'null' })).headers.get('access-control-allow-origin')).toBe('*')
    const refused = await message({ origin: 'newsroom' })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'BAD_INPUT', detail: expect.stringContaining('Origin') })
  })

  it('is never stored, and has no sessions, streams or subscriptions', async () => {
    const answer = await message()
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.has('mcp-session-id')).toBe(false)
    await answer.arrayBuffer()
    expect((await fetch(`${origin}/mcp`, { headers: { accept: 'text/event-stream' } })).status).toBe(405)
  })

  it('refuses a message that is too long', async () => {
    expect((await message({}, `"${'x'.repeat(70_000)}"`)).status).toBe(413)
  })

  it('leads a person to the documentation', async () => {
    const answer = await fetch(`${origin}/mcp`, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs/assistants'])
  })
})

describe('docs/use/assistants.md', () => {
  const commands = [...DOCS.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trim().split('\n'))
  const run = async (command: string) =>
    (await promisify(execFile)('bash', ['-c', command.replaceAll('http://localhost:8787', origin)])).stdout

  it('has commands that answer what it says', async () => {
    const [check = '', tools = '', llms = '', claims = '', ...more] = commands
    expect(more).toEqual([])
    expect(await run(check)).toContain('By NATO’s figures of 17 June 2024, NATO spent 1,474.4 billion USD')
    expect(await run(tools)).toContain('"search_statements"')
    expect(await run(llms)).toContain('(/docs/claims.md)')
    expect(await run(claims)).toMatch(/^# Claims/)
  })

  it('has a client that is the one tested here', () => {
    expect(DOCS).toContain("import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'")
  })
})

describe('the documentation as Markdown', () => {
  it('is at the address of each page with .md, which the page and its header name, and links to what is served', async () => {
    const llms = await (await fetch(`${origin}/llms.txt`)).text()
    const listed = [...llms.matchAll(/\((\/docs[^)]*\.md)\)/g)].map(([, path = '']) => path)
    expect(listed.length).toBeGreaterThan(20)
    const links = new Set<string>()
    for (const path of listed) {
      const markdown = await fetch(`${origin}${path}`)
      expect(markdown.headers.get('content-type'), path).toBe('text/markdown; charset=utf-8')
      const text = await markdown.text()
      expect(text).toMatch(/^# /)
      for (const [, href = ''] of text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\((\/[^)#\s]*)/g))
        links.add(href)
      const page = await fetch(`${origin}${path.replace(/\.md$/, '')}`)
      expect(page.headers.get('link')).toContain(`<${path}>; rel="alternate"; type="text/markdown"`)
      expect(await page.text()).toContain(`<link rel="alternate" type="text/markdown" href="${path}">`)
    }
    const dead = await Promise.all([...links].map(async (href) => ((await fetch(`${origin}${href}`)).ok ? [] : [href])))
    expect(dead.flat()).toEqual([])
  })
})
