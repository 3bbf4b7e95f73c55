/** What else is known of a historical window: war, what speaks against it, and what came after. */
import type { Dataset } from '../../dataset/dataset.ts'
import { wasAtWar } from '../../history/war-years.ts'
import { type Mark, marksOf } from './marks.ts'
import type { HistoricalRecord } from './record.ts'
import type { HistoricalWindow } from './window.ts'

export interface WindowContext {
  /** Whether the country was at war in one of its years; null where the dataset does not say. */
  readonly atWar: boolean | null
  /** What speaks against it as a precedent; empty for most. */
  readonly marks: readonly Mark[]
  /** Percent of GDP five and ten years after its end; null where the record lacks it, or did on the day. */
  readonly shareFiveYearsLater: number | null
  readonly shareTenYearsLater: number | null
}

export const contextOf = (dataset: Dataset, record: HistoricalRecord, window: HistoricalWindow): WindowContext => ({
  atWar: atWarIn(dataset, window),
  marks: marksOf(dataset, record, window),
  shareFiveYearsLater: record.shareOf(window, window.to + 5),
  shareTenYearsLater: record.shareOf(window, window.to + 10),
})

export const atWarIn = ({ warYears }: Dataset, { member, from, to }: HistoricalWindow): boolean | null =>
  warYears && wasAtWar(warYears, member.code, from, to)
