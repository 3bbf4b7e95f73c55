/**
 * The debt of one member if the extra is borrowed: d_t = d_(t−1) · (1 + i) / (1 + g_t) − pb_t + extra_t, all in percent of GDP, with g
 * the growth of nominal GDP. It is the law of motion of public debt (J. Escolano, A Practical Guide to Public Debt Dynamics, Fiscal
 * Sustainability, and Cyclical Adjustment of Budgetary Aggregates, IMF Technical Notes and Manuals 10/02, 2010), with one rate on all
 * debt, and without exchange rates and stock-flow adjustments.
 */
import type { Assumed } from './figures.ts'

interface DebtStep {
  /** Nominal growth of GDP over the year before, percent. */
  readonly growthPercent: number
  readonly primaryBalance: Assumed
  /** Points of GDP. */
  readonly extra: number
}

/** @returns debt at the end of the start year and of each year after it */
export function debtPath(startDebt: number, steps: readonly DebtStep[], ratePercent: number): readonly number[] {
  const path = [startDebt]
  let debt = startDebt
  for (const { growthPercent, primaryBalance, extra } of steps) {
    debt = debt * ((1 + ratePercent / 100) / (1 + growthPercent / 100)) - primaryBalance.value + extra
    path.push(debt)
  }
  return path
}
