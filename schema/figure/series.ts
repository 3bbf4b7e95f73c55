import { aggregateOf } from '../../domain/figure/figure.ts'
import { columnOf, dataOf, type Series, yearsOf } from '../../domain/figure/series.ts'
import { seriesByKey, seriesKey } from '../../domain/figure/series-key.ts'
import { statusAt } from '../../domain/figure/status.ts'
import { unitFrom } from '../../domain/figure/unit.ts'
import { warningsOfSeries } from '../../domain/figure/warnings.ts'
import { AggregateEnum } from '../area/group.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, DatumRef, EditionRef, IndicatorRef, SeriesRef } from '../builder/refs.ts'
import { type Priced, sameArea, sameFigure } from '../cost/field-cost.ts'
import { WARNINGS_COST } from '../edition/edition.ts'
import { DefinitionEnum } from '../indicator/indicator.ts'
import { UnitRef } from '../indicator/unit.ts'
import { StatusEnum } from './status.ts'

/** The unit of a series, with its currency and base year. */
export const unitOfSeries = ({ indicator, unit, currency, basePriceYear }: Series) =>
  unitFrom(indicator, unit, currency, basePriceYear)

const MOST_YEARS = ({ dataset }: Priced): number => dataset.sizes.years
const COLUMN_COST = { size: MOST_YEARS }

builder.node(SeriesRef, {
  description: 'One indicator of one area over time, all from one edition.',
  id: {
    description:
      'Global id, such as `series:nato-2026:DEFENCE_SHARE_OF_GDP:POL:2014-2026`: of these years, so that two parts of a series are two things.',
    resolve: seriesKey,
  },
  loadOne: (key, { dataset }) => seriesByKey(dataset, key),
  fields: (t) => ({
    area: t.expose('area', { type: AreaRef, description: 'What it is about.', cost: { below: sameArea } }),
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'What is measured.' }),
    edition: t.expose('edition', { type: EditionRef, description: 'The publication that it comes from.' }),
    table: t.exposeString('table', { description: "The source's own table; `computed` for what was worked out here." }),
    unit: t.field({
      type: UnitRef,
      description: 'The unit of its values, with currency and base year.',
      resolve: unitOfSeries,
    }),
    definition: t.field({
      type: DefinitionEnum,
      nullable: true,
      description: 'Whose definition of defence spending; null where none applies.',
      resolve: ({ edition }) => edition.source.definitionCode,
    }),
    aggregate: t.field({
      type: AggregateEnum,
      nullable: true,
      description: "For a group: the source's own aggregate, or computed here. Null for a country.",
      resolve: aggregateOf,
    }),
    method: t.string({
      nullable: true,
      description: 'How a computed figure was computed; null for what a source printed.',
      resolve: ({ composition }) => composition?.method ?? null,
    }),
    years: t.intList({
      description: 'The years without a gap, as a column for charts. What a year is: see `Datum.year`.',
      cost: COLUMN_COST,
      resolve: yearsOf,
    }),
    values: t.field({
      type: ['Float'],
      nullable: { list: false, items: true },
      description:
        'The values of `years` in the same order, in `unit`; null where there is none. The cheapest way to read many values.',
      cost: COLUMN_COST,
      resolve: columnOf,
    }),
    statuses: t.field({
      type: [StatusEnum],
      nullable: { list: false, items: true },
      description: 'The statuses of `years` in the same order; null where there is no value.',
      cost: COLUMN_COST,
      resolve: ({ statuses }) => Array.from(statuses, (_, index) => statusAt(statuses, index)),
    }),
    data: t.field({
      type: [DatumRef],
      description: 'The values one by one, without the years that have none.',
      cost: { size: MOST_YEARS, below: sameFigure },
      resolve: dataOf,
    }),
    warnings: t.stringList({
      description:
        'What to mind about just these figures: the notes of the edition; of computed ones, whom they leave out and the notes about the members’ figures; and releases of the publisher that are known, newer, and not carried here.',
      cost: WARNINGS_COST,
      resolve: warningsOfSeries,
    }),
  }),
})
