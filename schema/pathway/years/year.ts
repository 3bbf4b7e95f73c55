import { isAbsence } from '../../../domain/figure/absence.ts'
import type { EconomyStatus } from '../../../domain/pathway/economy/economy-status.ts'
import type { OutlookDollars } from '../../../domain/pathway/economy/outlook-dollars.ts'
import { type PathwayYear, perHead } from '../../../domain/pathway/year.ts'
import { builder } from '../../builder/builder.ts'
import { amountField, currencyArg, type MoneyBasis, MoneyRef, moneyIn, nullableAmountField } from '../../money.ts'

/** A year of a pathway, with what its amounts are in. */
type YearWithBasis = PathwayYear & { readonly basis: MoneyBasis; readonly outlookDollars: OutlookDollars | null }

export const EconomyStatusEnum = builder.enumType('EconomyStatus', {
  description: 'How sure the GDP of a year is.',
  values: {
    ACTUAL: { value: 'actual', description: 'What happened.' },
    ESTIMATE: { value: 'estimate', description: "The IMF's estimate." },
    PROJECTION: { value: 'projection', description: "The IMF's projection." },
    EXTRAPOLATED: {
      value: 'extrapolated',
      description: "Beyond the IMF's outlook: the mean of its last three years goes on.",
    },
  } as const satisfies Record<string, { value: EconomyStatus; description: string }>,
})

const ShareRangeRef = builder.objectRef<{ readonly low: number; readonly high: number }>('ShareRange').implement({
  description: 'A share of GDP that is only known as a range.',
  fields: (t) => ({
    lowPercent: t.exposeFloat('low', { description: 'Percent of GDP if nothing of it was spent at the start.' }),
    highPercent: t.exposeFloat('high', { description: 'Percent of GDP if all of it was spent at the start already.' }),
  }),
})

const OutlookDollarsRef = builder
  .objectRef<{ readonly dollars: OutlookDollars; readonly basis: MoneyBasis }>('OutlookDollars')
  .implement({
    description:
      "Amounts in the outlook's own dollars: prices of each year, and the exchange rate that the IMF expects for it.",
    fields: (t) => {
      const amount = (key: keyof OutlookDollars, description: string) =>
        t.field({
          type: MoneyRef,
          description,
          resolve: ({ dollars, basis }) => moneyIn(dollars[key], 'USD', 'CURRENT', basis),
        })
      return {
        gdp: amount('gdp', 'GDP, as the outlook prints it; of a group, the sum.'),
        spending: amount('spending', '`sharePercent` of GDP; of a group, the sum over its members.'),
        extra: amount('extra', 'Spending above what the share of the start year would cost.'),
      }
    },
  })

export const PathwayYearRef = builder.objectRef<YearWithBasis>('PathwayYear').implement({
  description: 'One year of a pathway.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year. What a year is: see `Datum.year`.' }),
    economyStatus: t.expose('status', { type: EconomyStatusEnum, description: 'How sure its GDP is.' }),
    sharePercent: t.exposeFloat('counted', {
      description: 'Percent of GDP that the amounts are of: the total, or core where the related leg is a range.',
    }),
    corePercent: t.exposeFloat('core', {
      nullable: true,
      description: 'Core spending, percent of GDP; null for an undivided target.',
    }),
    relatedPercent: t.exposeFloat('related', {
      nullable: true,
      description:
        'Related spending, percent of GDP; null where its start is not assumed, and for an undivided target.',
    }),
    relatedRange: t.expose('relatedRange', {
      type: ShareRangeRef,
      nullable: true,
      description: 'Related spending where its start is not assumed.',
    }),
    totalPercent: t.exposeFloat('total', {
      nullable: true,
      description: 'Core and related together, percent of GDP; null where related is a range.',
    }),
    gdp: t.field(amountField('gdp', 'GDP.')),
    spending: t.field(amountField('spending', '`sharePercent` of GDP.')),
    extra: t.field(amountField('extra', 'Spending above what the share of the start year would cost.')),
    relatedExtraAtMost: t.field(
      nullableAmountField(
        'relatedExtraAtMost',
        'What the related leg adds to `extra` at most, where its start is not assumed. At least it adds nothing.',
      ),
    ),
    spendingPerHeadUsd: t.float({
      nullable: true,
      description:
        'Spending a head, USD, prices and exchange rate of the start year; population as the United Nations project it. Null before 2024.',
      resolve: ({ spending, population }) => perHead(spending.dollarsReal, population),
    }),
    extraPerHeadUsd: t.float({
      nullable: true,
      description: 'Extra a head, USD, prices and exchange rate of the start year. Null before 2024.',
      resolve: ({ extra, population }) => perHead(extra.dollarsReal, population),
    }),
    extraPerHead: t.float({
      nullable: true,
      description:
        'Extra a head in the currency, prices of the start year. Null before 2024, and for a group in national currency.',
      args: currencyArg,
      resolve: ({ extra, population, basis }, { currency }) => {
        const denomination = basis.denominationIn(currency)
        return isAbsence(denomination) ? null : perHead(denomination.of(extra), population)
      },
    }),
    increase: t.field(
      nullableAmountField('increase', 'Spending minus that of the year before; null in the start year.'),
    ),
    outlookDollars: t.field({
      type: OutlookDollarsRef,
      nullable: true,
      description:
        "The amounts in the outlook's own dollars. Null beyond the outlook, and where growth or inflation are assumed: its exchange rate goes with its own.",
      resolve: ({ outlookDollars: dollars, basis }) => dollars && { dollars, basis },
    }),
    realGrowthPercent: t.exposeFloat('realGrowthPercent', {
      nullable: true,
      description: 'Real growth of spending over the year before, percent.',
    }),
  }),
})
