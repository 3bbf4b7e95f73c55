import fc from 'fast-check'
import {
  type GraphQLField,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/schema.ts'
import { queryOf } from '../support/documents/schema-walk.ts'
import { ask, reply, request } from '../support/worker/ask.ts'

type Field = GraphQLField<unknown, unknown>

const fieldsOf = (name: string) => {
  const type = schema.getType(name)
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}
}

/** Lists that are too long to be walked whole for each order. */
const NARROWED: Readonly<Record<string, string>> = {
  'Query.data': 'filter: {editions: ["nato-2026"], indicators: [DEFENCE_SHARE_OF_GDP, GDP_USD]}',
}

/** Each value of an enum; of an input that has only enums, each value of each. */
function choices({ name, type }: Field['args'][number]): readonly string[] {
  const named = getNamedType(type)
  if (isEnumType(named) && /order/i.test(name)) return named.getValues().map((value) => `${name}: ${value.name}`)
  if (name === 'search' && isScalarType(named)) return ['search: "defence"']
  if (!isInputObjectType(named)) return []
  const parts = Object.values(named.getFields()).map((field) => {
    const of = getNamedType(field.type)
    return isEnumType(of) ? of.getValues().map((value) => `${field.name}: ${value.name}`) : null
  })
  const orders = parts.reduce<readonly string[] | null>(
    (all, values) => (all && values ? all.flatMap((one) => values.map((value) => `${one} ${value}`)) : null),
    [''],
  )
  return (orders ?? []).map((order) => `${name}: {${order}}`)
}

interface List {
  readonly name: string
  readonly page: (args: string) => Promise<Page>
  readonly refusal: (args: string) => Promise<Record<string, string>>
  readonly cost: (args: string) => Promise<number>
}

interface Page {
  readonly nodes: readonly object[]
  readonly edges?: readonly { readonly cursor: string }[]
  readonly totalCount?: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** What tells an item from the others: its id, or all that it says of itself. */
function nameOf(type: string): string {
  const fields = fieldsOf(type)
  if (fields.id) return 'id'
  return Object.values(fields)
    .filter(({ type: of, args }) => args.length === 0 && !Object.keys(fieldsOf(getNamedType(of).name)).length)
    .map(({ name }) => name)
    .join(' ')
}

/** Each list with pages that the schema has anywhere, in each order. */
const LISTS: readonly List[] = Object.values(schema.getTypeMap()).flatMap((parent) =>
  Object.values(fieldsOf(parent.name)).flatMap((field): List[] => {
    const connection = fieldsOf(getNamedType(field.type).name)
    if (!connection.pageInfo || !connection.nodes) return []
    const coordinate = `${parent.name}.${field.name}`
    const orders = field.args.flatMap(choices)
    const searched = field.args.some(({ name }) => name === 'search')
    const kept = ['', ...orders].map((order) =>
      searched && order.includes('RELEVANCE') ? `search: "defence", ${order}` : order,
    )
    const item = nameOf(getNamedType(connection.nodes.type).name)
    const rest = [connection.edges && 'edges { cursor }', connection.totalCount && 'totalCount']
      .filter(Boolean)
      .join(' ')
    return kept.map((order) => {
      const query = (args: string) => {
        const all = [NARROWED[coordinate], order, args].filter(Boolean).join(', ')
        const inside = `found: ${field.name}(${all}) { nodes { ${item} } ${rest} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
        const whole = queryOf(schema, parent.name, inside)?.replace(
          'historicalStretches {',
          'historicalStretches(filter: {member: "GRC"}) {',
        )
        if (whole === undefined)
          throw new Error(`No walk leads to ${parent.name}: give its arguments in schema-walk.ts.`)
        return whole
      }
      return {
        name: order === '' ? coordinate : `${coordinate}(${order})`,
        page: async (args) => foundIn(await ask(query(args))),
        refusal: async (args) => (await reply(query(args))).errors[0].extensions,
        cost: async (args) => {
          const { headers } = await request(`/graphql?query=${encodeURIComponent(query(args))}`)
          return Number(headers.get('x-graphql-cost'))
        },
      }
    })
  }),
)

// biome-ignore lint/suspicious/noExplicitAny: the way to the list is that of the schema
const foundIn = (data: any): Page => data.found ?? foundIn(Object.values(data)[0])

const most = (name: string) => (name.startsWith('Query.data') ? 1000 : name.startsWith('Query.claims') ? 300 : 100)

async function walk({ page }: List, size: number, side: 'first' | 'last') {
  const nodes: object[] = []
  const cursors: string[] = []
  const ends: boolean[] = []
  for (let cursor: string | null = null, more = true; more; ) {
    const place: string = cursor === null ? '' : `, ${side === 'first' ? 'after' : 'before'}: "${cursor}"`
    const { nodes: found, edges = [], pageInfo }: Page = await page(`${side}: ${size}${place}`)
    const at = side === 'first' ? nodes.length : 0
    nodes.splice(at, 0, ...found)
    cursors.splice(side === 'first' ? cursors.length : 0, 0, ...edges.map((edge) => edge.cursor))
    // Where the walk came from there is something, unless it began there.
    ends.push((side === 'first' ? pageInfo.hasPreviousPage : pageInfo.hasNextPage) === (cursor !== null))
    more = side === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage
    const next = side === 'first' ? pageInfo.endCursor : pageInfo.startCursor
    if (more && next === cursor) throw new Error(`The page ${side}: ${size}${place} leads to itself.`)
    cursor = next
  }
  return { nodes, cursors, ends }
}

describe('every list with pages', () => {
  it('is found in the schema', () => {
    const fields = new Set(LISTS.map(({ name }) => name.split('(')[0]))
    expect([...fields]).toEqual(
      expect.arrayContaining(['Query.data', 'Query.claims', 'Query.statements', 'Query.changes', 'Member.statements']),
    )
  })

  it.each(LISTS)('$name is the same in the same order from either end, by pages of any size', async (list) => {
    const whole = await walk(list, most(list.name), 'first')
    const { length } = whole.nodes
    expect((await list.page('first: 0')).totalCount ?? length).toBe(length)
    expect(length).toBeGreaterThan(3)
    expect(new Set(whole.nodes.map((node) => JSON.stringify(node))).size).toBe(length)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({
          min: Math.min(Math.ceil(length / 6), most(list.name)),
          max: Math.min(length + 1, most(list.name)),
        }),
        fc.constantFrom('first' as const, 'last' as const),
        async (size, side) => {
          const paged = await walk(list, size, side)
          expect(paged.nodes).toEqual(whole.nodes)
          expect(paged.cursors).toEqual(whole.cursors)
          expect(paged.ends).not.toContain(false)
        },
      ),
      { numRuns: 4 },
    )
  })

  const plain = LISTS.filter(({ name }) => !name.includes('('))

  it.each(plain)('$name gives what lies between two places, from either end', async ({ page, name }) => {
    const { nodes, pageInfo } = await page('first: 4')
    const { startCursor, endCursor } = pageInfo
    const between = `after: "${startCursor}", before: "${endCursor}"`
    const [one, two] = [await page(`first: 1, ${between}`), await page(`last: 1, ${between}`)]
    expect([one.nodes, two.nodes], name).toEqual([nodes.slice(1, 2), nodes.slice(2, 3)])
    for (const { hasNextPage, hasPreviousPage } of [one.pageInfo, two.pageInfo])
      expect([hasPreviousPage, hasNextPage]).toEqual([true, true])
    const none = await page('last: 0')
    expect([none.nodes, none.pageInfo.hasPreviousPage, none.pageInfo.hasNextPage]).toEqual([[], true, false])
  })

  it.each(plain)(
    '$name costs from the end what it costs from the beginning, by the size of the page',
    async ({ cost }) => {
      expect(await cost('first: 7')).toBe(await cost('last: 7'))
      expect(await cost('last: 70')).toBeGreaterThan(await cost('last: 7'))
    },
  )

  it.each(plain)('$name refuses what is no page, by the field, with what is allowed and an example', async (list) => {
    for (const [args, field, allowed] of [
      ['first: 1, last: 1', 'first', 'one of the two'],
      ['first: -1', 'first', '0 to '],
      ['last: -1', 'last', '0 to '],
      [`first: ${most(list.name) + 1}`, 'first', `0 to ${most(list.name)}`],
      [`last: ${most(list.name) + 1}`, 'last', `0 to ${most(list.name)}`],
      ['last: 1, before: "x"', 'before', 'a `startCursor` or `cursor`'],
      ...['', 'nonsense', '😀', '%%%', btoa('SPEAKER|marco-rubio|x'), btoa('DATE|a|b|c')].map(
        (cursor) => [`after: "${cursor}"`, 'after', 'an `endCursor` or `cursor`'] as const,
      ),
    ] as const)
      expect(await list.refusal(args), args).toMatchObject({
        code: 'BAD_INPUT',
        field,
        allowed: expect.stringContaining(allowed),
        example: expect.stringMatching(/first|last|before|after/),
      })
  })
})

describe('`first` and `last`', () => {
  const DOCUMENT = `query ($first: Int, $last: Int) {
    claims(first: $first, last: $last) { nodes { id } pageInfo { hasPreviousPage hasNextPage } }
  }`

  it('are refused together as variables too, and null is as good as nothing', async () => {
    const { errors } = await reply(DOCUMENT, { first: 2, last: 3 })
    expect(errors[0].message).toBe(
      'first: 2 together with last: 3 is not allowed. Allowed: one of the two: `first` from the beginning of the list, `last` from its end. Example: last: 3',
    )
    for (const last of [{ last: 3 }, { first: null, last: 3 }]) {
      const { claims } = await ask(DOCUMENT, last)
      expect(claims.nodes).toHaveLength(3)
      expect(claims.pageInfo).toEqual({ hasPreviousPage: true, hasNextPage: false })
    }
    for (const neither of [{}, { first: null, last: null }])
      expect((await ask(DOCUMENT, neither)).claims.nodes).toHaveLength(20)
  })
})
