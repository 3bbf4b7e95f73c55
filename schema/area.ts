import { isAbsence } from '../domain/absence.ts'
import type { Area } from '../domain/area.ts'
import { type AggregateKind, findDatum, findSeries } from '../domain/figure.ts'
import { pathwayOf } from '../domain/pathway/pathway.ts'
import { mostYearsOf } from '../domain/pathway/span.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { ofArea, type Scope } from './cost/field-cost.ts'
import { type FigureArgs, figureArgs, orNull, seriesQueryFrom, spanFrom, yearFrom } from './figure-args.ts'
import { encodeNodeId } from './node-id.ts'
import { PATHWAY_WEIGHT } from './pathway/cost.ts'
import { PathwayInputType } from './pathway/input.ts'
import { AbsenceRef, AreaRef, DatumRef, PathwayRef, SeriesRef } from './refs.ts'

/** A figure of a country is looked up; of a group it may have to be worked out. */
export const FIGURE_COST = {
  weight: ofArea(5, 2),
  below: ({ members }: Scope) => ({ members, computedFrom: members }),
}

const TYPENAMES = { member: 'Member', group: 'Group', comparator: 'Comparator' } as const

export const spanArgs = builder.args((t) => ({
  from: t.int({ description: 'First year, 1900 to 2100. Default: the first there is.' }),
  to: t.int({ description: 'Last year, 1900 to 2100, not before `from`. Default: the last there is.' }),
}))

export const yearArgs = builder.args((t) => ({
  year: t.int({ description: 'The year, 1900 to 2100. Default: the newest whose value is not a projection.' }),
}))

interface YearArgs extends FigureArgs {
  readonly year?: number | null | undefined
}

interface SpanArgs extends FigureArgs {
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

type Info = Parameters<typeof orNull>[2]

export function resolveSeries(
  area: Area,
  args: SpanArgs,
  context: Context,
  info: Info,
  aggregate: AggregateKind = null,
) {
  const { from, to } = spanFrom(args)
  return orNull(findSeries(context.dataset, seriesQueryFrom(context, area, args, aggregate), from, to), context, info)
}

export function resolveDatum(
  area: Area,
  args: YearArgs,
  context: Context,
  info: Info,
  aggregate: AggregateKind = null,
) {
  const year = yearFrom('year', args.year)
  return orNull(findDatum(context.dataset, seriesQueryFrom(context, area, args, aggregate), year), context, info)
}

export function resolveAbsence(area: Area, args: YearArgs, context: Context, aggregate: AggregateKind = null) {
  const found = findDatum(context.dataset, seriesQueryFrom(context, area, args, aggregate), yearFrom('year', args.year))
  return isAbsence(found) ? found : null
}

AreaRef.implement({
  description: 'What a figure is about: a member, a group of members, or a country that they are compared with.',
  resolveType: ({ kind }) => TYPENAMES[kind],
  fields: (t) => ({
    id: t.id({
      description: 'Global id, such as `member:POL`.',
      resolve: ({ kind, code }) => encodeNodeId(TYPENAMES[kind], code),
    }),
    name: t.exposeString('name', { description: 'Its name in English.' }),
    series: t.field({
      type: SeriesRef,
      nullable: true,
      description:
        "One indicator over time, from one edition. Null where the source has no such figure (Iceland's defence spending): see `absence`.",
      args: { ...figureArgs, ...spanArgs },
      cost: FIGURE_COST,
      resolve: (area, args, context, info) => resolveSeries(area, args, context, info),
    }),
    datum: t.field({
      type: DatumRef,
      nullable: true,
      description:
        'The newest value that is not a projection, or that of one year. Null where there is none: see `absence`.',
      args: { ...figureArgs, ...yearArgs },
      cost: FIGURE_COST,
      resolve: (area, args, context, info) => resolveDatum(area, args, context, info),
    }),
    absence: t.field({
      type: AbsenceRef,
      nullable: true,
      description: 'Why `datum` with the same arguments is null; null where there is a value.',
      args: { ...figureArgs, ...yearArgs },
      cost: FIGURE_COST,
      resolve: (area, args, context) => resolveAbsence(area, args, context),
    }),
    pathway: t.field({
      type: PathwayRef,
      nullable: true,
      description: 'What it takes to get to a share of GDP. Null where there is no figure to start from.',
      args: { input: t.arg({ type: PathwayInputType, description: 'Default: the commitment of The Hague.' }) },
      cost: {
        weight: ofArea(PATHWAY_WEIGHT),
        below: ({ members, args, dataset }) => ({ members, years: mostYearsOf(dataset, args.input ?? {}) }),
      },
      resolve: (area, { input }, context, info) => orNull(pathwayOf(context.dataset, area, input ?? {}), context, info),
    }),
  }),
})
