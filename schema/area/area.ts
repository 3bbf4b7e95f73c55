import type { InputShapeFromFields } from '@pothos/core'
import type { Area } from '../../domain/area/area.ts'
import { MOST_SPELLINGS } from '../../domain/area/spellings.ts'
import { findDatum, findSeries } from '../../domain/figure/figure.ts'
import { areaNamed, membersNamed, otherNames, unknownArea } from '../../domain/identity.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { encodeNodeId } from '../builder/node-id.ts'
import { AreaRef, SeriesRef } from '../builder/refs.ts'
import { ofArea, type Scope } from '../cost/field-cost.ts'
import { DatumResult } from '../figure/datum-result.ts'
import {
  type FigureArgs,
  figureArgs,
  orNull,
  seriesQueryFrom,
  spanArgs,
  spanFrom,
  yearFrom,
} from '../figure/figure-args.ts'

/** A figure of a country is looked up; of a group it may have to be worked out. */
export const FIGURE_WEIGHT = ofArea(5, 2)

export const FIGURE_COST = {
  weight: FIGURE_WEIGHT,
  below: ({ members }: Scope) => ({ members, computedFrom: members }),
}

const TYPENAMES = { member: 'Member', group: 'Group', comparator: 'Comparator' } as const

/** How an area is named in an argument. */
export const AREA_CODE =
  'Code, id or name of an area: ISO 3166-1 alpha-2 or alpha-3 in any case (UK and EL too), NATO, NATO_EUROPE_CANADA, NATO_EUROPE, NORTH_AMERICA, EU27, or codes of members joined by "+".'

export const yearArgs = builder.args((t) => ({
  year: t.int({ description: 'The year, 1900 to 2100. Default: the newest whose value is not a projection.' }),
}))

type YearArgs = FigureArgs & InputShapeFromFields<typeof yearArgs>
type SpanArgs = FigureArgs & InputShapeFromFields<typeof spanArgs>
type Info = Parameters<typeof orNull>[2]

export function resolveSeries(area: Area, args: SpanArgs, context: Context, info: Info) {
  const { from, to } = spanFrom(args)
  return orNull(findSeries(context.dataset, seriesQueryFrom(context, area, args), from, to), context, info)
}

export const resolveDatum = (area: Area, args: YearArgs, context: Context) =>
  findDatum(context.dataset, seriesQueryFrom(context, area, args), yearFrom('year', args.year))

AreaRef.implement({
  description: 'What a figure is about: a member, a group of members, or a country that they are compared with.',
  resolveType: ({ kind }) => TYPENAMES[kind],
  fields: (t) => ({
    id: t.id({
      description: 'Global id, such as `member:POL`.',
      resolve: ({ kind, code }) => encodeNodeId(TYPENAMES[kind], code),
    }),
    code: t.exposeString('code', {
      description:
        'ISO 3166-1 alpha-3 of a country; NATO, NATO_EUROPE_CANADA, NATO_EUROPE, NORTH_AMERICA or EU27; for a set of members their codes joined by "+".',
    }),
    name: t.exposeString('name', { description: 'Its name in English.' }),
    otherNames: t.stringList({
      description:
        'What else it is called, by which it is found as well: its official name, other spellings, and the name in a language of its own, such as Holland for the Netherlands. Empty for a group.',
      // Its official name in place of the name itself.
      cost: { size: MOST_SPELLINGS },
      resolve: (area) => [...otherNames(area)],
    }),
    series: t.field({
      type: SeriesRef,
      nullable: true,
      description:
        "One indicator over time, from one edition. Null where the source has no such figure (Iceland's defence spending): `extensions.absences` says why.",
      args: { ...figureArgs, ...spanArgs },
      cost: FIGURE_COST,
      resolve: resolveSeries,
    }),
    datum: t.field({
      type: DatumResult,
      description: 'The newest value that is not a projection, or that of one year; or why there is none.',
      args: { ...figureArgs, ...yearArgs },
      cost: FIGURE_COST,
      resolve: resolveDatum,
    }),
  }),
})

builder.queryField('area', (t) =>
  t.field({
    type: AreaRef,
    nullable: true,
    description: 'A member, group or comparator; null when there is none of that code.',
    args: { code: t.arg.id({ required: true, description: AREA_CODE }) },
    cost: { below: ({ args, dataset }) => ({ members: membersNamed(dataset, args.code) }) },
    resolve: (_root, { code }, context, info) =>
      orNull(areaNamed(context.dataset, code) ?? unknownArea(code), context, info),
  }),
)
