import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../domain/edition/edition.ts'

/** An edition's slug without its date: nato-2026 is an edition of nato. */
const stemOf = ({ slug }: Edition): string => slug.replace(/-\d{4}(-\d{2})?$/, '')

const isWhole = ({ indicators }: Edition): boolean => indicators.every(({ part }) => part === undefined)

/**
 * The newest edition by each living name, such as `nato`: of those that are carried whole, so that a few cells of a newer one do not
 * stand for all figures.
 */
export function newestEditions({ editions }: Dataset): ReadonlyMap<string, Edition> {
  const slugs = new Set(editions.map(({ slug }) => slug))
  return new Map(
    [...Map.groupBy(editions, stemOf)].flatMap(([stem, all]) => {
      const newest = all.findLast(isWhole) ?? all.at(-1)
      return newest === undefined || slugs.has(stem) ? [] : [[stem, newest] as const]
    }),
  )
}

/** The name of a file of figures, where the one that is asked for is living: nato.csv is nato-2026.csv. */
export function newestNameOf(dataset: Dataset, asked: string): string {
  const [stem = '', ending] = asked.split('.')
  const newest = newestEditions(dataset).get(stem)
  return newest === undefined ? asked : `${newest.slug}.${ending}`
}
