import type { Dataset } from '../../domain/dataset/dataset.ts'
import * as bounds from '../../domain/pathway/input/bounds.ts'
import { atWarIn } from '../../domain/pathway/realism/context.ts'
import { marksOf } from '../../domain/pathway/realism/marks.ts'
import type { HistoricalRecord } from '../../domain/pathway/realism/record.ts'
import { riseOf } from '../../domain/pathway/realism/stretches.ts'
import type { HistoricalWindow } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder/builder.ts'
import { MemberRef } from '../builder/refs.ts'
import { AsMemberEnum, MARKS_COST, MarkRef } from '../pathway/realism/precedent.ts'

/** A stretch, and the record that it is from. */
export interface StretchIn {
  readonly dataset: Dataset
  readonly record: HistoricalRecord
  readonly window: HistoricalWindow
}

/** Years behind the end of a stretch of which the shares are told too. */
const YEARS_AFTER = 10

const StretchShareRef = builder
  .objectRef<{ readonly year: number; readonly share: number | null }>('StretchShare')
  .implement({
    description: 'The share of GDP in one year of a stretch, or of those after it.',
    fields: (t) => ({
      year: t.exposeInt('year', { description: 'The year.' }),
      sharePercent: t.exposeFloat('share', {
        nullable: true,
        description: 'Percent of GDP; null where the record lacks it.',
      }),
    }),
  })

export const HistoricalStretchRef = builder.objectRef<StretchIn>('HistoricalStretch').implement({
  description: 'What the share of GDP of one of today’s allies did from one year to another, by SIPRI’s definition.',
  fields: (t) => ({
    member: t.field({ type: MemberRef, description: 'Who.', resolve: ({ window }) => window.member }),
    startYear: t.int({ description: 'The first year.', resolve: ({ window }) => window.from }),
    endYear: t.int({ description: 'The last year.', resolve: ({ window }) => window.to }),
    startSharePercent: t.float({
      description: 'Percent of GDP in the first year.',
      resolve: ({ window }) => window.startShare ?? Number.NaN,
    }),
    endSharePercent: t.float({
      description: 'Percent of GDP in the last year.',
      resolve: ({ window }) => window.endShare ?? Number.NaN,
    }),
    risePoints: t.float({
      description: 'Points of GDP from the first year to the last; negative where the share fell.',
      resolve: ({ window }) => riseOf(window),
    }),
    atWar: t.boolean({
      nullable: true,
      description:
        'Whether the country was at war in one of its years, by the rule of the class PEACETIME. Null where the dataset does not say.',
      resolve: ({ dataset, window }) => atWarIn(dataset, window),
    }),
    asMember: t.field({
      type: AsMemberEnum,
      description: 'Whether it was a member then.',
      resolve: ({ window }) => window.asMember,
    }),
    marks: t.field({
      type: [MarkRef],
      description: 'What speaks against it as a precedent. Empty for most.',
      cost: MARKS_COST,
      resolve: ({ dataset, record, window }) => marksOf(dataset, record, window),
    }),
    sharePercentFiveYearsLater: t.float({
      nullable: true,
      description: 'Percent of GDP five years after its end: what came of it. Null where the record lacks it.',
      resolve: ({ record, window }) => record.shareOf(window, window.to + 5),
    }),
    sharePercentTenYearsLater: t.float({
      nullable: true,
      description: 'Percent of GDP ten years after its end. Null where the record lacks it.',
      resolve: ({ record, window }) => record.shareOf(window, window.to + 10),
    }),
    shares: t.field({
      type: [StretchShareRef],
      description: `Each of its years, and of the ${YEARS_AFTER} after it as far as the record goes.`,
      cost: { size: bounds.STRETCH_YEARS.most + 1 + YEARS_AFTER },
      resolve: ({ record, window }) => sharesOf(record, window),
    }),
  }),
})

function sharesOf(record: HistoricalRecord, window: HistoricalWindow) {
  const all = Array.from({ length: window.to - window.from + 1 + YEARS_AFTER }, (_, index) => {
    const year = window.from + index
    return { year, share: record.shareOf(window, year) }
  })
  const last = all.findLastIndex(({ share }) => share !== null)
  return all.slice(0, last + 1)
}
