import { withQuery } from '../address/with-query.ts'
import type { HomeAnswer } from '../generated/documents.ts'
import type { ApiAmount, DisplayCurrency } from '../money.ts'

type Assessment = HomeAnswer['assessments']['members'][number]

/** An ally in the list of the front page. */
export interface AllyRow {
  readonly code: string
  readonly name: string
  readonly grade: Assessment['grade']
  readonly explanation: string
  /** Percent of GDP; null without a figure. */
  readonly before: number | null
  readonly now: number | null
  readonly year: number | null
  /** ACTUAL, ESTIMATE or PROJECTION; null without a figure. */
  readonly status: string | null
  /** Points of GDP a year. */
  readonly needed: number | null
  readonly lastFive: number | null
  readonly best: Assessment['best']
  /** Prices of the start year, above holding the share; null without a pathway. */
  readonly extra: ApiAmount
  /** The same in billion dollars, by which allies are compared. */
  readonly extraUsd: number | null
}

export function allyRows({ assessments, members }: HomeAnswer): readonly AllyRow[] {
  const byCode = new Map(members.map((member) => [member.code, member]))
  return assessments.members.map(({ area, grade, explanation, current, neededPointsAYear, lastFiveYears, best }) => {
    const member = byCode.get(area.code)
    const figure = 'value' in current ? current : null
    return {
      code: area.code,
      name: area.name,
      grade,
      explanation,
      before: member && 'value' in member.before ? member.before.value : null,
      now: figure?.value ?? null,
      year: figure?.year ?? null,
      status: figure?.status ?? null,
      needed: neededPointsAYear,
      lastFive: lastFiveYears?.pointsAYear ?? null,
      best,
      extra: member?.pathway?.totals.extra.money ?? null,
      extraUsd: member?.pathway?.totals.extra.usd.billions ?? null,
    }
  })
}

export const HOME_SORTS = [
  ['share', 'share now'],
  ['needed', 'pace that is needed'],
  ['cost', 'cost'],
  ['name', 'name'],
] as const
export type HomeSort = (typeof HOME_SORTS)[number][0]

/** The address of the page with this order and currency. */
export const homePath = (sort: HomeSort, money: DisplayCurrency): string =>
  withQuery('/', { ...(sort !== 'share' && { sort }), ...(money !== 'usd' && { money }) })

/** Largest first, but for names; who has no figure comes last. */
export function sortRows(rows: readonly AllyRow[], sort: HomeSort): readonly AllyRow[] {
  const keyOf = { share: 'now', needed: 'needed', cost: 'extraUsd' } as const
  if (sort === 'name') return rows
  const key = keyOf[sort]
  return rows.toSorted((a, b) => (b[key] ?? -Infinity) - (a[key] ?? -Infinity))
}
