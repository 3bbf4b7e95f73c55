/** How claims come out otherwise, as lines. */
import type { ClaimVintage } from '../../domain/claim/check.ts'
import { assertionOf, withUnit } from '../../domain/claim/words.ts'
import type { ClaimOutcome, VerdictChange } from '../../domain/difference/change.ts'
import type { Names } from './names.ts'
import { computed, printed, stepOf } from './numbers.ts'

export const VINTAGE_WORDS: Readonly<Record<ClaimVintage, string>> = {
  AT_THE_TIME: 'with the figures of the day',
  LATEST: 'with the newest figures',
}

/** "x.c1 (1,470 billion USD): MATCHES → CLOSE with the newest figures (computed 1,474.4 → 1,480.1 billion USD)" */
export function verdictLine({ claim, vintage, before, after }: VerdictChange, names: Names): string {
  const made = names.claim(claim)
  const asserted = made ? ` (${assertionOf(made)})` : ''
  const [was, is] = [before, after].map(({ verdict, reason }) => (reason ? `${verdict} (${reason})` : verdict))
  const turned = was === is ? is : `${was} → ${is}`
  return `${claim}${asserted}: ${turned} ${VINTAGE_WORDS[vintage]}${computedOf(before, after)}`
}

function computedOf(before: ClaimOutcome, after: ClaimOutcome): string {
  if (before.computed === null && after.computed === null) return ''
  if (before.computed !== null && after.computed !== null && sameUnit(before, after)) {
    const step = stepOf(computed(before.computed, after.computed), computed(after.computed, before.computed))
    return ` (computed ${withUnit(step, after.unit, after.currency)})`
  }
  return ` (computed ${alone(before)} → ${alone(after)})`
}

const sameUnit = (a: ClaimOutcome, b: ClaimOutcome): boolean => a.unit === b.unit && a.currency === b.currency

const alone = ({ computed: value, unit, currency }: ClaimOutcome): string =>
  value === null ? 'nothing' : withUnit(printed(computed(value)), unit, currency)
