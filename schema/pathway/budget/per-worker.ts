import { isAbsence } from '../../../domain/figure/absence.ts'
import { amountPerWorker, type PerWorker, type PerWorkerYear } from '../../../domain/pathway/budget/per-worker.ts'
import type { AmountCurrency } from '../../../domain/pathway/economy/denomination.ts'
import type { Money } from '../../../domain/pathway/economy/money.ts'
import { builder } from '../../builder/builder.ts'
import { currencyArg } from '../../money.ts'
import { EconomyStatusEnum } from '../years/year.ts'
import { ASSUMED_STATUS, AT_MOST, BudgetPartRef } from './part.ts'

type DenominatedYear = PerWorkerYear & Pick<PerWorker, 'denominationIn'>

function eachIn(one: DenominatedYear, amounts: Money | null, currency: AmountCurrency): number | null {
  const denomination = one.denominationIn(currency)
  return amounts === null || isAbsence(denomination) ? null : amountPerWorker(denomination.of(amounts), one)
}

const PerWorkerYearRef = builder.objectRef<DenominatedYear>('ExtraPerWorkerYear').implement({
  description: 'The extra of a year for each person in employment.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    employmentMillions: t.exposeFloat('employment', { description: 'Million persons in employment.' }),
    employmentStatus: t.expose('status', { type: EconomyStatusEnum, description: ASSUMED_STATUS }),
    extraUsd: t.float({
      description:
        'US dollars, prices and exchange rate of the start year. Without a related leg whose start is not assumed.',
      resolve: (one) => amountPerWorker(one.extra.dollarsReal, one),
    }),
    extraUsdAtMost: t.float({
      nullable: true,
      description: `The same ${AT_MOST}`,
      resolve: (one) => one.extraAtMost && amountPerWorker(one.extraAtMost.dollarsReal, one),
    }),
    extra: t.float({
      nullable: true,
      description:
        'Units of the currency, prices of the start year, as `extraUsd`. Null for a group in national currency, and where the outlook has no exchange rate of the euro.',
      args: currencyArg,
      resolve: (one, { currency }) => eachIn(one, one.extra, currency),
    }),
    extraAtMost: t.float({
      nullable: true,
      description: `The same ${AT_MOST}`,
      args: currencyArg,
      resolve: (one, { currency }) => eachIn(one, one.extraAtMost, currency),
    }),
  }),
})

export const PerWorkerRef = builder.objectRef<PerWorker>('ExtraPerWorker').implement({
  interfaces: [BudgetPartRef],
  description: 'The extra for each person in employment.',
  fields: (t) => ({
    years: t.field({
      type: [PerWorkerYearRef],
      description: 'From the start to the last target year.',
      cost: { size: ({ years }) => years },
      resolve: ({ years, denominationIn }) => years.map((one) => ({ ...one, denominationIn })),
    }),
  }),
})
