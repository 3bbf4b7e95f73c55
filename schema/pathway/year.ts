import type { EconomyStatus } from '../../domain/pathway/economy.ts'
import type { Money } from '../../domain/pathway/money.ts'
import { type PathwayYear, perHead } from '../../domain/pathway/year.ts'
import { builder } from '../builder.ts'

export const MoneyRef = builder.objectRef<Money>('Money').implement({
  description: 'An amount in billions. Dollars are at the exchange rate of the start year throughout.',
  fields: (t) => ({
    national: t.exposeFloat('national', {
      nullable: true,
      description: 'Billion national currency, current prices; null for a group, whose currencies differ.',
    }),
    nationalReal: t.exposeFloat('nationalReal', {
      nullable: true,
      description: 'Billion national currency, prices of the start year.',
    }),
    dollars: t.exposeFloat('dollars', { description: 'Billion USD, current prices, exchange rate of the start year.' }),
    dollarsReal: t.exposeFloat('dollarsReal', {
      description: 'Billion USD, prices and exchange rate of the start year.',
    }),
  }),
})

const EconomyStatusEnum = builder.enumType('EconomyStatus', {
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
    low: t.exposeFloat('low', { description: 'Percent of GDP if nothing of it was spent at the start.' }),
    high: t.exposeFloat('high', { description: 'Percent of GDP if all of it was spent at the start already.' }),
  }),
})

export const PathwayYearRef = builder.objectRef<PathwayYear>('PathwayYear').implement({
  description: 'One year of a pathway.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The calendar year.' }),
    economyStatus: t.field({
      type: EconomyStatusEnum,
      description: 'How sure its GDP is.',
      resolve: ({ status }) => status,
    }),
    share: t.exposeFloat('counted', {
      description: 'Percent of GDP that the amounts are of: the total, or core where the related leg is a range.',
    }),
    core: t.exposeFloat('core', {
      nullable: true,
      description: 'Core spending, percent of GDP; null for an undivided target.',
    }),
    related: t.exposeFloat('related', {
      nullable: true,
      description: 'Related spending, percent of GDP; null where its start is not assumed.',
    }),
    relatedRange: t.expose('relatedRange', {
      type: ShareRangeRef,
      nullable: true,
      description: 'Related spending where its start is not assumed.',
    }),
    total: t.exposeFloat('total', {
      nullable: true,
      description: 'Core and related together, percent of GDP; null where related is a range.',
    }),
    gdp: t.expose('gdp', { type: MoneyRef, description: 'GDP.' }),
    spending: t.expose('spending', { type: MoneyRef, description: '`share` of GDP.' }),
    extra: t.expose('extra', {
      type: MoneyRef,
      description: 'Spending above what the share of the start year would cost.',
    }),
    relatedExtraAtMost: t.expose('relatedExtraAtMost', {
      type: MoneyRef,
      nullable: true,
      description:
        'What the related leg adds to `extra` at most, where its start is not assumed. At least it adds nothing.',
    }),
    perHead: t.float({
      nullable: true,
      description:
        'Spending a head, USD, prices and exchange rate of the start year; population as the United Nations project it. Null before 2024.',
      resolve: ({ spending, population }) => perHead(spending.dollarsReal, population),
    }),
    extraPerHead: t.float({
      nullable: true,
      description: 'Extra a head, USD, prices and exchange rate of the start year. Null before 2024.',
      resolve: ({ extra, population }) => perHead(extra.dollarsReal, population),
    }),
    increase: t.expose('increase', {
      type: MoneyRef,
      nullable: true,
      description: 'Spending minus that of the year before; null in the start year.',
    }),
    realGrowth: t.exposeFloat('realGrowthPercent', {
      nullable: true,
      description: 'Real growth of spending over the year before, percent.',
    }),
  }),
})
