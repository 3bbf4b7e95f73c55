/** The extra of a pathway, financed by the rest of the budget: how much of all other expenditure of general government it is. */

import type { Absence } from '../../figure/absence.ts'
import type { EconomyStatus } from '../economy/economy-status.ts'
import type { Pathway } from '../pathway.ts'
import { assumedIn, fromSeries, type OfSeries } from './figures.ts'
import { extraPoints, extraPointsAtMost, hasRange, meanByGdp } from './members.ts'

export interface ReallocatedYear {
  readonly year: number
  /** How certain the expenditure is. */
  readonly status: EconomyStatus
  /** All expenditure of general government, percent of GDP. */
  readonly expenditure: number
  /** The same less defence at the share of the start year. */
  readonly other: number
  /** Points of GDP. */
  readonly extra: number
  /** The same with all of a related leg whose start is not assumed; null where there is none. */
  readonly extraAtMost: number | null
  /** 100 · extra / other: by how much all other expenditure would be less. */
  readonly percentOfOther: number
  /** 100 · extraAtMost / other */
  readonly percentOfOtherAtMost: number | null
}

export type Reallocated = OfSeries<ReallocatedYear>

export const reallocatedOf = (pathway: Pathway): Reallocated | Absence =>
  fromSeries(pathway, 'GOVERNMENT_EXPENDITURE', 'Government expenditure', 'Expenditure', (year, index, parts) => {
    const expenditure = meanByGdp(parts, index, (known) => assumedIn(known.series, year).value)
    const start = meanByGdp(parts, index, (_, { years }) => years[0]?.counted ?? 0)
    const extra = meanByGdp(parts, index, (_, own) => extraPoints(own, index))
    const other = expenditure - start
    const extraAtMost = hasRange(pathway)
      ? meanByGdp(parts, index, (_, own) => extraPointsAtMost(own, index) ?? extraPoints(own, index))
      : null
    return {
      expenditure,
      other,
      extra,
      extraAtMost,
      percentOfOther: (100 * extra) / other,
      percentOfOtherAtMost: extraAtMost === null ? null : (100 * extraAtMost) / other,
    }
  })
