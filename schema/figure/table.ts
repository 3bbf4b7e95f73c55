import type { Area } from '../../domain/area/area.ts'
import { findSeries, type SeriesQuery } from '../../domain/figure/figure.ts'
import { areaFrom, membersNamed } from '../../domain/identity.ts'
import { type Table, type TableColumn, tableOf } from '../../domain/table/table.ts'
import { AREA_CODE, FIGURE_WEIGHT } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { AbsenceRef, AreaRef, IndicatorRef, SeriesRef } from '../builder/refs.ts'
import { type Priced, sameArea, sameFigure, sameParents } from '../cost/field-cost.ts'
import { IndicatorCodeEnum } from '../indicator/indicator.ts'
import { seriesQueryFrom, spanArgs, spanFrom, vintageArgs } from './figure-args.ts'
import { StatusEnum } from './status.ts'

const COLUMN_COST = { size: ({ dataset }: Priced) => dataset.sizes.span }

const TableColumnRef = builder.objectRef<TableColumn>('TableColumn').implement({
  description: 'One indicator of one area, in the years of its table.',
  fields: (t) => ({
    area: t.expose('area', {
      type: AreaRef,
      description: 'What it is about.',
      cost: { below: sameArea },
    }),
    indicator: t.expose('indicator', {
      type: IndicatorRef,
      description: 'What is measured.',
      cost: { below: sameParents },
    }),
    values: t.expose('values', {
      type: ['Float'],
      nullable: { list: false, items: true },
      description: 'The values of `Table.years` in the same order, in the unit of `series`; null where there is none.',
      cost: COLUMN_COST,
    }),
    statuses: t.expose('statuses', {
      type: [StatusEnum],
      nullable: { list: false, items: true },
      description: 'The statuses of `Table.years` in the same order; null where there is no value.',
      cost: COLUMN_COST,
    }),
    series: t.expose('series', {
      type: SeriesRef,
      nullable: true,
      description: 'Unit, edition, table and notes of the values. Null where there is no value: see `absence`.',
      cost: { below: sameFigure },
    }),
    absence: t.expose('absence', {
      type: AbsenceRef,
      nullable: true,
      description: 'Why there is no value. Null where there is one.',
    }),
  }),
})

const TableRef = builder.objectRef<Table>('Table').implement({
  description: 'Several indicators of several areas, in columns over the same years.',
  fields: (t) => ({
    years: t.exposeIntList('years', {
      description:
        'The years without a gap, from the first to the last that any column has. What a year is: see `Datum.year`.',
      cost: COLUMN_COST,
    }),
    columns: t.expose('columns', {
      type: [TableColumnRef],
      description: 'A column for each indicator and area: all areas of the first indicator, then those of the next.',
      cost: { size: ({ parents }) => parents, below: (on) => ({ parents: on.parents, ...sameFigure(on) }) },
    }),
  }),
})

/** What a table is of, before its areas are known to exist. */
type Named = Pick<
  Priced<{ readonly indicators: readonly string[]; readonly areas: readonly string[] }>,
  'args' | 'dataset'
>

const membersIn = ({ args, dataset }: Named): readonly number[] => args.areas.map((code) => membersNamed(dataset, code))

builder.queryField('table', (t) =>
  t.field({
    type: TableRef,
    description: 'Several indicators of several areas in one question: a table for a chart or a data frame.',
    args: {
      indicators: t.arg({ type: [IndicatorCodeEnum], required: true, description: 'What is measured.' }),
      areas: t.arg.idList({ required: true, description: AREA_CODE }),
      ...vintageArgs,
      ...spanArgs,
    },
    cost: {
      weight: (on) =>
        on.args.indicators.length * membersIn(on).reduce((sum, members) => sum + FIGURE_WEIGHT({ members }), 0),
      below: (on) => {
        const members = Math.max(1, ...membersIn(on))
        return { parents: on.args.indicators.length * on.args.areas.length, members, computedFrom: members }
      },
    },
    resolve: (_root, { indicators, areas, ...args }, context) => {
      const { dataset } = context
      const { from, to } = spanFrom(args)
      const asked = [...new Set(areas.map((code) => areaFrom(dataset, 'areas', code)))]
      const queries = [...new Set(indicators)].flatMap((indicator) =>
        asked.map((area: Area): SeriesQuery => seriesQueryFrom(context, area, { ...args, indicator })),
      )
      return tableOf(queries.map((query) => ({ query, found: findSeries(dataset, query, from, to) })))
    },
  }),
)
