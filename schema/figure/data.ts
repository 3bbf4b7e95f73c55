import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { editionFrom, slugFrom } from '../../domain/edition/vintage.ts'
import type { Datum } from '../../domain/figure/series.ts'
import { areaFrom, datumKey } from '../../domain/identity.ts'
import { MAX_ROWS } from '../../domain/limits.ts'
import { type TABLE_COLUMNS, tableRows } from '../../domain/table/data-table.ts'
import { matchingBlocks, mostWalked } from '../../domain/table/matching-blocks.ts'
import { AREA_CODE } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, type Connection, connectionOf } from '../builder/connection.ts'
import { pagesOf } from '../builder/pages.ts'
import { DatumRef } from '../builder/refs.ts'
import { type Scope, sameParents } from '../cost/field-cost.ts'
import { DirectionEnum } from '../indicator/direction.ts'
import { DefinitionEnum, IndicatorCodeEnum } from '../indicator/indicator.ts'
import { spanFrom, yearFrom } from './figure-args.ts'
import { StatusEnum } from './status.ts'

const DataFilterInput = builder.inputType('DataFilter', {
  description:
    'What rows to show. All that is given must hold; of a list, any one; an empty list lets nothing through.',
  fields: (t) => ({
    areas: t.idList({
      description: `${AREA_CODE} Of groups the published aggregates.`,
    }),
    indicators: t.field({ type: [IndicatorCodeEnum], description: 'What is measured.' }),
    editions: t.idList({ description: 'Editions by slug or id.' }),
    definitions: t.field({
      type: [DefinitionEnum],
      description: 'Whose definition of defence spending; leaves out figures of other kinds.',
    }),
    statuses: t.field({ type: [StatusEnum], description: 'How sure the source is.' }),
    years: t.intList({ description: 'Just these years.' }),
    fromYear: t.int({ description: 'First year, 1900 to 2100.' }),
    toYear: t.int({ description: 'Last year, 1900 to 2100, not before `fromYear`.' }),
    carriedSince: t.field({
      type: 'Date',
      description: 'Only editions that are carried here since this day or later: what is new for who asks again.',
    }),
    asOf: t.field({ type: 'Date', description: 'Only what was the newest edition of its source on this day.' }),
  }),
})

const DataOrderFieldEnum = builder.enumType('DataOrderField', {
  description: 'What rows can be ordered by.',
  values: {
    EDITION: { value: 'edition', description: 'By the day of publication.' },
    INDICATOR: { value: 'indicator', description: 'By the code of the indicator.' },
    AREA: { value: 'area', description: 'By the English name of the area.' },
    YEAR: { value: 'year', description: 'By year.' },
    VALUE: { value: 'value', description: 'By value. Only sensible within one indicator, since units differ.' },
  } as const satisfies Record<string, { value: (typeof TABLE_COLUMNS)[number]; description: string }>,
})

const DataOrderInput = builder.inputType('DataOrder', {
  description: 'An order of rows. Rows that are equal in it follow each other by edition, indicator, area and year.',
  fields: (t) => ({
    field: t.field({ type: DataOrderFieldEnum, required: true, description: 'What to order by.' }),
    direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'Ascending by default.' }),
  }),
})

/** The table has what sources printed. */
const PRINTED = { computedFrom: 1 }
const rowsBelow = (on: Scope) => ({ ...sameParents(on), ...PRINTED })

const DatumEdgeRef = builder.edgeObject({
  type: DatumRef,
  name: 'DatumEdge',
  description: 'A row with its cursor.',
  nodeField: { cost: { below: rowsBelow } },
})

const ROWS_COST = { ...CONNECTION_COST, below: rowsBelow }

/** Rows of the table that are walked through and ordered for a point. */
const ROWS_A_POINT = 25

const DatumConnectionRef = builder.objectRef<Connection<Datum>>('DatumConnection').implement({
  description: 'A page of rows.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many rows pass the filter on all pages.' }),
    edges: t.expose('edges', {
      type: [DatumEdgeRef],
      description: 'The rows of this page with their cursors.',
      cost: ROWS_COST,
    }),
    nodes: t.field({
      type: [DatumRef],
      description: 'The rows of this page.',
      cost: ROWS_COST,
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef(), description: 'Where this page lies in the list.' }),
  }),
})

const PAGES = pagesOf('Rows', 100, MAX_ROWS)

type FilterInput = typeof DataFilterInput.$inferInput

function editionsFrom(dataset: Dataset, { editions, carriedSince }: FilterInput): readonly Edition[] | null {
  const named = editions?.map((text) => editionFrom(dataset, text)) ?? null
  if (carriedSince == null) return named
  return (named ?? dataset.editions).filter(({ carriedOn }) => carriedOn !== null && carriedOn >= carriedSince)
}

/** The most rows that a filter makes the table walk through. What is wrong in it is said when it is executed. */
function rowsWalked(dataset: Dataset, filter: FilterInput): number {
  const { areas, indicators, editions, carriedSince, definitions, fromYear, toYear, asOf } = filter
  const slugs = editions?.map(slugFrom)
  const since = carriedSince ?? ''
  const blocks = matchingBlocks(dataset, {
    indicators: indicators ?? null,
    editions: dataset.editions.filter(
      ({ slug, carriedOn }) => (slugs?.includes(slug) ?? true) && (carriedOn ?? '') >= since,
    ),
    definitions: definitions ?? null,
    asOf: asOf ?? null,
  })
  return mostWalked(blocks, { areas: areas?.length ?? null, from: fromYear ?? null, to: toYear ?? null })
}

builder.queryField('data', (t) =>
  t.field({
    type: DatumConnectionRef,
    description:
      'The flat table of all published figures, for exploration and export. Computed aggregates are not in it.',
    // What the filter can match is walked through and ordered.
    cost: {
      weight: ({ args, dataset }) => rowsWalked(dataset, args.filter ?? {}) / ROWS_A_POINT,
      below: (on) => ({ ...PAGES.below(on), ...PRINTED }),
    },
    args: {
      filter: t.arg({ type: DataFilterInput, description: 'Default: everything.' }),
      orderBy: t.arg({ type: DataOrderInput, description: 'Default: by edition, oldest first.' }),
      ...PAGES.args,
    },
    resolve: (_root, { filter, orderBy, ...page }, { dataset }, info) => {
      const rows = tableRows(
        dataset,
        {
          areas: filter?.areas?.map((text) => areaFrom(dataset, 'filter.areas', text)) ?? null,
          indicators: filter?.indicators ?? null,
          editions: editionsFrom(dataset, filter ?? {}),
          definitions: filter?.definitions ?? null,
          statuses: filter?.statuses ?? null,
          years: filter?.years?.flatMap((year) => yearFrom('filter.years', year) ?? []) ?? null,
          ...spanFrom(filter ?? {}),
          asOf: filter?.asOf ?? null,
        },
        { by: orderBy?.field ?? 'edition', descending: orderBy?.direction === 'DESC' },
      )
      return connectionOf(rows, datumKey, PAGES.read(page, info))
    },
  }),
)
