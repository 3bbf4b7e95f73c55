import type { Area } from '../area/area.ts'
import type { Edition } from '../edition/edition.ts'
import { type Indicator, type IndicatorCode, unitOf } from '../figure/indicator.ts'
import { resolve } from '../figure/resolve.ts'
import type { Series } from '../figure/series.ts'
import type { SeriesBlock } from './series-block.ts'
import { type BlockRecord, ROW } from './series-table.ts'
import type { Snapshot } from './snapshot.ts'

interface Records {
  readonly areas: ReadonlyMap<string, Area>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly editions: ReadonlyMap<string, Edition>
}

/**
 * Opens a series when it is first asked for, with those of all other areas of the same indicator and edition. A question needs a few
 * of these blocks, and an isolate that starts is spared the others.
 */
export function openSeries(snapshot: Snapshot, records: Records): readonly SeriesBlock[] {
  let [row, offset] = [0, 0]
  return snapshot.series.blocks.map((block) => {
    const opened = openBlock(snapshot, block, { row, offset }, records)
    row += block.count
    offset += block.figures
    return opened
  })
}

/** The first row of a block, and where its first value is in the columns. */
interface Start {
  readonly row: number
  readonly offset: number
}

function openBlock(snapshot: Snapshot, block: BlockRecord, start: Start, records: Records): SeriesBlock {
  const { count, figures, longest } = block
  const edition = resolve(records.editions, block.edition)
  const indicator = resolve(records.indicators, block.indicator)
  let opened: ReadonlyMap<string, Series> | null = null
  const byArea = () => {
    opened ??= new Map(
      seriesIn(snapshot, start, count, { edition, indicator }, records).map((series) => [series.area.code, series]),
    )
    return opened
  }
  return {
    ...{ edition, indicator, count, figures, longest },
    series: () => [...byArea().values()],
    ofArea: (code) => byArea().get(code) ?? null,
  }
}

function seriesIn(
  { series: { names, rows }, values, statuses }: Snapshot,
  { row, offset }: Start,
  count: number,
  { edition, indicator }: Pick<Series, 'edition' | 'indicator'>,
  { areas }: Records,
): readonly Series[] {
  const basePriceYear = edition.indicators.find(({ code }) => code === indicator.code)?.basePriceYear ?? null
  let start = offset
  return Array.from({ length: count }, (_, at): Series => {
    const [area = 0, table = 0, unit = 0, firstYear = 0, length = 0] = rows.subarray((row + at) * ROW)
    const currency = names[unit] ?? null
    const end = start + length
    const columns = { values: values.subarray(start, end), statuses: statuses.subarray(start, end) }
    start = end
    return {
      area: resolve(areas, names[area] ?? ''),
      indicator,
      edition,
      table: names[table] ?? '',
      unit: unitOf(indicator, basePriceYear, currency),
      currency,
      basePriceYear,
      firstYear,
      ...columns,
      composition: null,
    }
  })
}

/** Blocks by edition and indicator: a combined key for each lookup would cost more than the lookups. */
export function indexBlocks(
  blocks: readonly SeriesBlock[],
): (edition: Edition, code: IndicatorCode) => SeriesBlock | null {
  const byEdition = new Map<string, Map<IndicatorCode, SeriesBlock>>()
  for (const block of blocks) {
    const ofEdition = byEdition.get(block.edition.slug) ?? new Map<IndicatorCode, SeriesBlock>()
    byEdition.set(block.edition.slug, ofEdition.set(block.indicator.code, block))
  }
  return (edition, code) => byEdition.get(edition.slug)?.get(code) ?? null
}
