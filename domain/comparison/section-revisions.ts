/** How a year fared: the same cross-section by each edition of its source. */
import type { Dataset } from '../dataset/dataset.ts'
import { carries, type Edition } from '../edition/edition.ts'
import { isAbsence } from '../figure/absence.ts'
import type { Datum } from '../figure/series.ts'
import { type CrossSection, crossSectionOf } from './cross-section.ts'

/** The edition of all figures of a section; null where there are none, or they are of several. */
export function editionOfSection({ data }: CrossSection): Edition | null {
  const [first, other] = new Set(data.map(({ series }) => series.edition))
  return first !== undefined && other === undefined ? first : null
}

/**
 * The same indicator, group and year by each edition of the source, oldest first. Editions without a figure are left out. Each section
 * is of one edition, and says itself how much of the group it has.
 */
export function revisionsOfSection(dataset: Dataset, section: CrossSection): readonly CrossSection[] {
  const { group, indicator, year, data } = section
  const source = data[0]?.series.edition.source
  return dataset.editions
    .filter((edition) => edition.source === source && carries(edition, indicator.code))
    .flatMap((edition) => {
      const vintage = { kind: 'edition', edition } as const
      const found = crossSectionOf(dataset, { group, indicator, vintage }, year)
      return isAbsence(found) || found.data.length === 0 ? [] : [found]
    })
}

/** The figure of a member as the first and the last of the editions that have one printed it. */
export interface Reprinted {
  readonly first: Datum
  readonly last: Datum
}

/** @param sections oldest first */
export function reprintedIn(sections: readonly CrossSection[]): readonly Reprinted[] {
  const found = new Map<string, Reprinted>()
  for (const datum of sections.flatMap(({ data }) => data)) {
    const { code } = datum.series.area
    found.set(code, { first: found.get(code)?.first ?? datum, last: datum })
  }
  return [...found.values()]
}
