import { formatDate } from '../../formats/date.ts'
import { amountText } from '../money.ts'
import type { LoadedLine } from './line.ts'
import { type CompareQuestion, compareAddress } from './question.ts'

interface Props {
  readonly comparison: CompareQuestion
  readonly lines: readonly LoadedLine[]
}

/** Each line with its definition and edition, or what the pathway costs, and a link that takes it away. */
export const LineList = ({ comparison, lines }: Props) => (
  <ol class="compared">
    {lines.map((line) => (
      <li key={line.text}>
        <a href={line.page}>{lineName(line)}</a>: {detailsOf(line)}{' '}
        <a
          class="no-print"
          href={compareAddress({ ...comparison, lines: comparison.lines.filter((one) => one !== line.text) })}
          aria-label={`Remove ${lineName(line)}`}
        >
          Remove
        </a>
      </li>
    ))}
  </ol>
)

/** The name of a line, with its definition or its target. */
export function lineName(line: LoadedLine): string {
  if (line.kind === 'pathway') return line.course.headline
  return line.kind === 'figures' ? `${line.name}, ${line.series.definition}` : line.name
}

/** The same where it has to be short. */
export const shortName = (line: LoadedLine): string =>
  line.kind === 'pathway'
    ? `${line.name}, to ${line.course.targetText}${line.course.years[0]?.corePercent == null ? '' : ' (its core)'}`
    : lineName(line)

function detailsOf(line: LoadedLine): string {
  if (line.kind === 'missing') return line.reason
  if (line.kind === 'figures') {
    const { edition, aggregate, definition } = line.series
    const computed = aggregate === 'COMPUTED' ? ', computed here from the figures of its members' : ''
    return `by ${definition}’s definition; ${edition.title}, ${formatDate(edition.publishedOn, edition.publishedOnPrecision)}${computed}.`
  }
  const { totals, startYear, outlook } = line.course
  return `more in all than holding the share of ${startYear}: ${amountText(totals.extra.money, totals.extraAtMost.money)}, in prices of ${startYear}; GDP: ${outlook.title}.`
}
