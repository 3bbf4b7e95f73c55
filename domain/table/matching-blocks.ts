/** What a filter of the flat table can match, before a series is opened: where rows are looked for, and what a question is charged. */
import type { Dataset } from '../dataset/dataset.ts'
import type { SeriesBlock } from '../dataset/series-block.ts'
import { carriesWhole, type Edition, type Source } from '../edition/edition.ts'
import type { Definition, Indicator, IndicatorCode } from '../figure/indicator.ts'

/** The values allowed of a block; null allows every value. */
export interface BlockFilter {
  readonly indicators: readonly IndicatorCode[] | null
  readonly editions: readonly Edition[] | null
  readonly definitions: readonly Definition[] | null
  /** Only what may answer as of this day, ISO 8601. */
  readonly asOf: string | null
}

/** The blocks that may hold rows, sorted by edition and indicator. */
export function matchingBlocks({ blocks }: Dataset, filter: BlockFilter): readonly SeriesBlock[] {
  const [indicators, editions] = [setOf(filter.indicators), setOf(filter.editions)]
  const definitions = setOf<Definition | null>(filter.definitions)
  const { asOf } = filter
  const out = asOf === null ? blocks : notSuperseded(blocks.filter(({ edition }) => edition.publishedOn <= asOf))
  return out.filter(
    ({ edition, indicator }) =>
      (indicators?.has(indicator.code) ?? true) &&
      (editions?.has(edition) ?? true) &&
      (definitions?.has(edition.source.definitionCode) ?? true),
  )
}

/** Those not older than the newest that is whole of the same source and indicator: it answers for all that they have. */
function notSuperseded(blocks: readonly SeriesBlock[]): readonly SeriesBlock[] {
  const newest = new Map<Source, Map<Indicator, string>>()
  for (const { edition, indicator } of blocks) {
    const ofSource = newest.get(edition.source) ?? new Map<Indicator, string>()
    newest.set(edition.source, ofSource)
    if (carriesWhole(edition, indicator.code) && edition.publishedOn > (ofSource.get(indicator) ?? ''))
      ofSource.set(indicator, edition.publishedOn)
  }
  return blocks.filter(
    ({ edition, indicator }) => edition.publishedOn >= (newest.get(edition.source)?.get(indicator) ?? ''),
  )
}

/** What of each block is walked through; null: all. */
export interface Walk {
  /** So many areas at most. */
  readonly areas: number | null
  readonly from: number | null
  readonly to: number | null
}

/** The most series and years that are walked through. */
export function mostWalked(blocks: readonly SeriesBlock[], { areas, from, to }: Walk): number {
  const years = from === null || to === null ? Infinity : Math.max(0, to - from + 1)
  const walked = ({ count, figures, longest }: SeriesBlock) =>
    count + Math.min(figures, Math.min(areas ?? count, count) * Math.min(longest, years))
  return blocks.reduce((sum, block) => sum + walked(block), 0)
}

export const setOf = <T>(list: readonly T[] | null): ReadonlySet<T> | null => (list === null ? null : new Set(list))
