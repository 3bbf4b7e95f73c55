import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openApiDocument } from '../../scripts/openapi/document.ts'
import { pathwayId } from '../support/servers/ask.ts'

const origin = inject('origin')

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly example?: string | number | readonly string[]
}
interface Response {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
  readonly $ref?: string
}
interface Operation {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, Response>>
}

interface Described {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

const described: Described = JSON.parse(JSON.stringify(openApiDocument()))
const operations = Object.entries(described.paths).map(([path, { get }]) => [get.operationId, path, get] as const)

/** What the examples of the description stand for here. */
const known: Record<string, string> = {}

const exampleOf = (example: string | number): string =>
  String(example).replace(/ORIGIN|PATHWAY|CLAIM|HASH/, (name) => known[name] ?? name)

function addressOf(path: string, { parameters }: Operation): string {
  const inPath = parameters.filter((one) => one.in === 'path')
  const address = inPath.reduce(
    (text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(exampleOf(String(example)))),
    path,
  )
  const search = parameters.flatMap(({ name, example, in: place }) =>
    place === 'path' || example === undefined ? [] : [example].flat().map((one) => [name, exampleOf(one)]),
  )
  return `${origin}${address}?${new URLSearchParams(search)}`.replace(/\?$/, '')
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema({ $id: 'described', ...described })

/** Holds an answer against its description: its status, its media type, and its body where that is JSON. */
async function expectDescribed(path: string, { responses }: Operation, answer: globalThis.Response): Promise<void> {
  const said = responses[answer.status]
  expect(said, `${answer.url} is ${answer.status}`).toBeDefined()
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const steps = said?.$ref
    ? said.$ref.slice(2)
    : `paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/get/responses/${answer.status}`
  const shared = described.components.responses[said?.$ref?.split('/').at(-1) ?? '']
  const { content = {} } = shared ?? said ?? {}
  expect(Object.keys(content), answer.url).toContain(type)
  if (!type.endsWith('json')) return
  const pointer = `${steps}/content/${type.replaceAll('/', '~1')}/schema`
  const validate = ajv.getSchema(`described#/${encodeURI(pointer).replaceAll('+', '%2B')}`)
  if (!validate) throw new Error(`No schema is at ${pointer}.`)
  validate(await answer.json())
  expect(validate.errors, answer.url).toBeNull()
}

beforeAll(async () => {
  const trusted = readFileSync(join(import.meta.dirname, '../../src/http/graphql/trusted-documents.json'), 'utf8')
  const [hash] = Object.entries(JSON.parse(trusted)).find(([, text]) => !String(text).includes('$')) ?? []
  Object.assign(known, {
    ORIGIN: origin,
    PATHWAY: await pathwayId(origin),
    CLAIM: 'internewscast-2025-04-03-nato-2024-total-1-47tn.c1',
    HASH: hash,
  })
})

describe('the description of what is not GraphQL', () => {
  it('is OpenAPI 3.1 by a validator, and served to every site', async () => {
    const response = await fetch(`${origin}/openapi.json`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const served = await response.json()
    expect(served).toEqual(described)
    const { valid, errors } = await new Validator().validate(served)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('has each address once, each with a name of its own', () => {
    const names = operations.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(operations)('%s: the answer of %s fits it', async (_, path, operation) => {
    const answer = await fetch(addressOf(path, operation))
    expect(answer.status, addressOf(path, operation)).toBe(200)
    await expectDescribed(path, operation, answer)
  })

  it.each(operations.filter(([, , { responses }]) => responses[400]?.$ref))(
    '%s: the refusal of %s fits it',
    async (_, path, operation) => {
      // A parameter that none of them has, near enough to one that charts have.
      const address = new URL(addressOf(path, operation))
      const isChart = /^\/(chart|embed)\//.test(path)
      if (path === '/oembed') address.searchParams.set('maxwidth', 'wide')
      else if (path === '/health') address.searchParams.set('depth', 'deep')
      else address.searchParams.set(isChart ? 'Theme' : 'colour', 'x')
      const answer = await fetch(address)
      expect(answer.status, address.href).toBe(400)
      await expectDescribed(path, operation, answer)
    },
  )
})

describe('whoever knows nothing yet', () => {
  it('finds the descriptions from the catalogue of the origin, and each is there', async () => {
    const response = await fetch(`${origin}/.well-known/api-catalog`)
    expect(response.headers.get('content-type')).toContain('application/linkset+json')
    expect(response.headers.get('link')).toContain('rel="api-catalog"')
    const { linkset } = await response.json()
    const links = linkset.flatMap(({ anchor: _, ...relations }: Record<string, readonly { href: string }[]>) =>
      Object.values(relations).flat(),
    )
    expect(links.length).toBeGreaterThan(4)
    for (const { href } of links) expect((await fetch(href)).status, href).toBe(200)
  })

  it('finds them from a page, a file and the health check, also in a script of another site', async () => {
    for (const path of ['/', '/data/nato.csv', '/chart/alliance.svg', '/health']) {
      const { headers } = await fetch(origin + path)
      expect(headers.get('link'), path).toContain('</openapi.json>; rel="service-desc"')
      expect(headers.get('link'), path).toContain('rel="service-doc"')
      expect(headers.get('access-control-expose-headers'), path).toContain('Link')
    }
  })
})
