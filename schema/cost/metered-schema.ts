import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { LONGEST_PATHWAY } from '../../domain/pathway/input/span.ts'
import { isRecord } from '../../domain/record.ts'
import type { Context } from '../builder/context.ts'
import { costOf, eachOf } from './field-cost.ts'
import type { CostMeter } from './meter.ts'

interface MeteredContext extends Context {
  readonly meter: Pick<CostMeter, 'count'>
}

/** Lets every field of a schema count what it does, by the price that it states: the field's work before it, its items after it. */
export function meterSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) field.resolve = metered(field)
  }
  return schema
}

/** What is not known of an object when it is asked, and is then not counted. */
const PLAINEST = { computedFrom: 1, parents: 1, years: LONGEST_PATHWAY }

/** Characters of a number with its comma, or of the brackets and the comma of an object. */
const SHORT = 8

function metered(field: GraphQLField<unknown, MeteredContext>): GraphQLFieldResolver<unknown, MeteredContext> {
  const resolve = field.resolve ?? defaultFieldResolver
  const cost = costOf(field)
  const isLeaf = isLeafType(getNamedType(field.type))
  const isList = isListType(getNullableType(field.type))
  const { weight = 1 } = cost
  const each = eachOf(cost, isLeaf)
  return (source, args, context, info) => {
    const { meter, dataset } = context
    const points =
      typeof weight === 'number' ? weight : weight({ args, dataset, members: membersOf(source), ...PLAINEST })
    meter.count(points, String(info.path.key).length + SHORT)
    const counted = <Value>(value: Value): Value => {
      if (typeof value === 'string') meter.count(0, value.length)
      else if (isList && Array.isArray(value)) {
        meter.count(value.length * each, value.length * SHORT)
        if (isLeaf && typeof value[0] === 'string') for (const text of value) meter.count(0, String(text).length)
      }
      return value
    }
    const value = resolve(source, args, context, info)
    return value instanceof Promise ? value.then(counted) : counted(value)
  }
}

/** What is asked of a group, of its pathway or of the budget of that is asked of its members. */
function membersOf(source: unknown): number {
  if (!isRecord(source)) return 1
  const { kind, members, group, pathway } = source
  if (isRecord(pathway)) return membersOf(pathway)
  if (isRecord(group) && 'leftOut' in group && Array.isArray(group.members)) return group.members.length
  return kind === 'group' && Array.isArray(members) ? members.length : 1
}
