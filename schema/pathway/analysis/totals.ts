import { isAbsence } from '../../../domain/figure/absence.ts'
import { type Effort, extraAtMost, type PathwayTotals } from '../../../domain/pathway/analysis/totals.ts'
import { builder } from '../../builder/builder.ts'
import { AmountRef, amountField, currencyArg, type MoneyBasis, nullableAmountField } from '../../money.ts'

export const PathwayTotalsRef = builder
  .objectRef<PathwayTotals & { readonly basis: MoneyBasis }>('PathwayTotals')
  .implement({
    description: 'A pathway as a whole: all years after the start.',
    fields: (t) => ({
      extra: t.field(amountField('extra', 'Sum of the extra over holding the start share.')),
      extraDiscounted: t.field(
        amountField('extraDiscounted', 'The same, each year discounted by `parameters.discountRatePercent`.'),
      ),
      relatedExtraAtMost: t.field(
        nullableAmountField(
          'relatedExtraAtMost',
          'What the related leg adds at most; null where its start is assumed or there is no such leg.',
        ),
      ),
      extraAtMost: t.field({
        type: AmountRef,
        description:
          'Extra of all legs at most: `extra` and, where the start of the related leg is not assumed, all of `relatedExtraAtMost`.',
        resolve: ({ basis, ...totals }) => ({ amounts: extraAtMost(totals), basis }),
      }),
      extraPerHead: t.float({
        nullable: true,
        description:
          'Sum of the extra a head in the currency, prices of the start year: each year’s over its own population, as the United Nations project it. Null where a year has no projection, and for a group in national currency.',
        args: currencyArg,
        resolve: ({ extraPerHead, basis }, { currency }) => {
          const denomination = basis.denominationIn(currency)
          return extraPerHead === null || isAbsence(denomination) ? null : denomination.of(extraPerHead)
        },
      }),
      shareYears: t.exposeFloat('shareYears', {
        description: 'Points of GDP above the start share, summed over the years.',
      }),
    }),
  })

const SteepestRef = builder.objectRef<{ readonly year: number; readonly points: number }>('SteepestYear').implement({
  description: 'The year in which a share rises most.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    points: t.exposeFloat('points', { description: 'Points of GDP over the year before.' }),
  }),
})

export const EffortRef = builder.objectRef<Effort>('PathwayEffort').implement({
  description: 'How hard a pathway is.',
  fields: (t) => ({
    pointsAYear: t.exposeFloat('pointsAYear', { description: 'Points of GDP a year, on average.' }),
    realGrowthPercent: t.exposeFloat('realGrowthPercent', {
      nullable: true,
      description: 'Real growth of spending, percent a year on average; null where spending starts from nothing.',
    }),
    steepest: t.expose('steepest', { type: SteepestRef, nullable: true, description: 'The steepest year.' }),
  }),
})
