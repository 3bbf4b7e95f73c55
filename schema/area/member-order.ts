import type { Member } from '../../domain/area/area.ts'
import { orderMembers } from '../../domain/area/member-order.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { enumValues } from '../builder/enum-values.ts'
import { seriesQueryFrom, yearFrom } from '../figure/figure-args.ts'
import { DirectionEnum } from '../indicator/direction.ts'
import { DefinitionEnum, IndicatorCodeEnum } from '../indicator/indicator.ts'

const MemberOrderFieldEnum = builder.enumType('MemberOrderField', {
  description: 'What members can be ordered by, beside their figures.',
  values: enumValues({
    NAME: 'By English name.',
    CODE: 'By alpha-3 code.',
    ACCESSION: 'By the day of accession, founders first.',
  }),
})

const MemberFieldOrderInput = builder.inputType('MemberFieldOrder', {
  description: 'An order by what a member is.',
  fields: (t) => ({
    field: t.field({ type: MemberOrderFieldEnum, required: true, description: 'What to order by.' }),
    direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'Ascending by default.' }),
  }),
})

const MemberFigureOrderInput = builder.inputType('MemberFigureOrder', {
  description: 'An order by a figure. Members without one come last in either direction.',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorCodeEnum, required: true, description: 'The indicator.' }),
    direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'Ascending by default.' }),
    year: t.int({
      description: 'Its year, 1900 to 2100. Default: the newest whose value is not a projection, for each member.',
    }),
    edition: t.id({ description: 'Its edition, by slug or id. Excludes `asOf`.' }),
    asOf: t.field({ type: 'Date', description: 'As it was known on this day.' }),
    definition: t.field({
      type: DefinitionEnum,
      description: "Whose definition of defence spending. Default: the edition's, else NATO.",
    }),
  }),
})

export const MemberOrderInput = builder.inputType('MemberOrder', {
  description: 'An order of members. Members that are equal in it follow each other by name. Exactly one.',
  isOneOf: true,
  fields: (t) => ({
    member: t.field({ type: MemberFieldOrderInput, description: 'By name, code or accession.' }),
    figure: t.field({ type: MemberFigureOrderInput, description: 'By a figure.' }),
  }),
})

export function orderedMembers(
  context: Context,
  members: readonly Member[],
  { member, figure }: typeof MemberOrderInput.$inferInput,
): readonly Member[] {
  const { dataset } = context
  if (figure)
    return orderMembers(dataset, members, {
      by: 'INDICATOR',
      descending: figure.direction === 'DESC',
      year: yearFrom('orderBy.figure.year', figure.year),
      question: (one) => seriesQueryFrom(context, one, figure),
    })
  return orderMembers(dataset, members, { by: member?.field ?? 'NAME', descending: member?.direction === 'DESC' })
}
