/** What the schema says of itself: in memory, the same for all, but much of it, and in circles. Its sizes are the schema's own. */

import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { type Lengths, lengthsOf, mostEach } from '../../domain/dataset/lengths.ts'
import { onceFor } from '../../domain/lazy.ts'
import { type FieldCost, type Priced, SENTENCE } from './field-cost.ts'

/** Points for a value of an introspection, for which no dataset is asked. */
const VALUE = 0.25
/** What is referred to may be the same again and again: the lists below are then the longest. */
const REFERENCE: FieldCost = { weight: VALUE }
const DESCRIPTION: FieldCost = { weight: SENTENCE * VALUE }

/** @param coordinate of a field of the introspection: `__Type.fields` */
export const introspectionCost = (schema: GraphQLSchema, coordinate: string): FieldCost =>
  costsIn(schema).get(coordinate) ?? (coordinate.endsWith('.description') ? DESCRIPTION : REFERENCE)

const costsIn = onceFor((schema: GraphQLSchema): ReadonlyMap<string, FieldCost> => {
  const types = Object.values(schema.getTypeMap())
  const directives = schema.getDirectives()
  const ofTypes = (lengthIn: (type: GraphQLNamedType) => number) => lengthsOf(types.map(lengthIn))
  const fieldsOf = (type: GraphQLNamedType) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
  return new Map([
    ['__Schema.types', allOf(types.length)],
    ['__Schema.directives', allOf(directives.length)],
    ['__Type.fields', listOf(ofTypes((type) => fieldsOf(type).length))],
    [
      '__Type.inputFields',
      listOf(ofTypes((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0))),
    ],
    ['__Type.enumValues', listOf(ofTypes((type) => (isEnumType(type) ? type.getValues().length : 0)))],
    [
      '__Type.possibleTypes',
      listOf(ofTypes((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0))),
    ],
    [
      '__Type.interfaces',
      listOf(ofTypes((type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0))),
    ],
    ['__Field.args', listOf(lengthsOf(types.flatMap(fieldsOf).map(({ args }) => args.length)))],
    ['__Directive.args', listOf(lengthsOf(directives.map(({ args }) => args.length)))],
    ['__Directive.locations', listOf(lengthsOf(directives.map(({ locations }) => locations.length)))],
  ])
})

const allOf = (count: number): FieldCost => ({
  weight: VALUE,
  size: count,
  each: VALUE,
  below: () => ({ parents: count }),
})

function listOf(lengths: Lengths): FieldCost {
  const size = ({ parents }: Priced) => mostEach(lengths, parents)
  return { weight: VALUE, size, each: VALUE, below: (on) => ({ parents: on.parents * size(on) }) }
}
