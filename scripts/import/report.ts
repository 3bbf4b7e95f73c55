/** What an import found, in plain text. */
import { hasOtherVerdict, type VerdictChange } from '../../domain/difference/change.ts'
import { INDICATORS } from '../../domain/figure/indicator.ts'
import { formatInteger } from '../../formats/number.ts'
import { byCategory, categoryCounts } from '../difference/categories.ts'
import { verdictLine } from '../difference/claim-lines.ts'
import { changeSentence } from '../difference/figure-lines.ts'
import type { ChangeNames } from '../difference/names.ts'
import { type EditionComparison, largestRevisions } from './compare.ts'
import type { AgainstCarried, EditionEntry } from './package/entry.ts'
import type { Gap } from './package/gaps.ts'
import type { ImportedFigure, ImportedPublication } from './publication.ts'
import { placeText } from './refusal.ts'

const LARGEST = 10

interface ImportFindings {
  readonly entry: EditionEntry
  readonly carried: AgainstCarried | null
  readonly comparison: EditionComparison
  readonly verdicts: readonly VerdictChange[]
  readonly gaps: readonly Gap[]
  readonly names: ChangeNames
}

export function importReport({ entry, carried, comparison, verdicts, gaps, names }: ImportFindings): string {
  const { publication, slug, published } = entry
  const flips = verdicts.filter(hasOtherVerdict)
  return [
    `${slug}: ${entry.carried?.title ?? publication.title}, published ${published ?? 'on a day that is not known'}\n${publication.coverage}`,
    tableOf(publication),
    section(
      'Other currencies than today’s',
      publication.currencies.map(({ area, currency }) => `${names.area(area)}: ${currency}`),
    ),
    section(
      'Left out',
      publication.leftOut.map(
        ({ reason, cells, place }) =>
          `${cells > 1 ? `${formatInteger(cells)}: ` : ''}${reason} (${cells > 1 ? 'the first: ' : ''}${placeText(place)})`,
      ),
    ),
    section(
      'Notes that are written',
      publication.notes.map(
        ({ area, indicator, text }) =>
          `${[area, indicator]
            .filter((one) => one !== null)
            .map((one) => `${one}: `)
            .join('')}${text}`,
      ),
    ),
    carried ? carriedText(slug, carried) : '',
    comparisonText(comparison, names),
    section(
      `The largest revisions, in percent of the value before`,
      largestRevisions(comparison.changes, LARGEST).map((change) => changeSentence(change, names)),
    ),
    section(
      'Claims that come out otherwise',
      flips.length === 0 ? ['none'] : flips.map((one) => verdictLine(one, names)),
    ),
    section(
      'Figures that do not fit others, and the row of known-gaps.csv that says so: look at each',
      gaps.map(
        (gap) =>
          `${gap.check}, ${gap.edition}, ${names.area(gap.area)}, ${gap.indicator}, ${gap.from}${gap.to === gap.from ? '' : `-${gap.to}`}: ${gap.explanation}`,
      ),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n')

const HEAD = ['indicator', 'table', 'base', 'years', 'areas', 'actual', 'estimate', 'projection']

function tableOf({ figures, indicators }: ImportedPublication): string {
  const rows = INDICATORS.flatMap((code) => {
    const own = figures.filter(({ indicator }) => indicator === code)
    return own.length === 0
      ? []
      : [[code, ...describe(own, indicators.find((one) => one.code === code)?.basePriceYear ?? null)]]
  })
  const total = ['all', '', '', yearsOf(figures), ...countsIn(figures)]
  const all = [HEAD, ...rows, total]
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((text, column) => (column < 3 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const describe = (figures: readonly ImportedFigure[], base: number | null): readonly string[] => [
  [...new Set(figures.map(({ table }) => table))].join(', '),
  base === null ? '' : String(base),
  yearsOf(figures),
  ...countsIn(figures),
]

const yearsOf = (figures: readonly ImportedFigure[]): string => {
  const years = figures.map(({ year }) => year)
  return years.length === 0 ? '' : `${years.reduce((a, b) => Math.min(a, b))}-${years.reduce((a, b) => Math.max(a, b))}`
}

const countsIn = (figures: readonly ImportedFigure[]): readonly string[] => [
  String(new Set(figures.map(({ area }) => area)).size),
  ...(['actual', 'estimate', 'projection'] as const).map((status) =>
    formatInteger(figures.filter((one) => one.status === status).length),
  ),
]

function carriedText(slug: string, { equal, differ, added, gone }: AgainstCarried): string {
  const head = `${slug} is carried already: ${formatInteger(equal)} figures are equal, ${formatInteger(differ.length)} differ, ${formatInteger(added)} are only in the file, ${formatInteger(gone)} only in the package`
  return (
    section(
      head,
      differ
        .slice(0, LARGEST)
        .map(
          ({ area, indicator, year, value, place }) => `${area} ${indicator} ${year}: ${value} in ${placeText(place)}`,
        ),
    ) || head
  )
}

function comparisonText({ before, equal, changes }: EditionComparison, names: ChangeNames): string {
  if (before === null) return 'Nothing else of this source is carried.'
  const lines = [...Map.groupBy(changes, ({ indicator }) => indicator)].map(
    ([indicator, some]) => `${names.indicator(indicator)}: ${categoryCounts(byCategory(some))}`,
  )
  return (
    section(
      `Compared with ${before.slug}: ${formatInteger(equal)} figures are equal${changes.length === 0 ? '' : `, ${categoryCounts(byCategory(changes))}`}`,
      lines,
    ) || `Compared with ${before.slug}: all ${formatInteger(equal)} figures are equal`
  )
}
