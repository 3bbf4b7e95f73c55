import type { InputShapeFromFields } from '@pothos/core'
import type { Area } from '../../domain/area/area.ts'
import { indicatorOf } from '../../domain/dataset/dataset.ts'
import { editionFrom } from '../../domain/edition/vintage.ts'
import { aggregateOf } from '../../domain/figure/figure.ts'
import { custodyOf } from '../../domain/figure/series.ts'
import { type VintageMatrix, type VintageRow, vintagesOf } from '../../domain/table/vintages.ts'
import { AggregateEnum, aggregateArgs } from '../area/group.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { AreaRef, EditionRef, GroupRef, IndicatorRef, SeriesRef, SourceRef } from '../builder/refs.ts'
import { ofArea, type Priced, type Scope, sameArea, sameFigure } from '../cost/field-cost.ts'
import { CustodyEnum } from '../edition/custody.ts'
import { DefinitionEnum, IndicatorCodeEnum } from '../indicator/indicator.ts'
import { UnitRef } from '../indicator/unit.ts'
import { type FigureArgs, orNull, spanArgs, spanFrom } from './figure-args.ts'
import { unitOfSeries } from './series.ts'
import { StatusEnum } from './status.ts'

const COLUMN_COST = { size: ({ dataset }: Priced) => dataset.sizes.span }
const MOST_ROWS = ({ dataset }: Priced<object>) => dataset.sizes.editionsOfSource

const VintageRowRef = builder.objectRef<VintageRow>('VintageRow').implement({
  description: 'What one edition has in the years of a matrix.',
  fields: (t) => ({
    edition: t.field({
      type: EditionRef,
      description: 'The publication, with the day from which it counts and where it was read.',
      resolve: ({ series }) => series.edition,
    }),
    unit: t.field({
      type: UnitRef,
      description: 'The unit of its values. Base years of constant prices and currencies differ between editions.',
      resolve: ({ series }) => unitOfSeries(series),
    }),
    values: t.field({
      type: ['Float'],
      nullable: { list: false, items: true },
      description: 'The values of `VintageMatrix.years` in the same order, in `unit`; null where the edition has none.',
      cost: COLUMN_COST,
      resolve: ({ data }) => data.map((datum) => datum?.value ?? null),
    }),
    statuses: t.field({
      type: [StatusEnum],
      nullable: { list: false, items: true },
      description: 'The statuses of `values` in the same order; null where there is no value.',
      cost: COLUMN_COST,
      resolve: ({ data }) => data.map((datum) => datum?.status ?? null),
    }),
    custodies: t.field({
      type: [CustodyEnum],
      nullable: { list: false, items: true },
      description:
        'Where each of `values` was read, in the same order; null where there is no value, or that was not noted.',
      cost: COLUMN_COST,
      resolve: ({ data }) => data.map((datum) => datum && (custodyOf(datum)?.kind ?? null)),
    }),
    series: t.expose('series', {
      type: SeriesRef,
      description: 'The same as a series, with its table and notes.',
      cost: { below: sameFigure },
    }),
  }),
})

const VintageMatrixRef = builder.objectRef<VintageMatrix>('VintageMatrix').implement({
  description:
    'One indicator of one area as each edition of one source has it: a row for an edition, a column for a year. Read down a column to see how a figure was revised, or how a forecast fared.',
  fields: (t) => ({
    area: t.expose('area', { type: AreaRef, description: 'What it is about.', cost: { below: sameArea } }),
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'What is measured.' }),
    source: t.expose('source', { type: SourceRef, description: 'The line of publications that all rows are of.' }),
    definition: t.field({
      type: DefinitionEnum,
      nullable: true,
      description: 'Whose definition of defence spending all rows follow; null where none applies.',
      resolve: ({ source }) => source.definitionCode,
    }),
    aggregate: t.field({
      type: AggregateEnum,
      nullable: true,
      description:
        "For a group: whether all rows are the source's own aggregates, or computed here. Null for a country.",
      resolve: ({ rows: [first] }) => first && aggregateOf(first.series),
    }),
    years: t.exposeIntList('years', {
      description:
        'The columns: years without a gap, from the first to the last of any row. What a year is: see `Datum.year`.',
      cost: COLUMN_COST,
    }),
    rows: t.expose('rows', {
      type: [VintageRowRef],
      description: 'An edition each, oldest first. Editions without a value in these years are left out.',
      cost: { size: MOST_ROWS, below: sameFigure },
    }),
  }),
})

const vintagesArgs = {
  ...builder.args((t) => ({
    indicator: t.field({ type: IndicatorCodeEnum, required: true, description: 'What is measured.' }),
    editions: t.idList({
      description: 'Only these editions, by slug or id, all of one source. Default: all of the source of `series`.',
    }),
    definition: t.field({
      type: DefinitionEnum,
      description:
        "Whose definition of defence spending. Default: the editions' where some are named, else NATO for members and groups and SIPRI for comparators.",
    }),
  })),
  ...spanArgs,
}

const VINTAGES = {
  description:
    'One indicator in all editions of a source, oldest first: how a figure was revised, and how a forecast fared. Null where no edition has a value: `extensions.absences` says why.',
  cost: {
    // For each edition as much as for a series.
    weight: (on: Priced<object>) => 2 + MOST_ROWS(on) * ofArea(3, 2)(on),
    below: ({ members }: Scope) => ({ members, computedFrom: members }),
  },
}

type VintagesArgs = InputShapeFromFields<typeof vintagesArgs> & Pick<FigureArgs, 'aggregate'>

function resolveVintages(
  area: Area,
  { indicator, editions, definition = null, aggregate = null, ...span }: VintagesArgs,
  context: Context,
  info: Parameters<typeof orNull>[2],
): VintageMatrix | null {
  const { dataset } = context
  const named = editions?.map((text) => editionFrom(dataset, text, 'editions')) ?? null
  const query = { area, indicator: indicatorOf(dataset, indicator), definition, aggregate }
  return orNull(vintagesOf(dataset, { ...query, editions: named, ...spanFrom(span) }), context, info)
}

builder.interfaceField(AreaRef, 'vintages', (t) =>
  t.field({
    type: VintageMatrixRef,
    nullable: true,
    ...VINTAGES,
    args: vintagesArgs,
    resolve: resolveVintages,
  }),
)

builder.objectField(GroupRef, 'vintages', (t) =>
  t.field({
    type: VintageMatrixRef,
    nullable: true,
    ...VINTAGES,
    args: { ...vintagesArgs, ...aggregateArgs },
    resolve: resolveVintages,
  }),
)
