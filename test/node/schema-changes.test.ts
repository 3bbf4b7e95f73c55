import fc from 'fast-check'
import { BreakingChangeType, buildSchema, findSchemaChanges, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { judge } from '../../scripts/schema/rules.ts'
import { checkSchema } from '../../scripts/schema-check.ts'

const TAG = `directive @tag(name: String, note: String, weight: Int! = 1, old: ID @deprecated(reason: "Use name."))
    repeatable on FIELD | OBJECT`

const RANK = 'rank(by: Order = NAME, until: Int @deprecated(reason: "Unasked.")): Int @deprecated(reason: "Use share.")'

/** A small schema with one of everything that can change. */
const RELEASED = `
  schema { query: Query mutation: Change }
  ${TAG}
  interface Named { name: String }
  type Query { member(code: String!, asOf: String = "today"): Member  find: Found  feed: Feed
    list(filter: Filter, choice: Choice, span: Span): [Member!]  page(first: Int! = 20, after: Day): [Named]
    old: Old @deprecated(reason: "Use find.") }
  type Member implements Named { name: String  share: Float  code: ID!  label: String  latest: Feed
    ${RANK} }
  type Group { code: ID  label: String  size: Int  latest: Change }
  type Old { value: Legacy }
  type Change { pledge: Int }
  type Feed { news: String  share: Float }
  scalar Day @specifiedBy(url: "https://day.example")
  enum Legacy { A }
  union Found = Member | Group
  enum Order { NAME SHARE SIZE @deprecated(reason: "Use SHARE.") }
  input Filter { codes: [String!]  from: Int = 2014  limit: Int! = 10  size: Int @deprecated(reason: "Use from.") }
  input Choice @oneOf { code: ID  name: String }
  input Span { start: Int  end: Int }
`

function nextWith(piece: string, instead: string) {
  if (!RELEASED.includes(piece)) throw new Error(`The schema has no ${piece}`)
  return buildSchema(RELEASED.replace(piece, instead))
}

/** The verdict over the schema with a piece of it replaced. */
const replacing = (piece: string, instead: string) => judge(buildSchema(RELEASED), nextWith(piece, instead))

/** What changes, the piece of the schema, what stands in its place, and what the verdict says of it. */
type Row = readonly [title: string, piece: string, instead: string, text: string]

/** By what to do instead. */
const BREAKING: Readonly<Record<string, readonly Row[]>> = {
  'Deprecate it with a reason': [
    ['a field goes', '  share: Float', '', '`Member.share`'],
    ['an argument goes', ', asOf: String = "today"', '', '`Query.member(asOf:)`'],
    ['an enum value goes', 'NAME SHARE', 'NAME', '`Order.SHARE`'],
    ['an input field goes', 'codes: [String!]', '', '`Filter.codes`'],
    ['a field of a @oneOf input goes', 'code: ID  name: String', 'code: ID', '`Choice.name`'],
    ['an argument of a directive goes', ', note: String', '', '`@tag(note:)`'],
  ],
  'under another name': [
    ['a field has another type', 'share: Float', 'share: Int', '`Member.share`'],
    ['a field may be null', 'code: ID!', 'code: ID', '`Member.code`'],
    ['a field becomes a list', 'share: Float', 'share: [Float]', '`Member.share`'],
    ['an argument has another type', 'member(code: String!', 'member(code: ID!', '`Query.member(code:)`'],
    ['an input field has another type', 'codes: [String!]', 'codes: [ID!]', '`Filter.codes`'],
    ['the items of an input list may be null no longer', 'start: Int', 'start: [Int!]', '`Span.start`'],
    ['an argument of a directive has another type', 'note: String', 'note: ID', '`@tag(note:)`'],
    ['a union becomes an object', 'union Found = Member | Group', 'type Found { code: ID }', '`Found`'],
    ['an enum becomes a scalar', 'enum Legacy { A }', 'scalar Legacy', '`Legacy`'],
    ['an input becomes @oneOf', 'input Span', 'input Span @oneOf', '`Span.@oneOf`'],
  ],
  'Make it nullable or give it a default value': [
    ['a required argument is new', 'find: Found', 'find(word: ID!): Found', '`Query.find(word:)`'],
    ['a required input field is new', 'from: Int', 'to: Int! from: Int', '`Filter.to`'],
    ['a required argument of a directive is new', 'note: String', 'why: ID!, note: String', '`@tag`'],
    ['an argument loses the default it needs', 'first: Int! = 20', 'first: Int!', '`Query.page(first:)`'],
    ['an input field loses the default it needs', 'limit: Int! = 10', 'limit: Int!', '`Filter.limit`'],
    ['a directive’s argument loses the default it needs', 'Int! = 1,', 'Int!,', '`@tag(weight:)`'],
    ['an argument may be null no longer', 'after: Day', 'after: Day!', '`Query.page(after:)`'],
    ['an input field may be null no longer', 'start: Int', 'start: Int!', '`Span.start`'],
    ['an argument loses its default and null', 'String = "today"', 'String!', '`Query.member(asOf:)`'],
    ['an input field loses its default and null', 'from: Int = 2014', 'from: Int!', '`Filter.from`'],
  ],
  'Keep it': [
    ['a union loses a member', 'Member | Group', 'Member', '`Found`'],
    ['an interface is given up', ' implements Named', '', '`Member`'],
    ['a directive goes', TAG, '', '`@tag`'],
    ['a directive stands once only', 'repeatable', '', '`@tag`'],
    ['a directive loses a place', 'FIELD | OBJECT', 'OBJECT', '`@tag`'],
    ['the root of the mutations goes', ' mutation: Change', '', '`schema`'],
    ['the root of the mutations is another', 'mutation: Change', 'mutation: Feed', '`schema`'],
    ['the root of the queries is another', 'query: Query', 'query: Feed', '`schema`'],
  ],
  'Change all fields of that name alike': [
    [
      'a field is non-null unlike its interface’s',
      '{ name: String  share',
      '{ name: String!  share',
      '`Named.name` any',
    ],
    ['a field is non-null unlike its neighbour’s', 'label: String  size', 'label: String!  size', '`Member.label` any'],
    ['an object is non-null unlike its neighbour’s', 'latest: Change', 'latest: Change!', '`Member.latest` any'],
  ],
}

const DEPARTING: readonly (readonly [title: string, piece: string])[] = [
  ['a field', RANK],
  ['an argument', ', until: Int @deprecated(reason: "Unasked.")'],
  ['an enum value', ' SIZE @deprecated(reason: "Use SHARE.")'],
  ['an input field', '  size: Int @deprecated(reason: "Use from.")'],
  ['an argument of a directive', ', old: ID @deprecated(reason: "Use name.")'],
]

const SURPRISING: readonly Row[] = [
  ['a new enum value', 'NAME SHARE', 'NAME SHARE AGE', '`Order.AGE`'],
  ['another default of an argument', '"today"', '"now"', '`Query.member(asOf:)`'],
  ['another default of an input field', '= 2014', '= 2015', '`Filter.from`'],
  ['a first default of an argument', 'after: Day', 'after: Day = 1', '`Query.page(after:)`'],
  ['a first default of an input field', 'start: Int', 'start: Int = 1', '`Span.start`'],
  ['no default where null will do', 'String = "today"', 'String', '`Query.member(asOf:)`'],
  ['a new member of a union', 'Member | Group', 'Member | Group | Old', '`Found`'],
  ['a new interface', 'type Feed {', 'type Feed implements Named { name: String', '`Feed`'],
  ['another specification of a scalar', '//day.', '//date.', '`Day.@specifiedBy'],
  ['a scalar with no specification', ' @specifiedBy(url: "https://day.example")', '', '`Day.@specifiedBy'],
]

const HARMLESS: readonly (readonly [title: string, piece: string, instead: string])[] = [
  ['a new field', 'share: Float', 'share: Float shares: [Float!]!'],
  ['a new field of an interface', 'Named { name: String }', 'Named { name: String label: String }'],
  ['a new optional argument', 'share: Float', 'share(asOf: String, digits: Int! = 1): Float'],
  ['a new optional input field', 'start: Int', 'start: Int  step: Int! = 1'],
  ['a new field of a @oneOf input', 'Choice @oneOf { code: ID', 'Choice @oneOf { code: ID label: String'],
  ['a new type', 'type Query {', 'type Extra { id: ID } type Query { extra(of: Int): Extra'],
  ['a new root', 'query: Query', 'query: Query subscription: Feed'],
  ['a new directive', 'type Feed', 'directive @new on FIELD type Feed'],
  ['a new directive with what it needs', 'type Feed', 'directive @new(why: ID!) on FIELD type Feed'],
  ['a new field with what it needs', 'type Query {', 'input Need { why: ID! } type Query { met(need: Need!): Int'],
  ['a new place of a directive', 'FIELD | OBJECT', 'FIELD | OBJECT | QUERY'],
  ['a new optional argument of a directive', 'note: String', 'note: String, digits: Int! = 1'],
  ['a field that is null no longer, unlike that of a type apart', 'share: Float', 'share: Float!'],
  ['an argument that may be null now', 'member(code: String!', 'member(code: String'],
  ['an input field that may be null now', 'codes: [String!]', 'codes: [String]'],
  ['an input that takes more than one field now', ' @oneOf', ''],
  ['a deprecation', 'share: Float', 'share: Float @deprecated(reason: "Use datum.")'],
  ['a description', 'share: Float', '"Of GDP." share: Float'],
]

describe('the schema', () => {
  it('breaks no client of the newest release (npm run schema:check)', async () => {
    expect((await checkSchema()).refused).toEqual([])
  })
})

describe('a change that would break a client is refused, with what to do instead', () => {
  const rows = Object.entries(BREAKING).flatMap(([advice, of]) => of.map((row) => [...row, advice] as const))
  it.each(rows)('%s', async (_title, piece, instead, what, advice) => {
    const { refused } = await replacing(piece, instead)
    expect(refused.find((text) => text.includes(what))).toContain(advice)
  })

  it.each([
    ['{ name: String  share', '{ name: String!  share', '{ page { name ... on Member { name } } }'],
    ['label: String  size', 'label: String!  size', '{ find { ... on Member { label } ... on Group { label } } }'],
  ])('as graphql-js refuses a query that merges what is no longer null alike: %s', (piece, instead, query) => {
    expect(validate(buildSchema(RELEASED), parse(query))).toEqual([])
    expect(validate(nextWith(piece, instead), parse(query))).toHaveLength(1)
  })

  it('a type goes while something current leads to it', async () => {
    const renamed = RELEASED.replaceAll('Group', 'Team')
    expect((await judge(buildSchema(RELEASED), buildSchema(renamed))).refused.join('\n')).toContain(
      "`Group`: Type 'Group' was removed. Deprecate all fields and arguments that lead to it",
    )
  })
})

describe('what was released as deprecated may go', () => {
  it.each(DEPARTING)('%s', async (_title, piece) => {
    expect((await replacing(piece, '')).refused).toEqual([])
  })

  it('and with it the types that nothing else leads to', async () => {
    const next = RELEASED.replace('old: Old @deprecated(reason: "Use find.")', '')
      .replace('type Old { value: Legacy }', '')
      .replace('enum Legacy { A }', '')
    expect((await judge(buildSchema(RELEASED), buildSchema(next))).refused).toEqual([])
  })

  it('and then holds no field of its name back that becomes non-null', async () => {
    const [of, deprecated] = ['label: String  size', 'label: String @deprecated(reason: "Use code.")  size']
    const gone = RELEASED.replace(of, 'size').replace('label: String', 'label: String!')
    expect((await judge(nextWith(of, deprecated), buildSchema(gone))).refused).toEqual([])
  })

  it('but not what was deprecated only since: it has to be released as deprecated first', async () => {
    const deprecated = RELEASED.replace('share: Float', 'share: Float @deprecated(reason: "Use datum.")')
    const gone = RELEASED.replace('share: Float', '')
    expect((await judge(buildSchema(RELEASED), buildSchema(deprecated))).refused).toEqual([])
    expect((await judge(buildSchema(RELEASED), buildSchema(gone))).refused).toHaveLength(1)
    expect((await judge(buildSchema(deprecated), buildSchema(gone))).refused).toEqual([])
  })
})

describe('what may surprise a client is listed and allowed', () => {
  it.each(SURPRISING)('%s', async (_title, piece, instead, text) => {
    expect(await replacing(piece, instead)).toEqual({ refused: [], dangerous: [expect.stringContaining(text)] })
  })
})

describe('what surprises nobody is allowed without a word', () => {
  it.each(HARMLESS)('%s', async (_title, piece, instead) => {
    expect(await replacing(piece, instead)).toEqual({ refused: [], dangerous: [] })
  })

  it('a field that is null no longer, together with all that a query may merge it with', async () => {
    const next = buildSchema(RELEASED.replaceAll('label: String', 'label: String!'))
    expect(await judge(buildSchema(RELEASED), next)).toEqual({ refused: [], dangerous: [] })
  })
})

describe('whatever else changes, nothing is overlooked', () => {
  const breaking = Object.values(BREAKING).flat()
  const changes = [...breaking, ...SURPRISING, ...HARMLESS].map(
    ([title, piece, instead]) => [title, piece, instead] as const,
  )

  it.each(changes)('what graphql-js finds breaking is refused: %s', async (_title, piece, instead) => {
    const theirs = findSchemaChanges(buildSchema(RELEASED), nextWith(piece, instead))
    if (theirs.some(({ type }) => type in BreakingChangeType))
      expect((await replacing(piece, instead)).refused).not.toEqual([])
  })

  it('property: a breaking change is refused beside any other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...breaking), fc.constantFrom(...changes), async (one, other) => {
        const next = [one, other].reduce((text, [, piece, instead]) => text.replace(piece, instead), RELEASED)
        expect((await judge(buildSchema(RELEASED), buildSchema(next, { assumeValid: true }))).refused).not.toEqual([])
      }),
    )
  })
})

describe('a change of what a client gives is refused exactly when a query that was valid no longer is', () => {
  const types = ['Int', 'Int!', 'Float', '[Int]', '[Int!]', '[Int]!', '[Int!]!']
  const declarations = types.flatMap((type) => [type, `${type} = ${type.startsWith('[') ? '[1]' : '1'}`])
  const values = ['', ...['1', '1.5', 'null', '[1]', '[null]', '$v'].map((value) => `x: ${value}`)]

  it.each([
    ['an argument', (x: string) => `type Query { f(x: ${x}): Int }`, (x: string) => `f${x && `(${x})`}`],
    ['an input field', (x: string) => `input I { x: ${x} } type Query { f(i: I): Int }`, (x: string) => `f(i: {${x}})`],
    [
      'an argument of a directive',
      (x: string) => `directive @d(x: ${x}) on FIELD type Query { f: Int }`,
      (x: string) => `f @d${x && `(${x})`}`,
    ],
  ])('%s', async (_title, schemaWith, fieldWith) => {
    const queries = values.flatMap((value) =>
      (value.includes('$v') ? types.map((type) => `query ($v: ${type})`) : ['']).map((head) =>
        parse(`${head} { ${fieldWith(value)} }`),
      ),
    )
    const declared = declarations.map((declaration) => {
      const schema = buildSchema(schemaWith(declaration))
      return { declaration, schema, valid: queries.map((query) => validate(schema, query).length === 0) }
    })
    const judged = declared.flatMap((before) =>
      declared.map(async (after) => {
        const breaks = before.valid.some((was, at) => was && after.valid[at] === false)
        const { refused } = await judge(before.schema, after.schema)
        return refused.length > 0 === breaks ? 'right' : `${before.declaration} -> ${after.declaration}`
      }),
    )
    const wrong = (await Promise.all(judged)).filter((one) => one !== 'right')
    expect(wrong).toEqual([])
  })
})
