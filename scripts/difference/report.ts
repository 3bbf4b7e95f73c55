import { type Change, hasOtherVerdict, RECORDS } from '../../domain/difference/change.ts'
import { INDICATORS } from '../../domain/figure/indicator.ts'
import { counted } from '../../formats/count.ts'
import { capital } from '../../formats/words.ts'
import { byCategory, categoryCounts, type MeasuredChange } from './categories.ts'
import { verdictLine } from './claim-lines.ts'
import { linesOf } from './figure-lines.ts'
import type { ChangeNames } from './names.ts'
import { editionLine, RECORD_WORDS, recordLine } from './record-lines.ts'
import { differenceSummary } from './summary.ts'

/** Lines of a list, without `all`. */
const SHOWN = 10
const INDENT = '  '

export const NOTHING = 'Nothing changed for users.'

/**
 * The report in plain text: a summary, then sections, the largest change first.
 *
 * @param all whether to show all lines of every list
 */
export function differenceReport(changes: readonly Change[], names: ChangeNames, all: boolean): string {
  if (changes.length === 0) return NOTHING
  return [differenceSummary(changes, names), ...sectionsOf(changes, names, all)].join('\n\n')
}

function sectionsOf(changes: readonly Change[], names: ChangeNames, all: boolean): readonly string[] {
  const answers = changes.filter((one) => one.kind === 'answer')
  const figures = changes.filter((one) => one.kind === 'figure')
  const records = Map.groupBy(
    changes.filter((one) => one.kind === 'record'),
    ({ record }) => record,
  )
  const verdicts = changes.filter((one) => one.kind === 'verdict')
  const [decisive, minor] = [verdicts.filter(isDecisive), verdicts.filter((one) => !isDecisive(one))]
  const list = (lines: readonly string[]) => limitLines(lines, INDENT, all)
  return [
    section('Editions', list(changes.filter((one) => one.kind === 'edition').map((one) => editionLine(one)))),
    section('What the newest figures say', byIndicator(answers, names, all)),
    ...[...Map.groupBy(figures, ({ edition }) => edition)].map(([edition, group]) =>
      section(`Within ${edition}`, byIndicator(group, names, all)),
    ),
    ...RECORDS.map((record) =>
      section(titleOf(record), list((records.get(record) ?? []).map((one) => recordLine(one)))),
    ),
    section('How claims come out', [
      ...list(decisive.map((one) => verdictLine(one, names))),
      ...minorLines(
        minor.map((one) => verdictLine(one, names)),
        all,
      ),
    ]),
  ].filter((text) => text !== '')
}

const isDecisive = (change: Extract<Change, { kind: 'verdict' }>): boolean =>
  hasOtherVerdict(change) || change.before.reason !== change.after.reason

/** Claims whose verdict stays the same are only counted, because each new edition changes the values of most of them. */
function minorLines(lines: readonly string[], all: boolean): readonly string[] {
  if (lines.length === 0) return []
  const what = counted(
    lines.length,
    'verdict stays though the value behind it moved',
    'verdicts stay though the values behind them moved',
  )
  return all
    ? [`${INDENT}${what}:`, ...limitLines(lines, INDENT.repeat(2), all)]
    : [`${INDENT}${what} (--all shows them)`]
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines].join('\n')

const titleOf = (record: keyof typeof RECORD_WORDS): string => capital(RECORD_WORDS[record][1])

function byIndicator(changes: readonly MeasuredChange[], names: ChangeNames, all: boolean): readonly string[] {
  const found = Map.groupBy(changes, ({ indicator }) => indicator)
  return INDICATORS.flatMap((code) => {
    const group = found.get(code)
    if (!group) return []
    const [own = '', ...others] = new Set(group.map(({ before, after }) => (after ?? before)?.unit ?? ''))
    const unit = others.length === 0 ? own : names.unit(code)
    const runs = byCategory(group)
    return [
      `${INDENT}${names.indicator(code)} (${unit}): ${categoryCounts(runs)}`,
      ...linesOf(runs, { unit, names, all }).flatMap((lines) => limitLines(lines, INDENT.repeat(2), all)),
    ]
  })
}

function limitLines(lines: readonly string[], indent: string, all: boolean): readonly string[] {
  // The line "… and 1 more" would not be shorter.
  const shown = all || lines.length <= SHOWN + 1 ? lines : lines.slice(0, SHOWN)
  const more = lines.length - shown.length
  return [...shown, ...(more > 0 ? [`… and ${more} more (--all shows them)`] : [])].map((line) => indent + line)
}
