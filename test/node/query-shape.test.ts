import fc from 'fast-check'
import { type DocumentNode, parse, print, stripIgnoredCharacters, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/schema.ts'
import { fingerprint } from '../../src/edge/graphql/fingerprint.ts'
import { separate } from '../../src/edge/graphql/separate.ts'
import { canonicalText, shapeOf } from '../../src/edge/graphql/shape.ts'
import { Validity } from '../../src/edge/graphql/validity.ts'
import { randomDocument } from '../support/random-documents.ts'

function shapeIn(query: string, operationName: string | null = null) {
  const separated = separate(parse(query), operationName)
  if (separated === null) throw new Error('It is not clear what is asked.')
  const { operation, fragments } = separated
  const document = { kind: 'Document', definitions: [operation, ...fragments] } as DocumentNode
  return { document, shape: shapeOf(operation, fragments) }
}

const canonical = (query: string, operationName?: string) => canonicalText(shapeIn(query, operationName ?? null).shape)

/** Whether a query is found valid by whoever has found others valid before. */
function isValidAfter(earlier: readonly string[], query: string): boolean {
  const validity = new Validity(schema)
  const errors = (text: string) => {
    const { document, shape } = shapeIn(text)
    return validity.errorsIn(document, shape)
  }
  earlier.forEach(errors)
  return errors(query).length === 0
}

describe('one text for one query', () => {
  const query =
    'query A($b: Int, $a: CountryCode!) { member(code: $a) { name x: series(indicator: GDP_USD, from: $b) { years } } }'

  it.each([
    ['whitespace and commas', query.replaceAll(' ', ' ,\n ')],
    ['comments', `# said before\n${query.replace('name', 'name # and here\n')}`],
    ['the name of the operation', query.replace('query A', 'query Another')],
    ['the order of variables', query.replace('$b: Int, $a: CountryCode!', '$a: CountryCode!, $b: Int')],
  ])('%s makes no difference', (_what, other) => {
    expect(canonical(other)).toBe(canonical(query))
  })

  it('other operations and fragments that are not used make no difference', () => {
    const more = `${query} query B { __typename } fragment Idle on Member { name } fragment Idler on Member { ...Idle }`
    expect(canonical(more, 'A')).toBe(canonical(query))
    expect(canonical(more, 'B')).not.toBe(canonical(query))
  })

  it.each([
    ['a name of a result', query.replace('x: ', 'y: ')],
    ['a name that changes places with another', query.replace('name x:', 'x: name name:')],
    ['a value', query.replace('$b)', '2020)')],
    ['another value', query.replace('$b)', '2021)')],
    ['a text instead of a number', query.replace('$b)', '"2020")')],
    ['a condition', query.replace('name', 'name @include(if: true)')],
    ['another condition', query.replace('name', 'name @include(if: false)')],
    ['a default', query.replace('$b: Int', '$b: Int = 2020')],
    ['a type', query.replace('$b: Int', '$b: Int!')],
    ['an enum value', query.replace('GDP_USD', 'POPULATION')],
    ['a list of one', query.replace('code: $a', 'code: [$a]')],
  ])('%s does', (_what, other) => {
    expect(canonical(other)).not.toBe(canonical(query))
  })

  it('property: a document has the same text however it is spaced', () => {
    fc.assert(
      fc.property(randomDocument(schema), (text) => {
        expect(canonical(print(parse(text)))).toBe(canonical(text))
        expect(canonical(stripIgnoredCharacters(text))).toBe(canonical(text))
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is valid is so by itself, and not because something like it was', () => {
  it('a value of another type in a known place is found', () => {
    const valid = '{ member(code: "POL") { datum(indicator: GDP_USD, year: 2020) { value } } }'
    expect(isValidAfter([valid], valid.replace('POL', 'ES'))).toBe(true)
    expect(isValidAfter([valid], valid.replace('POL', 'P0L'))).toBe(false)
    expect(isValidAfter([valid], valid.replace('2020', '2147483648'))).toBe(false)
    expect(isValidAfter([valid], valid.replace('2020', '"2020"'))).toBe(false)
  })

  it('two results of one name must stay of the same arguments', () => {
    const same = '{ a: member(code: "POL") { name } a: member(code: "POL") { code } }'
    expect(isValidAfter([], same)).toBe(true)
    expect(isValidAfter([same], same.replaceAll('POL', 'ESP'))).toBe(true)
    expect(isValidAfter([same], same.replace('POL', 'ESP'))).toBe(false)
    expect(isValidAfter([same], same.replace('a:', 'b:'))).toBe(true)
    expect(isValidAfter([], same.replace('"POL"', '"""POL"""'))).toBe(false)
  })

  it('a name may not become that of another result', () => {
    const apart = '{ a: member(code: "POL") { name } b: member(code: "ESP") { name } }'
    expect(isValidAfter([apart], apart.replace('b:', 'a:'))).toBe(false)
    expect(isValidAfter([apart], apart.replace('{ name }', '{ name: capital }'))).toBe(true)
    expect(isValidAfter([apart], apart.replace('{ name }', '{ name: capital name }'))).toBe(false)
  })

  it('one text in two places must be of the types of both', () => {
    const both = '{ member(code: "DE") { name } group(slug: "DE") { name } }'
    expect(isValidAfter([both], both.replaceAll('DE', 'FR'))).toBe(true)
    expect(isValidAfter([both], both.replaceAll('DE', 'nato'))).toBe(false)
  })

  it('property: for any document, after the same with other numbers and texts, as for somebody who sees it for the first time', () => {
    const otherValue = fc.constantFrom(
      '"POL"',
      '"nato-2025"',
      '"2025-04-03"',
      '""',
      '0',
      '7',
      '2024',
      '-1',
      '3.5',
      '2147483648',
    )
    let valid = 0
    fc.assert(
      fc.property(randomDocument(schema), fc.array(otherValue, { minLength: 1, maxLength: 5 }), (text, values) => {
        let index = 0
        const other = text.replace(/(?<=[:[ ])("[^"]*"|-?\d[\d.e]*)/g, (old) =>
          index++ % 2 === 0 ? (values[index % values.length] ?? old) : old,
        )
        const alone = validate(schema, shapeIn(other).document).length === 0
        if (alone) valid++
        expect(isValidAfter([text, text.replaceAll('"POL"', '"ESP"')], other)).toBe(alone)
      }),
      { numRuns: 1000 },
    )
    expect(valid).toBeGreaterThan(100)
  })
})

describe('what is asked of a document', () => {
  it.each([
    ['there is no operation', 'fragment A on Member { name }', null],
    ['there are two and none is named', '{ a: __typename } query B { __typename }', null],
    ['the one that is named is not there', 'query A { __typename }', 'B'],
    ['two have the same name', 'query A { __typename } query A { service { figures } }', 'A'],
    [
      'two fragments have the same name',
      '{ ...F } fragment F on Query { __typename } fragment F on Member { name }',
      null,
    ],
    ['something in it is no operation at all', '{ __typename } type Member { name: String }', null],
  ])('is not clear where %s', (_what, query, operationName) => {
    expect(separate(parse(query), operationName)).toBeNull()
  })
})

describe('the fingerprint of a query', () => {
  it('is 32-bit FNV-1a', () => {
    expect(['', 'a', 'foobar'].map(fingerprint)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968'])
  })
})
