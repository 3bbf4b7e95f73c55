import type { Datum } from '../figure/series.ts'
import type { Claim } from './claim.ts'

/** What the editions note about the figures of the area that a claim is about. Notes on the members of a count are theirs alone. */
export const warningsOf = ({ subject }: Claim, data: readonly Datum[]): readonly string[] => [
  ...new Set(
    data
      .filter(({ series }) => series.area.code === subject && series.area.kind === 'member')
      .flatMap(({ series: { edition, indicator } }) =>
        edition.notes.filter((note) => note.area === subject && note.indicator === indicator.code),
      )
      .map(({ text }) => text),
  ),
]
