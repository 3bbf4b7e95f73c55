/** A check in sentences to print: source, figures, arithmetic, who asserted what, verdict, reading and what to mind. */

import { formatDate } from '../../../formats/date.ts'
import { formatValue } from '../../../formats/number.ts'
import type { Release } from '../../edition/release.ts'
import type { Claim } from '../claim.ts'
import type { Finding, OtherReading } from '../evidence/evidence.ts'
import { describeRelease } from '../evidence/newer-release.ts'
import { type Verdict, verdictOf } from '../verdict.ts'
import { asserterOf, assertionOf, attribution, withUnit } from './words.ts'

interface Beside {
  readonly reading: string | null
  readonly newer: Release | null
  readonly warnings: readonly string[]
}

/** "By NATO’s figures of 17 June 2024, Poland spent 4.12% of GDP on defence in 2024: Babel asserted 4.12% of GDP, which matches." */
export function workingOf(
  claim: Claim,
  finding: Finding,
  verdict: Verdict,
  { reading, newer, warnings }: Beside,
): string {
  const editions = [...new Set(finding.data.map(({ series }) => series.edition))]
  const result = `${attribution(editions)}, ${finding.clause}`
  const asserted = `${asserterOf(claim)} ${isPlan(claim) ? 'told of a plan of' : 'asserted'} ${assertionOf(claim)}`
  const aside = reading ? ` (${reading})` : ''
  const sentence =
    verdict === 'NOT_CHECKABLE'
      ? `${result}: ${asserted}, and figures are missing that could decide about it${aside}.`
      : `${result}: ${asserted}, which ${describeVerdict(claim, verdict, finding)}${aside}.`
  return [sentence, ...(newer ? [describeNewer(newer)] : []), ...warnings].join(' ')
}

const isPlan = ({ quantity }: Claim): boolean => quantity.startsWith('PLANNED')

const describeNewer = (newer: Release): string => `Newer when it was said: ${describeRelease(newer)}.`

/** States how the words are read, and what another reading gives. */
export function describeReading(
  claim: Claim,
  { reading }: Pick<Finding, 'reading'>,
  others: readonly OtherReading[],
): string | null {
  const parts = [
    claim.reading,
    momentsOf(claim),
    quoteOf(claim),
    reading,
    ...others.map((other) => describeOther(claim, other)),
  ]
  return parts.filter((part) => part != null).join('; ') || null
}

const describeOther = ({ unit, currency }: Claim, { basis, computed }: OtherReading): string =>
  `${basis} it would be ${withUnit(formatValue(computed), unit, currency)}`

/** States the years of words that name none: see year-rule.ts. */
function momentsOf({ moment, sinceMoment, year, since, saidOn }: Claim): string | null {
  const ofYear =
    moment !== null && moment === saidOn ? `the words name no year and are read as ${year}` : readAs(moment, year)
  return [ofYear, readAs(sinceMoment, since)].filter((part) => part !== null).join('; ') || null
}

const readAs = (moment: string | null, year: number | null): string | null =>
  moment === null ? null : `${nameOf(moment)} is read as ${year}`

const quoteOf = ({ quotes }: Claim): string | null =>
  quotes === null ? null : `its numbers are those of ${quotes}, which came out after it and counts for its day`

const nameOf = (moment: string): string =>
  formatDate(`${moment}-01`.slice(0, 10), moment.length === 10 ? 'DAY' : 'MONTH')

function describeVerdict(claim: Claim, verdict: Verdict, { value, isStandIn }: Finding): string {
  if (verdict === 'MATCHES') return 'matches'
  if (isStandIn && verdictOf(claim, value) === 'MATCHES')
    return 'is close, as a figure of another year never counts as a match'
  if (formatValue(value) === formatValue(claim.value)) return 'is close, as the figure is exactly that'
  const difference = `${formatDifference(claim, Math.abs(claim.value - value))} too ${claim.value > value ? 'high' : 'low'}`
  return verdict === 'CLOSE' ? `is close, ${difference}` : `differs, ${difference}`
}

function formatDifference({ unit, currency }: Claim, difference: number): string {
  const text = formatValue(difference)
  if (unit === 'PERCENT_OF_GDP') return withUnit(text, 'POINTS_OF_GDP', currency)
  if (unit === 'PERCENT') return `${text} points`
  return unit === 'BILLION' || unit === 'POINTS_OF_GDP' ? withUnit(text, unit, currency) : text
}

/** Why there is no figure of a year: nobody had measured it, or who had is not carried here. */
export const describeNotYetMeasured = (when: string, year: number, out: Release | null): string =>
  out
    ? `No edition carried here measures ${year}. What has it: ${describeRelease(out)}.`
    : `No edition known ${when} measures ${year}.`

export function describeUncheckable(
  claim: Claim,
  when: string,
  explanation: string,
  { others, newer }: { readonly others: readonly OtherReading[]; readonly newer: Release | null },
): string {
  const otherwise = others.map((other) => ` Read ${describeOther(claim, other)}.`).join('')
  const beside = newer ? ` ${describeNewer(newer)}` : ''
  return `The claim of ${assertionOf(claim)} by ${asserterOf(claim)} cannot be checked with what was known ${when}: ${explanation}${otherwise}${beside}`
}

/** "on 12 February 2025", "in February 2026", "to date" */
export const knownWhen = ({ saidOn, saidOnPrecision }: Claim, isToDate: boolean): string => {
  if (isToDate) return 'to date'
  return `${saidOnPrecision === 'DAY' ? 'on' : 'in'} ${formatDate(saidOn, saidOnPrecision)}`
}
