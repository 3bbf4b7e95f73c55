import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { judge } from '../../scripts/schema/rules.ts'
import { checkSchema } from '../../scripts/schema-check.ts'

/** A small schema with one of everything that can change. */
const RELEASED = `
  directive @tag(name: String, note: String) repeatable on FIELD_DEFINITION | OBJECT
  interface Named { name: String }
  type Query { member(code: String!, asOf: String = "today"): Member  find: Found  old: Old @deprecated(reason: "Use find.") }
  type Member implements Named { name: String  share: Float  code: ID!
    rank(by: Order = NAME, until: Int @deprecated(reason: "No one asked.")): Int @deprecated(reason: "Use share.") }
  type Group { code: ID }
  type Old { value: Legacy }
  enum Legacy { A }
  union Found = Member | Group
  enum Order { NAME SHARE SIZE @deprecated(reason: "Use SHARE.") }
  input Filter { codes: [String!]  from: Int = 2014  size: Int @deprecated(reason: "Use from.") }
  extend type Query { list(filter: Filter): [Member!] }
`

/** The verdict over the schema with a piece of it replaced. */
function replacing(piece: string, instead: string) {
  if (!RELEASED.includes(piece)) throw new Error(`The schema has no ${piece}`)
  return judge(buildSchema(RELEASED), buildSchema(RELEASED.replace(piece, instead)))
}

describe('the schema', () => {
  it('breaks no client of the newest release (npm run schema:check)', () => {
    expect(checkSchema().refused).toEqual([])
  })
})

describe('a change that would break a client is refused, with what to do instead', () => {
  it.each([
    ['a field goes', '  share: Float', '', '`Member.share`: removed', 'Deprecate it'],
    ['an argument goes', ', asOf: String = "today"', '', '`Query.member(asOf:)`: removed', 'Deprecate it'],
    ['an enum value goes', 'NAME SHARE', 'NAME', '`Order.SHARE`: removed', 'Deprecate it'],
    ['an input field goes', 'codes: [String!]', '', '`Filter.codes`: removed', 'Deprecate it'],
    [
      'a field has another type',
      'share: Float',
      'share: Int',
      '`Member.share`: was `share: Float`, is `share: Int`',
      'under another name',
    ],
    [
      'a field may be null',
      'code: ID!',
      'code: ID',
      '`Member.code`: was `code: ID!`, is `code: ID`',
      'under another name',
    ],
    [
      'an argument has another type',
      'member(code: String!',
      'member(code: ID!',
      '`Query.member(code:)`: was',
      'under another name',
    ],
    [
      'an input field has another type',
      'codes: [String!]',
      'codes: [ID!]',
      '`Filter.codes`: was',
      'under another name',
    ],
    [
      'an argument is needed',
      'find: Found',
      'find(word: String!): Found',
      '`Query.find(word:)`: A required argument',
      'nullable',
    ],
    [
      'an input field is needed',
      'from: Int = 2014',
      'from: Int = 2014 to: Int!',
      '`Filter.to`: A required field',
      'nullable',
    ],
    ['a union loses a member', 'Member | Group', 'Member', '`Found`: Group was removed', 'Keep it'],
    ['an interface is given up', ' implements Named', '', '`Member`: no longer implements', 'Keep it'],
    [
      'a type is of another kind',
      'union Found = Member | Group',
      'type Found { code: ID }',
      '`Found`: changed from a Union type',
      'another name',
    ],
    [
      'a directive goes',
      'directive @tag(name: String, note: String) repeatable on FIELD_DEFINITION | OBJECT',
      '',
      '`@tag`: ',
      'Keep it',
    ],
    ['a directive loses an argument', ', note: String', '', '`@tag(note:)`: ', 'Keep it'],
    ['a directive needs an argument', 'note: String)', 'note: String, why: String!)', '`@tag(why:)`: ', 'nullable'],
    ['a directive stands once only', 'repeatable on', 'on', '`@tag`: ', 'Keep it'],
    ['a directive loses a place', 'FIELD_DEFINITION | OBJECT', 'FIELD_DEFINITION', '@tag`: ', 'Keep it'],
  ])('%s', (_title, piece, instead, what, advice) => {
    const { refused } = replacing(piece, instead)
    expect(refused.find((text) => text.includes(what))).toContain(advice)
  })

  it('a type goes while something current leads to it', () => {
    const renamed = RELEASED.replaceAll('Group', 'Team')
    expect(judge(buildSchema(RELEASED), buildSchema(renamed)).refused.join('\n')).toContain(
      '`Group`: removed. Deprecate all fields and arguments that lead to it',
    )
  })
})

describe('what was released as deprecated may go', () => {
  it.each([
    [
      'a field',
      ' rank(by: Order = NAME, until: Int @deprecated(reason: "No one asked.")): Int @deprecated(reason: "Use share.")',
    ],
    ['an argument', ', until: Int @deprecated(reason: "No one asked.")'],
    ['an enum value', ' SIZE @deprecated(reason: "Use SHARE.")'],
    ['an input field', '  size: Int @deprecated(reason: "Use from.")'],
  ])('%s', (_title, piece) => {
    expect(replacing(piece, '').refused).toEqual([])
  })

  it('and with it the types that nothing else leads to', () => {
    const next = RELEASED.replace('old: Old @deprecated(reason: "Use find.")', '')
      .replace('type Old { value: Legacy }', '')
      .replace('enum Legacy { A }', '')
    expect(judge(buildSchema(RELEASED), buildSchema(next)).refused).toEqual([])
  })

  it('but not what was deprecated only since: it has to be released as deprecated first', () => {
    const deprecated = RELEASED.replace('share: Float', 'share: Float @deprecated(reason: "Use datum.")')
    const gone = RELEASED.replace('share: Float', '')
    expect(judge(buildSchema(RELEASED), buildSchema(deprecated)).refused).toEqual([])
    expect(judge(buildSchema(RELEASED), buildSchema(gone)).refused).toHaveLength(1)
    expect(judge(buildSchema(deprecated), buildSchema(gone)).refused).toEqual([])
  })
})

describe('what may surprise a client is listed and allowed', () => {
  it.each([
    ['a new enum value', 'NAME SHARE', 'NAME SHARE AGE', '`Order`: new value `AGE`'],
    [
      'another default of an argument',
      '"today"',
      '"now"',
      '`Query.member(asOf:)`: has changed defaultValue from "today" to "now"',
    ],
    [
      'another default of an input field',
      '= 2014',
      '= 2015',
      '`Filter.from`: has changed defaultValue from 2014 to 2015',
    ],
    ['a new member of a union', 'Member | Group', 'Member | Group | Old', '`Found`: Old was added to union type Found'],
  ])('%s', (_title, piece, instead, text) => {
    expect(replacing(piece, instead)).toEqual({ refused: [], dangerous: [text] })
  })

  it('new fields, new optional arguments and new types surprise nobody', () => {
    expect(replacing('type Query {', 'type Extra { id: ID } type Query { extra(of: Int): Extra').dangerous).toEqual([])
    expect(replacing('share: Float', 'share(asOf: String): Float!')).toEqual({ refused: [], dangerous: [] })
  })
})
