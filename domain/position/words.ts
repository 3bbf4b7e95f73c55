/** Positions in words. */

import { formatDate } from '../../formats/date.ts'
import { formatValue } from '../../formats/number.ts'
import { capital } from '../../formats/words.ts'
import type { Area } from '../area/area.ts'
import { attribution, nameWithArticle } from '../claim/words/words.ts'
import type { DatePrecision } from '../edition/edition.ts'
import { printed } from '../figure/printed.ts'
import type { TargetStatus } from '../statement/statement.ts'
import type { Judgement } from './judgement.ts'
import type { Position } from './position.ts'

const OF: Readonly<Record<Position['component'], string>> = {
  core: 'for core spending',
  related: 'for related spending',
  total: 'for core and related spending together',
}

/** "2.5% of GDP for core spending by 2027", "5 to 6% of GDP for core spending from 2026 to 2030" */
function positionText({ share, shareMax, base, from, by, component }: Position): string {
  const range = shareMax === null ? '' : ` to ${formatValue(shareMax)}`
  const what = share === null ? 'a share that is not named' : `${formatValue(share)}${range}% of ${base}`
  const when = by === null ? '' : from === null ? ` by ${by}` : ` from ${from} to ${by}`
  return `${what} ${OF[component]}${when}`
}

/** What was done by the first statement, before and after its content. */
const VERBS: Readonly<Record<TargetStatus, readonly [before: string, after?: string]>> = {
  LEGISLATED: ['had put', ' into law'],
  ADOPTED: ['adopted'],
  BUDGETED: ['budgeted'],
  PLEDGED: ['pledged'],
  PLANNED: ['planned'],
  AMBITION: ['had the ambition of'],
  SUPPORTED: ['supported'],
  PROPOSED: ['had a proposal before it of'],
  DEMANDED: ['demanded'],
  EXPECTED: ['expected'],
  ALTERNATIVE: ['held', ' to be enough'],
  RESERVED: ['reserved its own way to'],
  REFUSED: ['refused'],
  OPPOSED: ['opposed'],
  WITHDRAWN: ['planned', ', which it gave up later'],
}

/** What is said again, or ends: a share, or a word against one. */
function matterOf(position: Position): string {
  const content = positionText(position)
  switch (position.firmness) {
    case 'REFUSED':
    case 'OPPOSED':
      return `the refusal of ${content}`
    case 'RESERVED':
      return `the reservation on ${content}`
    case 'ALTERNATIVE':
      return `the word that ${content} is enough`
    default:
      return content
  }
}

const statementOf = (day: string, precision: DatePrecision | null): string =>
  `a statement of ${formatDate(day, precision ?? 'DAY')}`

/** "By a statement of 25 February 2025 the United Kingdom pledged 2.5% of GDP for core spending by 2027." */
export function madeInWords(area: Area, position: Position): string {
  const { saidOn, precision, firmness } = position
  const [before, after = ''] = VERBS[firmness ?? 'PLEDGED']
  return `By ${statementOf(saidOn ?? '', precision)} ${nameWithArticle(area)} ${before} ${positionText(position)}${after}.`
}

export const confirmedInWords = (position: Position, day: string, precision: DatePrecision): string =>
  `${capital(statementOf(day, precision))} says it again: ${matterOf(position)}.`

export function endedInWords(position: Position): string {
  const { standing, endedOn, endedPrecision } = position
  const matter = matterOf(position)
  if (endedOn === null) return `${capital(matter)} no longer stands; the day on which it ended is not known.`
  const later = statementOf(endedOn, endedPrecision ?? 'DAY')
  return standing === 'SUPERSEDED'
    ? `${capital(later)} took the place of ${matter}.`
    : `Since ${later}, ${matter} no longer stands.`
}

/** "By NATO’s figures of 10 July 2026, Spain spent 2.00% of GDP in 2025 (estimate): the 2% that was due by then is reached." */
export function judgedInWords(area: Area, position: Position, { edition, datum, isKept }: Judgement): string {
  const status = datum.status === 'actual' ? '' : ` (${datum.status})`
  const verdict = isKept ? 'reached' : 'missed'
  return `${attribution([edition])}, ${nameWithArticle(area)} spent ${printed(datum.value).toFixed(2)}% of GDP in ${datum.year}${status}: the ${formatValue(position.share ?? 0)}% that was due by then is ${verdict}.`
}
