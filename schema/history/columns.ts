import { atWarIn } from '../../domain/pathway/realism/context.ts'
import { marksOf } from '../../domain/pathway/realism/marks.ts'
import { riseOf, type Stretches } from '../../domain/pathway/realism/stretches.ts'
import type { HistoricalWindow } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder/builder.ts'
import type { Priced } from '../cost/field-cost.ts'
import { AsMemberEnum } from '../pathway/realism/precedent.ts'

/** At most one for each year of the longest record of each member. */
const COLUMN = { size: ({ dataset }: Priced) => dataset.sizes.members * dataset.sizes.years }

const later = ({ record, found }: Stretches, years: number) =>
  found.map((window) => record.shareOf(window, window.to + years))

export const StretchColumnsRef = builder.objectRef<Stretches>('HistoricalStretchColumns').implement({
  description: 'Stretches as columns, all in the same order: the largest rise first.',
  fields: (t) => {
    const floats = (description: string, of: (window: HistoricalWindow) => number) =>
      t.floatList({ description, cost: COLUMN, resolve: ({ found }) => found.map(of) })
    const laterShares = (description: string, years: number) =>
      t.field({
        type: ['Float'],
        nullable: { list: false, items: true },
        description,
        cost: COLUMN,
        resolve: (stretches) => later(stretches, years),
      })
    return {
      members: t.stringList({
        description: 'Whose, as alpha-3 codes.',
        cost: COLUMN,
        resolve: ({ found }) => found.map(({ member }) => member.code),
      }),
      startYears: t.intList({
        description: 'The first years.',
        cost: COLUMN,
        resolve: ({ found }) => found.map(({ from }) => from),
      }),
      startSharesPercent: floats('Percent of GDP in the first years.', ({ startShare }) => startShare ?? Number.NaN),
      endSharesPercent: floats('Percent of GDP in the last years.', ({ endShare }) => endShare ?? Number.NaN),
      risesPoints: floats('Points of GDP from the first year to the last.', riseOf),
      atWar: t.field({
        type: ['Boolean'],
        nullable: { list: false, items: true },
        description: 'Whether at war in one of the years; null where the dataset does not say.',
        cost: COLUMN,
        resolve: ({ dataset, found }) => found.map((window) => atWarIn(dataset, window)),
      }),
      asMember: t.field({
        type: [AsMemberEnum],
        description: 'Whether a member then.',
        cost: COLUMN,
        resolve: ({ found }) => found.map(({ asMember }) => asMember),
      }),
      marked: t.booleanList({
        description: 'Whether a jump of one year, a suspected break or one-off spending speaks against it.',
        cost: COLUMN,
        resolve: ({ dataset, record, found }) => found.map((window) => marksOf(dataset, record, window).length > 0),
      }),
      sharesPercentFiveYearsLater: laterShares('Percent of GDP five years after; null where the record lacks it.', 5),
      sharesPercentTenYearsLater: laterShares('Percent of GDP ten years after; null where the record lacks it.', 10),
    }
  },
})
