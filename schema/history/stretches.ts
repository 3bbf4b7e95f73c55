import * as bounds from '../../domain/pathway/input/bounds.ts'
import { nonOverlappingIn } from '../../domain/pathway/realism/independence.ts'
import { riseOf, type Stretches, stretchesOf } from '../../domain/pathway/realism/stretches.ts'
import type { HistoricalWindow } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder/builder.ts'
import { EditionRef } from '../builder/refs.ts'
import { orNull } from '../figure/figure-args.ts'
import { range } from '../pathway/input/input.ts'
import { StretchColumnsRef } from './columns.ts'
import { memberFrom, StretchFilterInput, stretchFilterFrom } from './filter.ts'
import { inRecord, STRETCH_PAGES, StretchOrderEnum, StretchPageRef, stretchConnection } from './page.ts'
import { HistoricalStretchRef } from './stretch.ts'

/** Points for the record of one length, and for sifting it. */
const WEIGHT = 400

const StretchesRef = builder.objectRef<Stretches>('HistoricalStretches').implement({
  description:
    'The stretches of one length in SIPRI’s record of today’s allies since 1949 that a filter lets through. Those of one country overlap, so they are not independent of each other.',
  fields: (t) => ({
    edition: t.field({ type: EditionRef, description: 'The record.', resolve: ({ record }) => record.edition }),
    caveat: t.string({
      nullable: true,
      description: 'What is to mind about the record of an earlier day; null for the newest.',
      resolve: ({ record }) => record.caveat,
    }),
    years: t.exposeInt('years', { description: 'How many years a stretch has.' }),
    recordSize: t.int({
      description: 'How many stretches of the length the record has, whatever the filter.',
      resolve: ({ record }) => record.windows.length,
    }),
    recordRising: t.int({
      description: 'In how many of these the share of GDP rose.',
      resolve: ({ record }) => record.windows.filter((window) => riseOf(window) > 0).length,
    }),
    recordMembers: t.int({
      description: 'Of how many countries these are.',
      resolve: ({ record }) => record.distinctMembers,
    }),
    count: t.int({ description: 'How many the filter lets through.', resolve: ({ found }) => found.length }),
    rising: t.int({
      description: 'In how many of them the share of GDP rose.',
      resolve: ({ found }) => found.filter((window) => riseOf(window) > 0).length,
    }),
    distinctMembers: t.int({
      description: 'Of how many countries they are.',
      resolve: ({ found }) => new Set(found.map(({ member }) => member)).size,
    }),
    nonOverlapping: t.int({
      description: 'The most of them that do not overlap within a country.',
      cost: { weight: 5 },
      resolve: ({ found }) => nonOverlappingIn(found),
    }),
    fastestOfEach: t.field({
      type: [HistoricalStretchRef],
      description: 'Of each country the one with the largest rise: the largest first.',
      cost: { size: ({ dataset }) => dataset.sizes.members },
      resolve: (stretches) => fastestOfEach(stretches.found).map((window) => inRecord(stretches, window)),
    }),
    page: t.field({
      type: StretchPageRef,
      description: 'The stretches, page by page.',
      args: {
        order: t.arg({
          type: StretchOrderEnum,
          required: true,
          defaultValue: 'rise',
          description: 'In which order. Default: the largest rise first.',
        }),
        ...STRETCH_PAGES.args,
      },
      cost: { weight: 5, below: STRETCH_PAGES.below },
      resolve: (stretches, { order, ...page }, _context, info) =>
        stretchConnection(stretches, order, STRETCH_PAGES.read(page, info)),
    }),
    stretch: t.field({
      type: HistoricalStretchRef,
      nullable: true,
      description: 'One of the record, also where the filter holds it back. Null where the record has none.',
      args: {
        member: t.arg.id({ required: true, description: 'Whose, by code or name.' }),
        startYear: t.arg.int({ required: true, description: 'Its first year.' }),
      },
      resolve: (stretches, { member, startYear }) => {
        const who = memberFrom(stretches.dataset, String(member))
        const window = stretches.record.windows.find((one) => one.member === who && one.from === startYear)
        return window ? inRecord(stretches, window) : null
      },
    }),
    columns: t.field({
      type: StretchColumnsRef,
      description:
        'All that the filter lets through as columns: for charts and tables, and the cheapest way to read them.',
      resolve: (stretches) => stretches,
    }),
  }),
})

function fastestOfEach(found: readonly HistoricalWindow[]): readonly HistoricalWindow[] {
  const fastest = new Map<string, HistoricalWindow>()
  for (const window of found) if (!fastest.has(window.member.code)) fastest.set(window.member.code, window)
  return [...fastest.values()]
}

builder.queryField('historicalStretches', (t) =>
  t.field({
    type: StretchesRef,
    nullable: true,
    description:
      'Has it ever been done: every stretch of so many years in the record of today’s allies, filtered. Null where the record has none of the length: `extensions.absences` says why.',
    args: {
      years: t.arg.int({
        required: true,
        defaultValue: 5,
        description: `Their length: ${range(bounds.STRETCH_YEARS)}.`,
      }),
      filter: t.arg({ type: StretchFilterInput, description: 'Default: all.' }),
      asOf: t.arg({ type: 'Date', description: 'As it was known on this day. Default: now.' }),
    },
    cost: { weight: WEIGHT },
    resolve: (_root, { years, filter, asOf }, context, info) => {
      const { dataset } = context
      const question = {
        years: bounds.wholeWithin('years', years, bounds.STRETCH_YEARS),
        day: asOf ?? null,
        filter: stretchFilterFrom(dataset, filter),
      }
      return orNull(stretchesOf(dataset, question), context, info)
    },
  }),
)
