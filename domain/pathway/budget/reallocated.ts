/** The extra of a pathway, financed by the rest of the budget: how much of all other expenditure of general government it is. */

import type { Edition } from '../../edition/edition.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { type EconomyStatus, leastCertain } from '../economy/economy-status.ts'
import { newerWarning } from '../economy/known-on-day.ts'
import type { Pathway } from '../pathway.ts'
import { assumedIn, heldWarning, seriesFor } from './figures.ts'
import {
  extraPoints,
  extraPointsAtMost,
  hasRange,
  meanByGdp,
  memberParts,
  type PartOfMembers,
  rangeWarning,
} from './members.ts'

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

export interface Reallocated extends PartOfMembers {
  readonly edition: Edition
  readonly years: readonly ReallocatedYear[]
}

export function reallocatedOf(pathway: Pathway): Reallocated | Absence {
  const { dataset, spec } = pathway
  const found = memberParts(pathway, 'Government expenditure', (member) =>
    seriesFor(dataset, member, 'GOVERNMENT_EXPENDITURE', spec.asOf),
  )
  if (isAbsence(found)) return found
  const { parts, leftOut, coverage, warnings } = found
  const [first] = parts
  if (!first) throw new Error('Who is covered has a part.')
  const { series } = first.value
  return {
    edition: series.edition,
    years: pathway.years.map(({ year }, index) => {
      const expenditure = meanByGdp(parts, index, (known) => assumedIn(known.series, year).value)
      const start = meanByGdp(parts, index, (_, { years }) => years[0]?.counted ?? 0)
      const extra = meanByGdp(parts, index, (_, own) => extraPoints(own, index))
      const other = expenditure - start
      const status = leastCertain(parts.map(({ value }) => assumedIn(value.series, year).status))
      const extraAtMost = hasRange(pathway)
        ? meanByGdp(parts, index, (_, own) => extraPointsAtMost(own, index) ?? extraPoints(own, index))
        : null
      return {
        year,
        status,
        expenditure,
        other,
        extra,
        extraAtMost,
        percentOfOther: (100 * extra) / other,
        percentOfOtherAtMost: extraAtMost === null ? null : (100 * extraAtMost) / other,
      }
    }),
    leftOut,
    coverage,
    warnings: [
      ...warnings,
      ...heldWarning('Expenditure', series, pathway.years.at(-1)?.year ?? 0),
      ...newerWarning('Expenditure', first.value, spec.asOf),
      ...rangeWarning(pathway),
    ],
  }
}
