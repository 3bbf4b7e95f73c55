import SchemaBuilder from '@pothos/core'
import fc from 'fast-check'
import {
  type GraphQLArgument,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { allSeries } from '../../../domain/dataset/dataset.ts'
import { lengthsOf, longest, mostEach } from '../../../domain/dataset/lengths.ts'
import { statementSizesOf } from '../../../domain/dataset/measure-sizes.ts'
import CostPlugin from '../../../schema/cost/field-cost.ts'
import { schema } from '../../../schema/schema.ts'
import { dataset, statements } from '../../support/data/dataset.ts'

describe('the lengths of lists', () => {
  const lengths = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 })

  it('property: so many of them hold no more than the longest of them together', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 60 }), (all, lists) => {
        const most = all.toSorted((a, b) => b - a).slice(0, lists)
        const together = most.reduce((sum, length) => sum + length, 0)
        expect(mostEach(lengthsOf(all), lists) * Math.min(lists, all.length)).toBeCloseTo(together, 9)
      }),
    )
  })

  it('property: one alone may be the longest, and more of them are never longer each', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 40 }), (all, lists) => {
        const known = lengthsOf(all)
        expect(mostEach(known, 1)).toBe(longest(known))
        expect(mostEach(known, lists + 1)).toBeLessThanOrEqual(mostEach(known, lists) + 1e-9)
      }),
    )
  })

  it('none hold nothing', () => {
    expect([longest(lengthsOf([])), mostEach(lengthsOf([]), 3)]).toEqual([0, 0])
  })
})

describe('the sizes of a dataset', () => {
  it('are counted, not written down', () => {
    const { sizes, members, editions, sources } = dataset
    const series = allSeries(dataset)
    expect(sizes).toMatchObject({ members: members.length, editions: editions.length, statements: statements.length })
    expect(sizes.years).toBe(Math.max(...series.map(({ values }) => values.length)))
    expect(longest(sizes.notes)).toBe(Math.max(...editions.map(({ notes }) => notes.length)))
    expect(longest(sizes.ofStatement.claims)).toBe(Math.max(...statements.map(({ claims }) => claims.length)))
    expect(sizes.editionsOfSource).toBe(
      Math.max(...sources.map((source) => editions.filter((edition) => edition.source === source).length)),
    )
  })

  it('tell of a statement that is added', () => {
    const [one] = statements
    if (!one) throw new Error('There are no statements.')
    const more = statementSizesOf([...statements, { ...one, slug: 'new', topics: [...one.topics, ...one.topics] }], [])
    expect(more.lists.topics).toHaveLength(statements.length + 1)
    expect(more.lists.topics.at(-1)).toBe(2 * one.topics.length)
  })
})

describe('the price of a field', () => {
  it('must be stated for a list: without a size the schema is not built', () => {
    const builder = new SchemaBuilder({ plugins: [CostPlugin] })
    builder.queryType({ fields: (t) => ({ words: t.stringList({ resolve: () => [] }) }) })
    expect(() => builder.toSchema()).toThrow('Query.words is a list without a size')
  })
})

describe('the names of the schema', () => {
  it('are none that every object has', () => {
    const names = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap((field) => [field.name, ...('args' in field ? field.args.map((arg: GraphQLArgument) => arg.name) : [])])
    expect(names.filter((name) => name in Object.prototype)).toEqual([])
  })

  it('of scalars say where they are specified', () => {
    const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
    expect(own.map((type) => (isScalarType(type) ? type.specifiedByURL : null))).toEqual(
      own.map(() => expect.stringMatching(/^https:/)),
    )
  })
})
