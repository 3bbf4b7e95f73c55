import { execute } from '@graphql-tools/executor'
import fc from 'fast-check'
import { type ExecutionResult, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { AbsenceLog, type Context } from '../../schema/context.ts'
import { schema } from '../../schema/schema.ts'
import { dataAtOnce } from '../../src/edge/graphql/at-once.ts'
import { bytesOf } from '../../src/edge/graphql/bytes.ts'
import { dataset } from '../support/dataset.ts'
import { randomDocument } from '../support/random-documents.ts'

const contextOf = (): Context => ({
  dataset,
  publishedAt: '2026-11-23T00:00:00.000Z',
  datasetAt: async () => null,
  get statements(): never {
    throw new Error('There is no database here.')
  },
  origin: 'https://api.test',
  absences: new AbsenceLog(),
})

/** The answer to a query as text, with the absences that were noted; null where it is left to the library. */
function atOnce(query: string, variableValues: Record<string, unknown> = {}): string | null {
  const contextValue = contextOf()
  const data = dataAtOnce({ schema, document: parse(query), variableValues, contextValue })
  return data && textOf({ data }, contextValue)
}

function byLibrary(query: string, variableValues: Record<string, unknown> = {}): string | null {
  const contextValue = contextOf()
  const result = execute({ schema, document: parse(query), variableValues, contextValue })
  return 'then' in result ? null : textOf(result as ExecutionResult, contextValue)
}

const textOf = (result: ExecutionResult, { absences }: Context) =>
  JSON.stringify({ ...result, extensions: { absences: absences.entries } })

const FIGURES = 'series(indicator: DEFENCE_SHARE_OF_GDP) { years values statuses }'

describe('what is executed at once', () => {
  it.each([
    ['columns, and an absence', `{ members { id name ${FIGURES} } }`],
    [
      'an interface',
      `{ data(first: 3) { nodes { area { __typename name ... on Member { capital } ...F } } } } fragment F on Area { ${FIGURES} }`,
    ],
    [
      'fields that are asked twice',
      `{ members { name } members { iso2 ...F ...F } } fragment F on Member { currency { code } }`,
    ],
    [
      'what the schema says of itself',
      '{ __schema { types { name fields { name args { name defaultValue } type { kind ofType { name } } } } } }',
    ],
    ['null', '{ member(code: "XYZ") { name } }'],
  ])('%s: as the library does', (_what, query) => {
    expect(validate(schema, parse(query))).toEqual([])
    expect(atOnce(query)).not.toBeNull()
    expect(atOnce(query)).toBe(byLibrary(query))
  })

  it('variables, given and by default', () => {
    const query = `query($code: CountryCode!, $from: Int = 2020, $to: Int) {
      member(code: $code) { series(indicator: GDP_USD, from: $from, to: $to) { years } } }`
    for (const variables of [{ code: 'pol' }, { code: 'ESP', from: 2015, to: null }]) {
      expect(atOnce(query, variables)).not.toBeNull()
      expect(atOnce(query, variables)).toBe(byLibrary(query, variables))
    }
  })

  it('property: any document, unless it is left to the library', () => {
    let done = 0
    fc.assert(
      fc.property(randomDocument(schema), (query) => {
        fc.pre(validate(schema, parse(query)).length === 0)
        const answer = atOnce(query)
        if (answer === null) return
        done++
        expect(answer).toBe(byLibrary(query))
      }),
      { numRuns: 1000 },
    )
    expect(done).toBeGreaterThan(300)
  }, 120_000)
})

describe('what is left to the library', () => {
  it.each([
    ['an error', '{ member(code: "POL") { series(indicator: GDP_USD, from: 2020, to: 2010) { years } } }'],
    ['what is kept elsewhere', '{ statements { totalCount } }'],
    ['a condition', '{ members { name @include(if: true) } }'],
    ['a name that objects have already', '{ members { __proto__: name } }'],
  ])('%s', (_what, query) => {
    expect(atOnce(query)).toBeNull()
  })
})

describe('the bytes of an answer', () => {
  const textIn = (result: ExecutionResult) => new TextDecoder().decode(bytesOf(result))

  it.each<[string, ExecutionResult]>([
    ['data', { data: { a: [1, null], b: 'Türkiye' } }],
    ['no fields', { data: {} }],
    ['data with absences', { data: { a: null }, extensions: { absences: [{ path: ['a'], explanation: '“None”' }] } }],
    ['errors', { errors: [], data: null }],
  ])('%s: the same JSON', (_what, result) => {
    expect(JSON.parse(textIn(result))).toEqual(result)
  })
})
