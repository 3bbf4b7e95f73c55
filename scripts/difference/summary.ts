import { CLAIM_VINTAGES, type ClaimVintage } from '../../domain/claim/claim-check.ts'
import { type Change, hasOtherVerdict, RECORDS, type RecordChange } from '../../domain/difference/change.ts'
import { agree, counted } from '../../formats/count.ts'
import { byCategory, categoryCounts, largestOfEach, type MeasuredChange } from './categories.ts'
import { VINTAGE_WORDS } from './claim-lines.ts'
import { changeSentence } from './figure-lines.ts'
import type { ChangeNames } from './names.ts'
import { RECORD_WORDS } from './record-lines.ts'

/** Items of a kind that are named. More are only counted. */
const NAMED = 3
/** Characters per line. */
const WIDTH = 110

/** The first paragraph of the report: how much changed, the largest revisions, and the claims with another verdict. */
export function differenceSummary(changes: readonly Change[], names: ChangeNames): string {
  const answers = changes.filter((one) => one.kind === 'answer')
  const figures = changes.filter((one) => one.kind === 'figure')
  const sentences = [
    ...editionSentences(changes),
    countSentence(answers, 'answer of the newest editions changed', 'answers of the newest editions changed'),
    countSentence(figures, 'figure changed within editions of both', 'figures changed within editions of both'),
    largestSentence(answers, names) || largestSentence(figures, names),
    ...CLAIM_VINTAGES.toReversed().map((vintage) => verdictSentence(changes, vintage)),
    recordSentence(changes.filter((one) => one.kind === 'record')),
  ]
  return wrapped(sentences.filter((one) => one !== '').join(' '))
}

function editionSentences(changes: readonly Change[]): readonly string[] {
  return changes
    .filter((one) => one.kind === 'edition')
    .map(({ edition, before, after }) => {
      if (before === null) return `${edition} is new, with ${counted(after?.figures ?? 0, 'figure', 'figures')}.`
      return after === null ? `${edition} is gone.` : `Something else is said of ${edition}.`
    })
}

const countSentence = (changes: readonly MeasuredChange[], one: string, many: string): string =>
  changes.length === 0 ? '' : `${counted(changes.length, one, many)}: ${categoryCounts(byCategory(changes))}.`

/** The largest revision of each indicator; empty where nothing was revised. */
export function largestSentence(changes: readonly MeasuredChange[], names: ChangeNames): string {
  const largest = largestOfEach(byCategory(changes).get('revised') ?? [])
  const sentences = largest.slice(0, NAMED).map((change) => changeSentence(change, names))
  if (sentences.length === 0) return ''
  return `${agree(sentences.length, 'Largest revision', 'Largest revisions')}: ${sentences.join('; ')}.`
}

function verdictSentence(changes: readonly Change[], vintage: ClaimVintage): string {
  const flips = changes.filter((one) => one.kind === 'verdict' && one.vintage === vintage && hasOtherVerdict(one))
  const named = flips.flatMap((one) => (one.kind === 'verdict' ? [flipOf(one)] : [])).slice(0, NAMED)
  if (flips.length === 0) return ''
  const more = flips.length > named.length ? ' and others' : ''
  return `${counted(flips.length, 'claim comes', 'claims come')} out otherwise ${VINTAGE_WORDS[vintage]}: ${named.join(', ')}${more}.`
}

const flipOf = ({ claim, before, after }: Extract<Change, { kind: 'verdict' }>): string =>
  `${claim} (${before.verdict} → ${after.verdict})`

/** "Other records: 1 statement new, 2 notes changed." */
function recordSentence(changes: readonly RecordChange[]): string {
  const parts = RECORDS.flatMap((record) =>
    [
      ...Map.groupBy(
        changes.filter((one) => one.record === record),
        fateOf,
      ),
    ].map(([fate, some]) => `${counted(some.length, ...RECORD_WORDS[record])} ${fate}`),
  )
  return parts.length === 0 ? '' : `Also: ${parts.join(', ')}.`
}

const fateOf = ({ before, after }: RecordChange): string =>
  before === null ? 'new' : after === null ? 'gone' : 'changed'

const wrapped = (text: string): string => text.replace(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'g'), '$1\n').trimEnd()
