/** Builds a dataset from a snapshot: replaces references by name with the records themselves. */
import type { Area, Comparator, Currency, Group, Member } from '../area/area.ts'
import { compareNames, compareText } from '../compare.ts'
import type { Edition, Source } from '../edition/edition.ts'
import { type Indicator, type IndicatorCode, isIndicatorCode } from '../figure/indicator.ts'
import { resolve } from '../figure/resolve.ts'
import { NO_VALUE } from '../figure/status.ts'
import type { Dataset } from './dataset.ts'
import { sizesOf } from './measure-sizes.ts'
import { indexBlocks, openSeries } from './open-series.ts'
import type { BlockRecord } from './series-table.ts'
import type { Catalogue, EditionRecord, Snapshot } from './snapshot.ts'

export function openDataset(version: string, snapshot: Snapshot): Dataset {
  const { catalogue } = snapshot
  const currencies = new Map(catalogue.currencies.map((currency): [string, Currency] => [currency.code, currency]))
  const members = catalogue.members
    .map((record): Member => ({ kind: 'member', ...record, currency: resolve(currencies, record.currency) }))
    .sort((a, b) => compareNames(a.name, b.name))
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
  const indicators = openIndicators(catalogue)
  const editions = openEditions(catalogue, snapshot.series.blocks)
  const bySlug = new Map(editions.map((edition) => [edition.slug, edition]))
  const blocks = openSeries(snapshot, { areas, indicators, editions: bySlug })
  const blockOf = indexBlocks(blocks)
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
    warYears: catalogue.warYears ?? null,
    spendingEvents: catalogue.spendingEvents ?? [],
    releases: catalogue.releases ?? [],
    positions: catalogue.positions ?? [],
    blocks,
    figures: () => snapshot.statuses.reduce((total, code) => total + (code === NO_VALUE ? 0 : 1), 0),
    area: (code: string) => areas.get(code) ?? null,
    blockOf,
    seriesOf: (edition: Edition, indicator: IndicatorCode, area: Area) =>
      blockOf(edition, indicator)?.ofArea(area.code) ?? null,
  }
  return { ...dataset, sizes: sizesOf(dataset, snapshot.series.blocks, catalogue.statementSizes) }
}

function openIndicators({ indicators }: Catalogue): ReadonlyMap<IndicatorCode, Indicator> {
  const unknown = indicators.find(({ code }) => !isIndicatorCode(code))
  if (unknown) throw new Error(`The snapshot holds an indicator that this program does not know: ${unknown.code}`)
  return new Map(indicators.map((indicator) => [indicator.code, indicator]))
}

function openEditions(catalogue: Catalogue, blocks: readonly BlockRecord[]): readonly Edition[] {
  const sources = new Map(catalogue.sources.map((source): [string, Source] => [source.slug, source]))
  const bySlug = Map.groupBy(blocks, ({ edition }) => edition)
  const span = (edition: EditionRecord) => {
    const own = bySlug.get(edition.slug) ?? []
    return {
      firstYear: Math.min(...own.map(({ firstYear }) => firstYear)),
      lastYear: Math.max(...own.map(({ lastYear }) => lastYear)),
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
    .sort((a, b) => compareText(a.publishedOn, b.publishedOn) || compareText(a.slug, b.slug))
}
