import type { Pagination } from '../../domain/page.ts'
import { type Stretches, stretchKey } from '../../domain/pathway/realism/stretches.ts'
import type { HistoricalWindow } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, connectionOf } from '../builder/connection.ts'
import { pagesOf } from '../builder/pages.ts'
import { HistoricalStretchRef, type StretchIn } from './stretch.ts'

export const STRETCH_PAGES = pagesOf('Stretches', 20, 100)

const ORDERS = {
  LARGEST_RISE: { value: 'rise', description: 'The largest rise first.' },
  NEWEST: { value: 'newest', description: 'The newest first.' },
  HIGHEST_START: { value: 'start', description: 'The highest share in the first year first.' },
} as const
export const StretchOrderEnum = builder.enumType('StretchOrder', { description: 'In which order.', values: ORDERS })
type Order = (typeof ORDERS)[keyof typeof ORDERS]['value']

/** @param found the largest rise first */
function ordered(found: readonly HistoricalWindow[], order: Order): readonly HistoricalWindow[] {
  if (order === 'newest') return found.toSorted((a, b) => b.to - a.to)
  return order === 'start' ? found.toSorted((a, b) => (b.startShare ?? 0) - (a.startShare ?? 0)) : found
}

export const StretchPageRef = builder.objectRef<ReturnType<typeof stretchConnection>>('StretchPage').implement({
  description: 'A page of stretches.',
  fields: (t) => ({
    nodes: t.field({
      type: [HistoricalStretchRef],
      description: 'The stretches of this page.',
      cost: CONNECTION_COST,
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef(), description: 'Where this page lies in the list.' }),
  }),
})

export const inRecord = ({ dataset, record }: Stretches, window: HistoricalWindow): StretchIn => ({
  dataset,
  record,
  window,
})

export const stretchConnection = (stretches: Stretches, order: Order, page: Pagination<string>) =>
  connectionOf(
    ordered(stretches.found, order).map((window) => inRecord(stretches, window)),
    ({ window }) => stretchKey(window),
    page,
  )
