import { compositionIn } from '../../domain/area/composition.ts'
import { citeDatum } from '../../domain/figure/citation.ts'
import { aggregateOf } from '../../domain/figure/figure.ts'
import { printed } from '../../domain/figure/printed.ts'
import { revisionsOf } from '../../domain/figure/revision.ts'
import { custodyOf } from '../../domain/figure/series.ts'
import { warningsOfDatum } from '../../domain/figure/warnings.ts'
import { datumByKey, datumKey } from '../../domain/identity.ts'
import { AggregateEnum } from '../area/group.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, CompositionRef, DatumRef, EditionRef, IndicatorRef, SeriesRef } from '../builder/refs.ts'
import { ofArea, SENTENCE, sameArea, sameFigure } from '../cost/field-cost.ts'
import { CustodyEnum } from '../edition/custody.ts'
import { WARNINGS_COST } from '../edition/edition.ts'
import { UnitRef } from '../indicator/unit.ts'
import { unitOfSeries } from './series.ts'
import { StatusEnum } from './status.ts'

builder.node(DatumRef, {
  description: 'One value of one indicator, area and year in one edition.',
  id: { description: 'Global id, such as `datum:nato-2024:DEFENCE_SHARE_OF_GDP:POL:2024`.', resolve: datumKey },
  loadOne: (key, { dataset }) => datumByKey(dataset, key),
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      description: 'What it is about.',
      cost: { below: sameArea },
      resolve: ({ series }) => series.area,
    }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is measured.',
      resolve: ({ series }) => series.indicator,
    }),
    year: t.exposeInt('year', {
      description:
        "The year as the source counts it: a calendar year, as a rule. In NATO's tables the years of some members are fiscal years: of the United States October to September, of Canada and the United Kingdom April to March.",
    }),
    value: t.exposeFloat('value', { description: 'The value in `unit`, with every digit of the source.' }),
    printedValue: t.float({
      description:
        'The value as it is printed, with two decimals at most. By it a figure meets a threshold or misses it: 1.9959 is printed 2.00, and is at 2%.',
      resolve: ({ value }) => printed(value),
    }),
    unit: t.field({
      type: UnitRef,
      description: 'The unit of `value`, with currency and base year.',
      resolve: ({ series }) => unitOfSeries(series),
    }),
    status: t.expose('status', { type: StatusEnum, description: 'How sure the source is.' }),
    edition: t.field({
      type: EditionRef,
      description: 'The publication that it comes from.',
      resolve: ({ series }) => series.edition,
    }),
    table: t.string({
      description: "The source's own table; `computed` for what was worked out here.",
      resolve: ({ series }) => series.table,
    }),
    custody: t.field({
      type: CustodyEnum,
      nullable: true,
      description: 'Where the value was read, or for a computed one its edition; null where that was not noted.',
      resolve: (datum) => custodyOf(datum)?.kind,
    }),
    readAt: t.string({
      nullable: true,
      description: 'The page or file in which it was read; null where `custody` is.',
      cost: { weight: SENTENCE },
      resolve: (datum) => custodyOf(datum)?.readAt,
    }),
    series: t.expose('series', {
      type: SeriesRef,
      description: 'The series that it is part of.',
      cost: { below: sameFigure },
    }),
    aggregate: t.field({
      type: AggregateEnum,
      nullable: true,
      description: "For a group: the source's own aggregate, or computed here. Null for a country.",
      resolve: ({ series }) => aggregateOf(series),
    }),
    composition: t.field({
      type: CompositionRef,
      nullable: true,
      description: 'From whom a computed figure was computed and whom it leaves out; null for what a source printed.',
      cost: { below: sameArea },
      resolve: ({ series: { composition }, year }) => {
        const ofYear = compositionIn(composition, year)
        return composition && ofYear ? { ...ofYear, method: composition.method } : null
      },
    }),
    revisions: t.field({
      type: [DatumRef],
      description:
        'The same cell in every edition of the source that has it, oldest first and this one among them: how the figure was revised. Constant prices of other base years and other currencies are told apart by `unit`.',
      cost: {
        weight: ({ computedFrom, dataset }) => dataset.sizes.editionsOfSource * ofArea(2)({ members: computedFrom }),
        size: ({ dataset }) => dataset.sizes.editionsOfSource,
        below: sameFigure,
      },
      resolve: (datum, _args, { dataset }) => revisionsOf(dataset, datum),
    }),
    warnings: t.stringList({
      description:
        'What to mind about just this figure: the notes of its edition; of a computed one, whom it leaves out and the notes about the members’ figures; and releases of the publisher that are known, newer, and not carried here.',
      cost: WARNINGS_COST,
      resolve: warningsOfDatum,
    }),
    citation: t.string({
      description: 'A ready citation that names the original publisher.',
      cost: { weight: SENTENCE },
      resolve: citeDatum,
    }),
  }),
})
