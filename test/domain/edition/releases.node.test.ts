/** What is known to have been published and is not carried here. The releases are invented; the editions are not. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Release } from '../../../domain/edition/release.ts'
import { type Vintage, vintageFrom } from '../../../domain/edition/vintage.ts'
import { findDatum, findSeries, type SeriesQuery } from '../../../domain/figure/figure.ts'
import { warningsOfDatum, warningsOfSeries } from '../../../domain/figure/warnings.ts'
import { tableRows } from '../../../domain/table/data-table.ts'
import { compile } from '../../../scripts/compile/compile.ts'
import { DataError } from '../../../scripts/compile/problem.ts'
import { allianceYear } from '../../../src/http/charts/subjects/alliance-year.ts'
import { memberHistory } from '../../../src/http/charts/subjects/member-history.ts'
import { DATA, dataset as frozen } from '../../support/data/dataset.ts'
import { packageWith } from '../../support/data/package-copy.ts'
import { memberIn, NO_TABLE_FILTER, opened, present, question } from '../../support/data/questions.ts'

const release = (publishedOn: string, edition: string | null = null): Release => ({
  source: 'nato-defence-expenditure',
  title: `Tables of ${publishedOn.slice(0, 4)}`,
  publishedOn,
  publishedPrecision: 'DAY',
  edition,
  evidence: 'invented',
})
const dataset: Dataset = {
  ...frozen,
  releases: [
    release('2018-07-10'),
    release('2019-06-25', 'nato-2019'),
    release('2020-10-21'),
    release('2022-06-27'),
    release('2024-06-17', 'nato-2024'),
    release('2026-07-10', 'nato-2026'),
  ],
}
const share = (vintage: Vintage, from = dataset): SeriesQuery =>
  question(from, 'POL', 'DEFENCE_SHARE_OF_GDP', { vintage })
const asOf = (day: string): Vintage => ({ kind: 'asOf', day })

describe('a release that is known and not carried', () => {
  it('is named to whoever asks as of a day on which it was out and answered from an older edition', () => {
    const datum = present(findDatum(dataset, share(asOf('2022-07-01')), 2018))
    const series = present(findSeries(dataset, share(asOf('2022-07-01')), 2016))
    expect(datum.series.edition.slug).toBe('nato-2019')
    for (const warnings of [warningsOfDatum(datum), warningsOfSeries(series)]) {
      const [warning] = warnings
      expect(warning).toContain(
        'After “Defence Expenditure of NATO Countries (2012-2019), PR/CP(2019)069” and by 1 July 2022 NATO published',
      )
      expect(warning).toContain('Tables of 2020, 21 October 2020; Tables of 2022, 27 June 2022')
      expect(warning).not.toContain('2018')
    }
  })

  it('is named beside charts and rows of that day', () => {
    const member = memberIn(dataset, 'POL')
    const asked = { areas: [member], indicators: ['DEFENCE_SHARE_OF_GDP'] as const, years: [2018], asOf: '2022-07-01' }
    const [row] = tableRows(dataset, { ...NO_TABLE_FILTER, ...asked }, { by: 'year', descending: false })
    const told = 'Tables of 2022, 27 June 2022'
    expect(warningsOfDatum(present(row)).join()).toContain(told)
    const vintage = asOf('2022-07-01')
    expect(allianceYear(dataset, { vintage, year: 2018 }).description).toContain(told)
    expect(memberHistory(dataset, { member, vintage, from: 2012 }).description).toContain(told)
  })

  it.each([
    ['before it was out', asOf('2020-10-20'), 2018],
    ['once a newer edition is carried', asOf('2024-06-17'), 2018],
    ['to whoever names an edition', vintageFrom(dataset, 'nato-2019', null), 2018],
    ['with the newest figures', { kind: 'latest' } as const, 2024],
  ])('is not named %s', (_when, vintage, year) => {
    const datum = present(findDatum(dataset, share(vintage), year))
    expect(warningsOfDatum(datum).join()).not.toContain('not carried here')
  })

  it('is why a year has no figure, where it may have printed one', () => {
    const year = (one: number, day: string) => findDatum(dataset, share(asOf(day)), one)
    expect(year(2022, '2022-07-01')).toMatchObject({ kind: 'absence', reason: 'NOT_CARRIED' })
    expect(year(2020, '2020-12-31')).toMatchObject({ reason: 'NOT_CARRIED' })
    // No table is of a year to come, and the edition that is carried covers 2012.
    expect(year(2023, '2022-07-01')).toMatchObject({ reason: 'NO_VALUE_IN_YEAR' })
    expect(year(2005, '2022-07-01')).toMatchObject({ reason: 'NO_VALUE_IN_YEAR' })
  })

  it('is told apart from what nobody had published yet', () => {
    expect(findDatum(dataset, share(asOf('2018-12-31')), null)).toMatchObject({ reason: 'NOT_CARRIED' })
    expect(findDatum(dataset, share(asOf('2018-07-09')), null)).toMatchObject({ reason: 'NO_EDITION_YET' })
  })
})

describe('data/releases.csv', () => {
  const live = join(import.meta.dirname, '../../../data')
  const descriptor = JSON.parse(readFileSync(join(live, 'datapackage.json'), 'utf8'))
  const rows = readFileSync(join(DATA, 'editions.csv'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('nato-') ? [/^([^,]*),([^,]*),.*?,(\d{4}-\d\d-\d\d),/.exec(line)] : []))
    .map((found) => `${found?.[2]},${found?.[3]},Tables,${found?.[1]},read\n`)

  const folderWith = (change: (text: string) => string): string => {
    const folder = packageWith({
      'datapackage.json': (text) => {
        const own = descriptor.resources.filter(({ name }: { name: string }) => name === 'releases')
        const copy = JSON.parse(text)
        return JSON.stringify({ ...copy, resources: [...copy.resources, ...own] })
      },
    })
    cpSync(join(live, 'schemas/releases.json'), join(folder, 'schemas/releases.json'))
    const text = `source,published,title,edition,evidence\n${rows.join('')}nato-defence-expenditure,2020-10-21,Tables,,read\n`
    writeFileSync(join(folder, 'releases.csv'), change(text))
    return folder
  }

  it('is compiled into the snapshot, oldest first', () => {
    const { releases } = opened(compile(folderWith((text) => text)))
    expect(releases.map(({ publishedOn, edition }) => [publishedOn, edition])).toEqual([
      ['2019-06-25', 'nato-2019'],
      ['2020-10-21', null],
      ['2023-07-07', 'nato-2023'],
      ['2024-06-17', 'nato-2024'],
      ['2025-08-28', 'nato-2025'],
      ['2026-07-10', 'nato-2026'],
    ])
  })

  it('may know no more than the month of a release, and says no day of it then', () => {
    const own = opened(compile(folderWith((text) => text.replace('2020-10-21', '2020-10'))))
    const vague = own.releases.find(({ edition }) => edition === null)
    expect(vague).toMatchObject({ publishedOn: '2020-10-31', publishedPrecision: 'MONTH' })
    const datum = present(findDatum(own, share(asOf('2020-11-01'), own), 2018))
    expect(warningsOfDatum(datum).join()).toContain('Tables, October 2020.')
    expect(warningsOfDatum(datum).join()).not.toContain('31 October')
  })

  it.each([
    ['an edition that is not carried', 'nato-2024,', 'nato-1999,'],
    ['an edition of another source', 'nato-2024,', 'sipri-2026,'],
    ['another day than the edition has', '2024-06-17', '2024-06-18'],
  ])('refuses %s', (_what, found, instead) => {
    const folder = folderWith((text) => text.replace(found, instead))
    expect(() => compile(folder)).toThrow(DataError)
  })
})
