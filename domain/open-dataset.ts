/** Builds a dataset from a snapshot: replaces references by name with the records themselves. */
import type { Area, Comparator, Currency, Group, Member } from './area.ts'
import type { Dataset } from './dataset.ts'
import type { Edition, Source } from './edition.ts'
import { type Indicator, type IndicatorCode, unitOf } from './indicator.ts'
import { sizesOf } from './measure-sizes.ts'
import type { Series } from './series.ts'
import type { Catalogue, EditionRecord, Snapshot } from './snapshot.ts'

export function openDataset(version: string, snapshot: Snapshot): Dataset {
  const { catalogue } = snapshot
  const currencies = new Map(catalogue.currencies.map((currency): [string, Currency] => [currency.code, currency]))
  const members = catalogue.members
    .map((record): Member => ({ kind: 'member', ...record, currency: resolve(currencies, record.currency) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const comparators = catalogue.comparators.map(
    (record): Comparator => ({ kind: 'comparator', ...record, currency: resolve(currencies, record.currency) }),
  )
  const groups = catalogue.groups.map(
    ({ without, ...record }): Group => ({
      kind: 'group',
      ...record,
      members: members.filter((member) => !without.includes(member.code)),
      followsAccession: true,
    }),
  )
  const areas = new Map<string, Area>([...members, ...comparators, ...groups].map((area) => [area.code, area]))
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const editions = openEditions(catalogue)
  const series = openSeries(snapshot, areas, indicators, new Map(editions.map((edition) => [edition.slug, edition])))
  const byCodes = indexSeries(series)
  const dataset = {
    version,
    members,
    comparators,
    groups,
    sources: catalogue.sources,
    editions,
    indicators,
    scenarios: catalogue.scenarios,
    pledges: catalogue.pledges,
    releases: catalogue.releases ?? [],
    series,
    area: (code: string) => areas.get(code) ?? null,
    seriesOf: (edition: Edition, indicator: IndicatorCode, area: Area) =>
      byCodes.get(edition.slug)?.get(indicator)?.get(area.code) ?? null,
  }
  return { ...dataset, sizes: sizesOf(dataset, catalogue.statementSizes) }
}

/** Nested maps by edition, indicator and area: building a combined key for each lookup would cost more than the lookups. */
function indexSeries(series: readonly Series[]): ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Series>>> {
  const byCodes = new Map<string, Map<string, Map<string, Series>>>()
  for (const item of series) {
    const ofEdition = byCodes.get(item.edition.slug) ?? new Map<string, Map<string, Series>>()
    const ofIndicator = ofEdition.get(item.indicator.code) ?? new Map<string, Series>()
    byCodes.set(item.edition.slug, ofEdition.set(item.indicator.code, ofIndicator.set(item.area.code, item)))
  }
  return byCodes
}

function openEditions(catalogue: Catalogue): readonly Edition[] {
  const sources = new Map(catalogue.sources.map((source): [string, Source] => [source.slug, source]))
  const bySlug = Map.groupBy(catalogue.series, ({ edition }) => edition)
  const span = (edition: EditionRecord) => {
    const series = bySlug.get(edition.slug) ?? []
    return {
      firstYear: Math.min(...series.map(({ firstYear }) => firstYear)),
      lastYear: Math.max(...series.map(({ firstYear, length }) => firstYear + length - 1)),
    }
  }
  return catalogue.editions
    .map(
      (record): Edition => ({
        ...record,
        carriedOn: record.carriedOn ?? null,
        custody: record.custody ?? [],
        source: resolve(sources, record.source),
        ...span(record),
      }),
    )
    .sort((a, b) => a.publishedOn.localeCompare(b.publishedOn, 'en') || a.slug.localeCompare(b.slug, 'en'))
}

function openSeries(
  { catalogue, values, statuses }: Snapshot,
  areas: ReadonlyMap<string, Area>,
  indicators: ReadonlyMap<IndicatorCode, Indicator>,
  editions: ReadonlyMap<string, Edition>,
): readonly Series[] {
  let offset = 0
  return catalogue.series.map((record): Series => {
    const edition = resolve(editions, record.edition)
    const indicator = resolve(indicators, record.indicator)
    const basePriceYear = edition.indicators.find(({ code }) => code === record.indicator)?.basePriceYear ?? null
    const start = offset
    offset += record.length
    return {
      area: resolve(areas, record.area),
      indicator,
      edition,
      table: record.table,
      unit: unitOf(indicator, basePriceYear, record.currency),
      currency: record.currency,
      basePriceYear,
      firstYear: record.firstYear,
      values: values.subarray(start, offset),
      statuses: statuses.subarray(start, offset),
      composition: null,
    }
  })
}

/**
 * The data compiler has checked every reference.
 *
 * @throws Error on a miss: the snapshot is from another version of the program
 */
function resolve<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The snapshot refers to ${String(key)}, which it does not hold.`)
  return value
}
