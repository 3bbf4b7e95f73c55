/** Requests that once took the service down, or went through at the wrong price: each is answered or refused in order. */
import { env } from 'cloudflare:workers'
import { describe, expect, inject, it } from 'vitest'
import { LIMIT } from '../../../../domain/limits.ts'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { reply, request, post as send } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[]
}

async function post(body: unknown) {
  const response = await send(body, { accept: 'application/graphql-response+json' })
  const answer = await response.json<Answer>()
  const [error] = answer.errors ?? []
  return { status: response.status, cost: Number(response.headers.get('x-graphql-cost')), error, ...answer }
}

const isOverCost = {
  status: 400,
  error: { extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost', most: LIMIT.cost.most } },
}

const circle = (levels: number) =>
  `{ statement(slug: "nato-2025-08-28-estimates-2025") ${'{ claims { statement '.repeat(levels)}{ claims { id } }${'} }'.repeat(levels)} }`

const pathwayId = async (area: string): Promise<string> => {
  const { data } = await reply(
    `{ node(id: "${area}") { ... on Member { pathway { id } } ... on Group { pathway { id } } } }`,
  )
  return data.node.pathway.id
}

describe('a circle of the schema', () => {
  it('claim, statement, claims and so on is priced at what its lists hold, before anything is read', async () => {
    expect(await post({ query: circle(6) })).toMatchObject(isOverCost)
    expect(await post({ query: circle(2) })).toMatchObject(isOverCost)
    expect(await post({ query: circle(1) })).toMatchObject({ status: 200 })
  })

  it('the longest list of each kind is in its price', async () => {
    const priceOf = async (query: string) => (await post({ query })).cost
    const ofClaims = await priceOf('{ statement(slug: "nato-2025-08-28-estimates-2025") { claims { id } } }')
    const { data } = await reply('{ statement(slug: "nato-2025-08-28-estimates-2025") { claims { id } } }')
    expect(ofClaims).toBeGreaterThan(2 * data.statement.claims.length)
  })
})

describe('a list in an argument', () => {
  it.each([
    ['years', 'Int!', Array.from({ length: 12_500 }, () => 2024)],
    ['statuses', 'FigureStatus!', Array.from({ length: 5_000 }, () => 'ACTUAL')],
    ['areas', 'ID!', Array.from({ length: 5_000 }, () => 'POL')],
  ])('that is too long is refused with its name, however often it is used: %s', async (name, type, list) => {
    const fields = Array.from({ length: 25 }, (_, index) => `a${index}: data(filter: {${name}: $list}) { totalCount }`)
    const answer = await post({ query: `query($list: [${type}]) { ${fields.join(' ')} }`, variables: { list } })
    expect(answer).toMatchObject({
      status: 400,
      error: {
        message: expect.stringContaining(`filter.${name}: a list of ${list.length} is not allowed`),
        extensions: { code: 'BAD_INPUT', field: `filter.${name}`, allowed: 'at most 250 values' },
      },
    })
    expect(answer).not.toHaveProperty('data')
  })

  it('is bounded for every argument of the schema, also within input objects and as a literal', async () => {
    const long = Array.from({ length: 251 }, () => '"POL"').join(' ')
    for (const [field, query] of [
      ['codes', `{ members(codes: [${long}]) { name } }`],
      ['members', `{ groupOf(members: [${long}]) { name } }`],
      ['filter.speakers', `{ statements(filter: {speakers: [${long}]}) { totalCount } }`],
      ['filter.subjects', `{ claims(filter: {subjects: [${long}]}) { totalCount } }`],
      ['ids', `{ nodes(ids: [${long}]) { id } }`],
    ] as const)
      expect(await post({ query })).toMatchObject({ status: 400, error: { extensions: { code: 'BAD_INPUT', field } } })
    const milestones = Array.from({ length: 251 }, () => ({ year: 2030, sharePercent: 3 }))
    expect(
      await post({
        query: 'query($input: PathwayInput) { member(code: "POL") { pathway(input: $input) { id } } }',
        variables: { input: { shape: { milestones } } },
      }),
    ).toMatchObject({ status: 400, error: { extensions: { field: 'input.shape.milestones' } } })
  })
})

describe('a text in an argument', () => {
  const long = 'ab '.repeat(20_000)
  const times = (field: string) => Array.from({ length: 25 }, (_, index) => `a${index}: ${field}`).join(' ')

  it.each([
    ['code', 'ID!', times('area(code: $text) { code }')],
    ['of', 'ID!', '{ shareOfTotal(indicator: DEFENCE_SPENDING_USD, of: $text) { __typename } }'],
    ['areas', 'String!', times('positions(areas: [$text]) { __typename }')],
    ['areas', 'ID!', 'table(areas: [$text], indicators: [DEFENCE_SHARE_OF_GDP]) { __typename }'],
    ['filter.subjects', 'ID!', times('claims(filter: {subjects: [$text]}) { totalCount }')],
    ['filter.member', 'ID!', 'historicalStretches(filter: {member: $text}) { __typename }'],
    ['area', 'ID!', 'scenarios { pathway(area: $text) { id } }'],
    ['search', 'String!', 'statements(search: $text) { totalCount }'],
    ['slug', 'String!', times('statement(slug: $text) { id }')],
    ['ids', 'ID!', 'nodes(ids: [$text]) { id }'],
    ['after', 'String!', 'data(first: 1, after: $text) { totalCount }'],
  ])('is bounded before anything is read: %s: %s in %s', async (field, type, fields) => {
    const query = `query($text: ${type}) { ${fields.startsWith('{') ? `members ${fields}` : fields} }`
    const answer = await post({ query, variables: { text: long } })
    expect(answer).toMatchObject({
      status: 400,
      error: { extensions: { code: 'BAD_INPUT', field, allowed: 'at most 4000 characters in any argument' } },
    })
    expect(answer).not.toHaveProperty('data')
  })

  it('may be the id of a pathway with as many milestones as there can be', async () => {
    const milestones = Array.from({ length: 33 }, (_, index) => ({
      year: 2027 + index,
      sharePercent: 4.123456 + index / 100,
    }))
    const input = { target: { total: { sharePercent: 4.512345, year: 2060 } }, shape: { milestones } }
    const asked = await reply('query($input: PathwayInput) { group(code: "NATO") { pathway(input: $input) { id } } }', {
      input,
    })
    expect(asked.errors).toBeUndefined()
    const { id } = asked.data.group.pathway
    expect((await reply('query($id: ID!) { node(id: $id) { id } }', { id })).data.node).toEqual({ id })
  })
})

describe('a variable that is no value of its type', () => {
  it.each([
    ['Int', 1.5, '20'],
    ['IndicatorCode!', 'x'.repeat(60_000), expect.stringMatching(/^"[A-Z_]+"$/)],
    ['[IndicatorCode!]', 5, expect.stringMatching(/^\["[A-Z_]+"\]$/)],
    ['DataFilter', { ['x'.repeat(30_000)]: 1 }, expect.stringMatching(/^\{"\w+": .+\}$/)],
    ['Date', '2026-02-30', '"2025-04-03"'],
  ])('is refused with its name, its type and an example, and not echoed: %s', async (type, value, example) => {
    const uses: Readonly<Record<string, string>> = {
      Int: 'data(first: $value) { totalCount }',
      'IndicatorCode!': 'indicator(code: $value) { name }',
      '[IndicatorCode!]': 'data(first: 1, filter: {indicators: $value}) { totalCount }',
      DataFilter: 'data(first: 1, filter: $value) { totalCount }',
      Date: 'positions(asOf: $value) { __typename }',
    }
    const answer = await post({ query: `query($value: ${type}) { ${uses[type]} }`, variables: { value } })
    expect(answer).toMatchObject({
      status: 400,
      error: { extensions: { code: 'BAD_INPUT', field: '$value', allowed: expect.stringMatching(/../), example } },
    })
    expect(answer.error?.message.length).toBeLessThan(2_100)
  })

  it('has an example that is allowed', async () => {
    const query = 'query($value: DataFilter) { data(first: 1, filter: $value) { totalCount } }'
    const { error } = await post({ query, variables: { value: 1 } })
    const value: unknown = JSON.parse(String(error?.extensions.example))
    expect(await post({ query, variables: { value } })).toMatchObject({ status: 200, data: {} })
  })
})

describe('ids that name another version of the dataset', () => {
  it('load it once, however many they are, and what is not stored is asked for once', async () => {
    const reads: string[] = []
    const storage = new Proxy(env.DATASETS, {
      get: (target, name) => {
        if (name !== 'get') return Reflect.get(target, name)
        return (key: string, type: 'arrayBuffer') => {
          reads.push(key)
          return target.get(key, type)
        }
      },
    })
    const { version } = inject('dataset')
    const ask = isolate({ store: new DatasetStore(storage), statements: undefined })
    const id = (await pathwayId('member:POL')).replace(version, '0123456789abcdef')
    const ids = Array.from({ length: 20 }, (_, index) => (index % 2 ? id : id.replace('.POL.', '.ESP.')))
    const query = `query($ids: [ID!]!) { ${Array.from({ length: 10 }, (_, index) => `a${index}: nodes(ids: $ids) { id }`).join(' ')} }`
    for (let time = 0; time < 3; time++) {
      const body = JSON.stringify({ query: `${query} # ${time}`, variables: { ids: ids.slice(0, 2) } })
      const response = await ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(await response.json()).not.toHaveProperty('errors')
    }
    expect(reads.filter((key) => key === 'dataset:0123456789abcdef')).toHaveLength(1)
  })

  it('more than a few of them are refused as one answer', async () => {
    const id = await pathwayId('member:POL')
    const { version } = inject('dataset')
    const ids = Array.from({ length: 5 }, (_, index) => id.replace(version, `${index}`.repeat(16)))
    expect(await post({ query: `{ nodes(ids: ${JSON.stringify(ids)}) { id } }` })).toMatchObject({
      status: 400,
      error: { extensions: { code: 'LIMIT_EXCEEDED', limit: 'dataset versions', found: 5, most: 4 } },
    })
  })
})

describe('work for a group has the price of its members', () => {
  it('a pathway by its id, by a scenario, behind an interface, and in a list of ids', async () => {
    const ofPoland = (await post({ query: `{ node(id: "${await pathwayId('member:POL')}") { id } }` })).cost
    const nato = await pathwayId('group:NATO')
    for (const query of [
      `{ node(id: "${nato}") { id } }`,
      `{ pathway(id: "${nato}") { id } }`,
      `{ nodes(ids: ["${nato}"]) { id } }`,
      '{ scenario(slug: "hague-2035") { pathway(area: "NATO") { id } } }',
      '{ node(id: "group:NATO") { ... on Group { pathway { id } } } }',
      '{ area(code: "NATO") { ... on Group { pathway { id } } } }',
    ]) {
      const { status, cost } = await post({ query })
      expect(status, query).toBe(200)
      expect(cost, query).toBeGreaterThan(30 * ofPoland)
    }
    expect(await post({ query: `{ nodes(ids: ${JSON.stringify(Array(32).fill(nato))}) { id } }` })).toMatchObject(
      isOverCost,
    )
  })

  it('a member behind an interface has the price of a member', async () => {
    const { cost } = await post({ query: '{ node(id: "member:POL") { ... on Member { pathway { id } } } }' })
    expect(cost).toBeLessThan(100)
  })

  it('to ask why there is no figure costs as much as to ask for it', async () => {
    const args = '(indicator: DEFENCE_SHARE_OF_GDP, year: 1990, aggregate: COMPUTED)'
    const absence = await post({ query: `{ group(code: "NATO") { datum${args} { ... on Absence { reason } } } }` })
    const datum = await post({ query: `{ group(code: "NATO") { datum${args} { ... on Datum { value } } } }` })
    expect(absence.cost).toBe(datum.cost)
    expect(absence.cost).toBeGreaterThan(50)
  })
})

describe('names that every object has', () => {
  const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf']

  it.each(NAMES)('a variable of the name %s is priced by its default as any other', async (name) => {
    const priceOf = async (variable: string) =>
      (await post({ query: `query($${variable}: Int! = 200) { claims(first: $${variable}) { nodes { id slug } } }` }))
        .cost
    expect(await priceOf(name)).toBe(await priceOf('n'))
  })

  it.each(NAMES)('a variable of the name %s that is not given is not given', async (name) => {
    for (const query of [
      `query($${name}: Date) { statements(filter: {saidFrom: $${name}}, first: 1) { totalCount } }`,
      `query ($${name}: [ClaimVerdict!]) { claims(filter: { verdictsAtTheTime: $${name} }, first: 1) { totalCount } }`,
      `query ($${name}: Int) { member(code: "POL") { datum(indicator: GDP_USD, year: $${name}) { ... on Datum { year } } } }`,
    ]) {
      const { data } = await post({ query: query.replaceAll(`$${name}`, '$x') })
      expect(await post({ query })).toMatchObject({ status: 200, data })
    }
  })

  it.each(NAMES)('a variable of the name %s that is given is taken', async (name) => {
    const query = `query ($${name}: Int) { member(code: "POL") { datum(indicator: GDP_USD, year: $${name}) { ... on Datum { year } } } }`
    expect(await post(`{"query": ${JSON.stringify(query)}, "variables": {"${name}": 2020}}`)).toMatchObject({
      status: 200,
      data: { member: { datum: { year: 2020 } } },
    })
  })

  it.each(NAMES)(
    'an alias, a fragment, an operation and a member of the body of the name %s are names',
    async (name) => {
      const query = `query ${name} { ${name}: member(code: "POL") { ...${name} } } fragment ${name} on Member { ${name}: name }`
      const { status, data } = await post(
        `{"query": ${JSON.stringify(query)}, "operationName": "${name}", "${name}": {"a": 1}, "extensions": {"${name}": {}}}`,
      )
      expect(status).toBe(200)
      expect(JSON.stringify(data)).toBe(`{"${name}":{"${name}":"Poland"}}`)
    },
  )

  it.each(NAMES)('%s is no code, no slug, no id and no hash', async (name) => {
    for (const query of [
      `{ statement(slug: "${name}") { title } }`,
      `{ scenario(slug: "${name}") { name } }`,
      `{ edition(slug: "${name}") { title } }`,
      `{ group(code: "${name}") { name } }`,
      `{ node(id: "edition:${name}") { id } }`,
    ])
      expect((await post({ query })).error, query).toBeUndefined()
    for (const query of [`{ node(id: "${name}:x") { id } }`, `{ data(filter: {areas: ["${name}"]}) { totalCount } }`])
      expect((await post({ query })).error?.extensions.code, query).toBe('BAD_INPUT')
    expect((await request(`/q/${name}`)).status).toBe(404)
  })
})

describe('the same thing twice in one request', () => {
  it('is found twice: a statement, a claim, a pathway', async () => {
    const pathway = await pathwayId('member:POL')
    for (const id of [
      'statement:nato-2025-08-28-estimates-2025',
      'claim:internewscast-2025-04-03-us-5pct-1-49tn.c1',
      pathway,
      'member:POL',
    ]) {
      const { data, error } = await post({
        query: 'query($id: ID!) { a: node(id: $id) { id } b: node(id: $id) { id } c: nodes(ids: [$id, $id]) { id } }',
        variables: { id },
      })
      expect(error, id).toBeUndefined()
      expect(data).toEqual({ a: { id }, b: { id }, c: [{ id }, { id }] })
    }
  })
})

describe('what is nothing', () => {
  it('a query of null beside a known hash is absent', async () => {
    const query = '{ member(code: "FIN") { capital } }'
    const sha256Hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query))).toHex()
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    await post({ query, extensions })
    const nothing = { query: null, variables: null, operationName: null, documentId: null }
    expect(await post({ ...nothing, extensions })).toMatchObject({ data: { member: { capital: 'Helsinki' } } })
  })

  it('an empty name of the operation is none', async () => {
    expect(await post({ query: '{ __typename }', operationName: '' })).toMatchObject({ status: 200 })
    expect((await request('/graphql?query=%7B__typename%7D&operationName=')).status).toBe(200)
  })

  it('an address of a document that there cannot be is not found', async () => {
    for (const hash of ['ffff', '0'.repeat(64), 'x'.repeat(3_000)])
      expect((await request(`/q/${hash}`)).status).toBe(404)
  })
})

describe('two clients with the same mistake', () => {
  it('are each shown where it is in their own words', async () => {
    const placeOf = async (query: string) => {
      const { errors } = await reply(query)
      return errors[0].locations[0]
    }
    expect(await placeOf('{ nope }')).toEqual({ line: 1, column: 3 })
    expect(await placeOf('\n\n    { nope }')).toEqual({ line: 3, column: 7 })
  })
})
