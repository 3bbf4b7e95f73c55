/**
 * Dollars at current prices and the exchange rate of the start year. They have the inflation of one country and the exchange rate of
 * another year, so they mislead where inflation is far from that of the United States: there the exchange rate would not stay.
 */

import type { Dataset } from '../../dataset/dataset.ts'
import type { Edition } from '../../edition/edition.ts'
import { isAbsence } from '../../figure/absence.ts'
import { memberByCode } from '../../identity.ts'
import type { MemberPathway } from '../member-pathway.ts'
import { economyOf } from './economy.ts'

/** Percentage points a year by which inflation may differ from that of the United States. */
const MOST_INFLATION_GAP = 5

/** The year after the start in which inflation differs most, where that is by more than the limit. */
interface InflationGap {
  readonly pathway: MemberPathway
  readonly year: number
  readonly inflationPercent: number
  readonly unitedStatesPercent: number
}

/** Null where the inflation of the United States is not known, so that nobody can tell. */
export function inflationGaps(dataset: Dataset, pathways: readonly MemberPathway[]): readonly InflationGap[] | null {
  const known = new Map<Edition, ReadonlyMap<number, number> | null>()
  const gaps: InflationGap[] = []
  for (const pathway of pathways) {
    const { edition } = pathway.economy
    const rates = known.has(edition) ? known.get(edition) : unitedStatesInflation(dataset, pathway)
    known.set(edition, rates ?? null)
    if (!rates) return null
    gaps.push(...widestGap(pathway, rates))
  }
  return gaps
}

function widestGap(pathway: MemberPathway, rates: ReadonlyMap<number, number>): readonly InflationGap[] {
  const [, ...later] = pathway.economy.years.slice(0, pathway.years.length)
  const gaps = later.map(({ year, inflationPercent }) => ({
    pathway,
    year,
    inflationPercent,
    unitedStatesPercent: rates.get(year) ?? inflationPercent,
  }))
  const widest = gaps.toSorted((a, b) => size(b) - size(a))[0]
  return widest && size(widest) > MOST_INFLATION_GAP ? [widest] : []
}

const size = ({ inflationPercent, unitedStatesPercent }: InflationGap): number =>
  Math.abs(inflationPercent - unitedStatesPercent)

/** Percent by year, of the outlook alone: what a caller assumes is about the area asked for. */
function unitedStatesInflation(
  dataset: Dataset,
  { economy: { edition, years } }: MemberPathway,
): ReadonlyMap<number, number> | null {
  const unitedStates = memberByCode(dataset, 'USA')
  const [start, last] = [years[0]?.year, years.at(-1)?.year]
  if (!unitedStates || start === undefined || last === undefined) return null
  const economy = economyOf(dataset, unitedStates, { kind: 'edition', edition }, start, last)
  return isAbsence(economy)
    ? null
    : new Map(economy.years.map(({ year, inflationPercent }) => [year, inflationPercent]))
}

/** Why the dollars of a group at current prices are not summed; null where they are. */
export function whyNotSummed(gaps: readonly InflationGap[] | null): string | null {
  if (gaps === null)
    return 'Dollars at current prices are not summed: the inflation of the United States, which they are held against, is not carried.'
  if (gaps.length === 0) return null
  return `Dollars at current prices are not summed: ${gaps.map(describeGap).join('; ')}. That is more than ${MOST_INFLATION_GAP} points apart, and at the exchange rate of the start year they would add inflation as if it were spending. Dollars of the start year are summed.`
}

/** The warning of a member; none where its inflation is near that of the United States. */
export const nominalDollarsWarning = (gaps: readonly InflationGap[] | null): readonly string[] =>
  (gaps ?? []).map(
    (gap) =>
      `Dollars at current prices mislead: ${describeGap(gap)}, and the exchange rate stays that of the start year. Use dollars of the start year, or those of the outlook.`,
  )

const describeGap = ({ pathway, year, inflationPercent, unitedStatesPercent }: InflationGap): string =>
  `prices in ${pathway.member.name} rise by ${inflationPercent.toFixed(1)}% in ${year}, those in the United States by ${unitedStatesPercent.toFixed(1)}%`
