/** Changed verdicts as lines of the report. */
import type { ClaimVintage } from '../../domain/claim/claim-check.ts'
import { assertionOf, withUnit } from '../../domain/claim/words/words.ts'
import type { ClaimOutcome, VerdictChange } from '../../domain/difference/change.ts'
import { asWords } from '../../formats/words.ts'
import type { ChangeNames } from './names.ts'
import { computed, formatPrinted, stepOf } from './numbers.ts'

export const VINTAGE_WORDS: Readonly<Record<ClaimVintage, string>> = {
  AT_THE_TIME: 'with the figures of the day',
  LATEST: 'with the newest figures',
}

/** "x.c1 (1,470 billion USD): matches → close with the newest figures (computed 1,474.4 → 1,480.1 billion USD)" */
export function verdictLine({ claim, vintage, before, after }: VerdictChange, names: ChangeNames): string {
  const record = names.claim(claim)
  const asserted = record ? ` (${assertionOf(record)})` : ''
  const [previous, current] = [before, after].map(({ verdict, reason }) =>
    reason ? `${asWords(verdict)} (${asWords(reason)})` : asWords(verdict),
  )
  const verdicts = previous === current ? current : `${previous} → ${current}`
  return `${names.claimed(claim)}${asserted}: ${verdicts} ${VINTAGE_WORDS[vintage]}${computedOf(before, after)}`
}

function computedOf(before: ClaimOutcome, after: ClaimOutcome): string {
  if (before.computed === null && after.computed === null) return ''
  if (before.computed !== null && after.computed !== null && sameUnit(before, after)) {
    const step = stepOf(computed(before.computed, after.computed), computed(after.computed, before.computed))
    return ` (computed ${withUnit(step, after.unit, after.currency)})`
  }
  return ` (computed ${formatComputed(before)} → ${formatComputed(after)})`
}

const sameUnit = (a: ClaimOutcome, b: ClaimOutcome): boolean => a.unit === b.unit && a.currency === b.currency

const formatComputed = ({ computed: value, unit, currency }: ClaimOutcome): string =>
  value === null ? 'nothing' : withUnit(formatPrinted(computed(value)), unit, currency)
