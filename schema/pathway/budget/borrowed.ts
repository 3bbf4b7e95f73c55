import type { Borrowed } from '../../../domain/pathway/budget/borrowed.ts'
import type { BorrowedYear } from '../../../domain/pathway/budget/member-debt.ts'
import { builder } from '../../builder/builder.ts'
import { EditionRef } from '../../builder/refs.ts'
import { EconomyStatusEnum } from '../years/year.ts'
import { ASSUMED_STATUS, AT_MOST, BudgetPartRef } from './part.ts'

const BorrowedYearRef = builder.objectRef<BorrowedYear>('BorrowedExtraYear').implement({
  description:
    'Gross debt of general government at the end of a year, percent of GDP. A group has the mean of its members by GDP at the prices and exchange rates of the start year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    nominalGrowthPercent: t.exposeFloat('growthPercent', {
      nullable: true,
      description:
        'Growth of GDP at current prices in national currency. Null in the start year, and for a group, whose currencies differ.',
    }),
    primaryBalancePercent: t.exposeFloat('primaryBalance', {
      nullable: true,
      description: 'Primary balance without the extra, percent of GDP. Null in the start year, whose debt is given.',
    }),
    primaryBalanceStatus: t.expose('status', { type: EconomyStatusEnum, description: ASSUMED_STATUS }),
    extraPoints: t.exposeFloat('extra', {
      description:
        'Points of GDP above the share of the start year: what is borrowed. Without a related leg whose start is not assumed.',
    }),
    extraPointsAtMost: t.exposeFloat('extraAtMost', { nullable: true, description: `The same ${AT_MOST}` }),
    debtWithoutExtraPercent: t.exposeFloat('baseline', {
      description: 'Debt by the same formula if the share of the start year were held.',
    }),
    debtPercent: t.exposeFloat('debt', { description: 'Debt with the extra borrowed.' }),
    debtPercentAtMost: t.exposeFloat('debtAtMost', { nullable: true, description: `The same ${AT_MOST}` }),
    extraDebtPoints: t.float({
      description: 'The difference: what the extra adds to debt, its interest included.',
      resolve: ({ debt, baseline }) => debt - baseline,
    }),
    extraDebtPointsAtMost: t.float({
      nullable: true,
      description: `The same ${AT_MOST}`,
      resolve: ({ debtAtMost, baseline }) => (debtAtMost === null ? null : debtAtMost - baseline),
    }),
    outlookDebtPercent: t.exposeFloat('outlook', {
      nullable: true,
      description:
        "The newest outlook's own path, with the defence spending that the IMF expects, beside the others. Null beyond it; of a group, also where one of its members has none.",
    }),
  }),
})

export const BorrowedRef = builder.objectRef<Borrowed>('BorrowedExtra').implement({
  interfaces: [BudgetPartRef],
  description:
    'The extra, financed by borrowing: d(t) = d(t−1) · (1 + i) / (1 + g(t)) − pb(t) + extra(t), with gross debt d, the primary balance pb and the extra in percent of GDP, one rate of interest i on all debt, and g the growth of nominal GDP of the pathway. The law of motion of public debt: J. Escolano, IMF Technical Notes and Manuals 10/02, 2010. Spending does not change growth or the rate, and nothing but the balance changes debt. The primary balance is what the edition expects, with the defence spending that it expects.',
  fields: (t) => ({
    interestRatePercent: t.exposeFloat('ratePercent', {
      description: 'The rate i, percent a year; of a group, weighted by debt at the start.',
    }),
    effectiveRatePercent: t.exposeFloat('effectiveRatePercent', {
      nullable: true,
      description:
        'Net interest of the start year (primary balance less balance) over the debt at the end of the year before, percent. Null where a figure is missing. It is negative where a government receives more interest than it pays.',
    }),
    outlook: t.expose('outlook', {
      type: EditionRef,
      nullable: true,
      description: 'Where `outlookDebtPercent` is from.',
    }),
    years: t.expose('years', {
      type: [BorrowedYearRef],
      description: 'From the start to the last target year.',
      cost: { size: ({ years }) => years },
    }),
  }),
})
