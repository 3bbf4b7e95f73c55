/** How the count of allies at a threshold changed from edition to edition, and who crossed it, in words. */

import { counted } from '../../formats/count.ts'
import { formatDate } from '../../formats/date.ts'
import { listed } from '../../formats/words.ts'
import type { PrintedEdition, Section } from './matrix.ts'

type Print = Section['revisions'][number]

interface EditionCount {
  readonly edition: PrintedEdition
  /** Null where too few allies have a figure: `text` says so. */
  readonly count: number | null
  readonly withFigure: number
  readonly members: number
  /** Names of the allies that an earlier edition had on the other side of the threshold. */
  readonly fell: readonly string[]
  readonly rose: readonly string[]
  /** One sentence. */
  readonly text: string
}

export function editionCounts({ revisions }: Section, year: number, at: string): readonly EditionCount[] {
  const before = new Map<string, boolean>()
  return revisions.flatMap((print) => {
    const { edition, coverage, threshold } = print
    if (!edition) return []
    const meets = new Set(threshold.meets.map(({ area }) => area.code))
    const crossed = (isUp: boolean) =>
      print.data
        .filter(({ area }) => before.get(area.code) === !isUp && meets.has(area.code) === isUp)
        .map(({ area }) => area.name)
        .toSorted((a, b) => a.localeCompare(b, 'en'))
    const [fell, rose] = [crossed(false), crossed(true)]
    for (const { area } of print.data) before.set(area.code, meets.has(area.code))
    const { members, membersWithFigure: withFigure } = coverage
    const count = threshold.count
    return [
      { edition, count, withFigure, members, fell, rose, text: sentence(print, edition, year, at, { fell, rose }) },
    ]
  })
}

function sentence(
  { coverage, threshold }: Print,
  edition: PrintedEdition,
  year: number,
  at: string,
  { fell, rose }: Pick<EditionCount, 'fell' | 'rose'>,
): string {
  const { members, membersWithFigure } = coverage
  const published = formatDate(edition.publishedOn, edition.publishedOnPrecision)
  const moves = [
    fell.length > 0 ? `${listed(fell)} fell below it` : '',
    rose.length > 0 ? `${listed(rose)} rose to it` : '',
  ].filter((part) => part !== '')
  const crossed = moves.length === 0 ? '' : ` Since they were printed before, ${moves.join('; ')}.`
  const all =
    membersWithFigure === members ? `all ${members} allies have` : `${membersWithFigure} of ${members} allies have`
  const count =
    threshold.count === null
      ? `no count, as only ${all} a figure for ${year}`
      : `${counted(threshold.count, 'ally', 'allies')} at ${at} or above; ${all} a figure`
  return `Edition of ${published}: ${count}.${crossed}`
}

/** The first and the last count in one sentence; empty where there are not two. */
export function changeOfCount(counts: readonly EditionCount[], year: number, at: string): string {
  const whole = counts.filter(({ count }) => count !== null)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last || first === last) return ''
  const days = [first, last].map(({ edition }) => formatDate(edition.publishedOn, edition.publishedOnPrecision))
  const count = `The count of allies at ${at} in ${year}`
  return first.count === last.count
    ? `${count} was ${first.count} both by the edition of ${days[0]} and by that of ${days[1]}`
    : `${count} went from ${first.count} to ${last.count} between the editions of ${days[0]} and ${days[1]}`
}
