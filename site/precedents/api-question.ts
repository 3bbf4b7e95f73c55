/** What the API is asked for a view of the precedents. */
import type { PrecedentsVariables } from '../generated/documents.ts'
import { PRECEDENT_ORDERS, type PrecedentsView, parseStretch } from './question.ts'

export function variablesOf(
  view: PrecedentsView,
  { who, of, after }: { readonly who: string | null; readonly of: string; readonly after: string },
): PrecedentsVariables {
  const filter = filterOf(view, who)
  const open = parseStretch(view.open)
  const [, , order] = PRECEDENT_ORDERS.find(([key]) => key === view.order) ?? PRECEDENT_ORDERS[0]
  return {
    years: view.years,
    filter,
    anyRise: { ...filter, riseAtLeast: null },
    order,
    after: after || null,
    open: open !== null,
    member: open?.member ?? '',
    startYear: open?.startYear ?? 0,
    of,
    input: { target: { legs: { core: { sharePercent: view.share, year: view.by }, related: null } } },
  }
}

/** @param who the member, as the API or the domain has it; null: any */
export const filterOf = <Who>({ least, most, rise, peace, member, marked }: PrecedentsView, who: Who | null) => ({
  member: who,
  startShareAtLeast: least,
  startShareAtMost: most,
  riseAtLeast: rise,
  inPeace: peace === 'yes',
  asMember: member === 'yes',
  withoutMarks: marked === 'without',
})
