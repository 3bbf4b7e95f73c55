import type { Area } from './area.ts'
import type { Edition } from './edition.ts'
import { type Indicator, type IndicatorCode, unitOf } from './indicator.ts'
import { resolve } from './resolve.ts'
import type { Series } from './series.ts'
import type { SeriesBlock } from './series-block.ts'
import { AT, ROW, type SeriesRun, seriesCount } from './series-table.ts'
import type { Snapshot } from './snapshot.ts'

interface Records {
  readonly areas: ReadonlyMap<string, Area>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly editions: ReadonlyMap<string, Edition>
}

/**
 * Opens a series when it is first asked for, with those of all other areas of the same indicator and edition. A question needs a few
 * of these blocks, and an isolate that starts is spared the others. That all references hold is checked at once.
 *
 * @throws Error when a series refers to what the snapshot does not hold
 */
export function openSeries(snapshot: Snapshot, runs: readonly SeriesRun[], records: Records): readonly SeriesBlock[] {
  const { names, rows } = snapshot.series
  const areas = new Set<number>()
  for (let row = 0; row < seriesCount(snapshot.series); row++) areas.add(rows[row * ROW + AT.area] ?? 0)
  for (const area of areas) resolve(records.areas, names[area] ?? '')
  return runs.map((run) => openBlock(snapshot, run, records))
}

function openBlock(snapshot: Snapshot, run: SeriesRun, { areas, indicators, editions }: Records): SeriesBlock {
  const edition = resolve(editions, run.edition)
  const indicator = resolve(indicators, run.indicator)
  let opened: ReadonlyMap<string, Series> | null = null
  const byArea = () => {
    opened ??= new Map(seriesIn(snapshot, run, edition, indicator, areas).map((series) => [series.area.code, series]))
    return opened
  }
  return {
    edition,
    indicator,
    count: run.to - run.from,
    figures: run.figures,
    longest: run.longest,
    series: () => [...byArea().values()],
    ofArea: (code) => byArea().get(code) ?? null,
  }
}

function seriesIn(
  { series: { names, rows }, values, statuses }: Snapshot,
  { from, to, offset }: SeriesRun,
  edition: Edition,
  indicator: Indicator,
  areas: ReadonlyMap<string, Area>,
): readonly Series[] {
  const basePriceYear = edition.indicators.find(({ code }) => code === indicator.code)?.basePriceYear ?? null
  const series: Series[] = []
  for (let row = from, start = offset; row < to; row++) {
    const [, , area = 0, table = 0, unit = 0, firstYear = 0, length = 0] = rows.subarray(row * ROW, (row + 1) * ROW)
    const currency = names[unit] ?? null
    series.push({
      area: resolve(areas, names[area] ?? ''),
      indicator,
      edition,
      table: names[table] ?? '',
      unit: unitOf(indicator, basePriceYear, currency),
      currency,
      basePriceYear,
      firstYear,
      values: values.subarray(start, start + length),
      statuses: statuses.subarray(start, start + length),
      composition: null,
    })
    start += length
  }
  return series
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
