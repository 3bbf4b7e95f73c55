import { isAbsence } from '../../../../domain/figure/absence.ts'
import { borrowedOf } from '../../../../domain/pathway/budget/borrowed.ts'
import type { BorrowedYear } from '../../../../domain/pathway/budget/member-debt.ts'
import { amountPerWorker, type PerWorkerYear, perWorkerOf } from '../../../../domain/pathway/budget/per-worker.ts'
import { type ReallocatedYear, reallocatedOf } from '../../../../domain/pathway/budget/reallocated.ts'
import { type OutlookDollars, outlookDollarsOf } from '../../../../domain/pathway/economy/outlook-dollars.ts'
import type { Pathway } from '../../../../domain/pathway/pathway.ts'
import type { PathwayYear } from '../../../../domain/pathway/year.ts'
import { type Column, column } from '../table-schema.ts'

/** What the figures of a budget add to a year of a pathway; null where there are none. */
export interface BudgetRow {
  readonly outlookDollars: OutlookDollars | null
  readonly borrowed: BorrowedYear | null
  readonly reallocated: ReallocatedYear | null
  readonly perWorker: PerWorkerYear | null
}

export function budgetRows(pathway: Pathway): readonly (PathwayYear & BudgetRow)[] {
  const dollars = outlookDollarsOf(pathway)
  const [borrowed, reallocated, perWorker] = [borrowedOf(pathway, null), reallocatedOf(pathway), perWorkerOf(pathway)]
  return pathway.years.map((year, index) => ({
    ...year,
    outlookDollars: dollars[index] ?? null,
    borrowed: isAbsence(borrowed) ? null : (borrowed.years[index] ?? null),
    reallocated: isAbsence(reallocated) ? null : (reallocated.years[index] ?? null),
    perWorker: isAbsence(perWorker) ? null : (perWorker.years[index] ?? null),
  }))
}

const budgetColumn = (
  name: string,
  unit: string,
  description: string,
  of: (row: BudgetRow) => number | null | undefined,
): Column<BudgetRow> => column(name, 'number', description, (row) => of(row) ?? null, unit)

const dollarsColumn = (key: keyof OutlookDollars, description: string) =>
  budgetColumn(
    `${key}_usd_billions_outlook`,
    'billion USD, current prices and the exchange rates that the outlook expects',
    `${description} Empty beyond the outlook, and where growth or inflation are assumed.`,
    ({ outlookDollars }) => outlookDollars?.[key],
  )

const PERCENT = 'percent of GDP'
const OTHER = 'percent of other expenditure of general government'
const REAL = 'USD, prices and exchange rate of the start year'

const AT_MOST =
  'The same with all of the related leg, as if none of it were spent at the start. Empty where its start is assumed, or where there is no related leg.'

export const BUDGET_COLUMNS: readonly Column<BudgetRow>[] = [
  dollarsColumn('gdp', 'GDP.'),
  dollarsColumn('spending', 'The share of GDP.'),
  dollarsColumn('extra', 'Spending above what the share of the start year would cost.'),
  budgetColumn(
    'debt_percent_of_gdp',
    PERCENT,
    'Gross debt if the extra is borrowed, at the effective rate of interest. Empty where it is not known.',
    ({ borrowed }) => borrowed?.debt,
  ),
  budgetColumn('debt_at_most_percent_of_gdp', PERCENT, AT_MOST, ({ borrowed }) => borrowed?.debtAtMost),
  budgetColumn(
    'debt_without_extra_percent_of_gdp',
    PERCENT,
    'Gross debt by the same formula if the share of the start year were held.',
    ({ borrowed }) => borrowed?.baseline,
  ),
  budgetColumn(
    'debt_of_outlook_percent_of_gdp',
    PERCENT,
    'Gross debt as the outlook expects it. Empty beyond it.',
    ({ borrowed }) => borrowed?.outlook,
  ),
  budgetColumn(
    'extra_percent_of_other_expenditure',
    OTHER,
    'The extra next to all expenditure but defence.',
    ({ reallocated }) => reallocated?.percentOfOther,
  ),
  budgetColumn(
    'extra_at_most_percent_of_other_expenditure',
    OTHER,
    AT_MOST,
    ({ reallocated }) => reallocated?.percentOfOtherAtMost,
  ),
  budgetColumn(
    'extra_per_worker_usd_real',
    REAL,
    'Extra for each person in employment. Empty where employment is not carried.',
    ({ perWorker }) => perWorker && amountPerWorker(perWorker.extra.dollarsReal, perWorker),
  ),
  budgetColumn(
    'extra_per_worker_at_most_usd_real',
    REAL,
    AT_MOST,
    ({ perWorker }) => perWorker?.extraAtMost && amountPerWorker(perWorker.extraAtMost.dollarsReal, perWorker),
  ),
]
