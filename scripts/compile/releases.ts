/** What publishers are known to have published: releases.csv. */
import { END } from '../../domain/day.ts'
import { publicationDay } from '../../domain/edition/edition.ts'
import type { Release } from '../../domain/edition/release.ts'
import { cell, cellsIn, type PackageRow, problemAt, type Tables } from './package.ts'
import type { Problem } from './problem.ts'

/** Oldest first. */
export const releasesIn = (rows: readonly PackageRow[]): readonly Release[] =>
  rows
    .map((row) => {
      // A release that is not carried has no day on which it was.
      const { day, precision } = publicationDay(cell(row, 'published'), END)
      return {
        ...cellsIn(row, 'source', 'title'),
        publishedOn: day,
        publishedPrecision: precision,
        edition: cell(row, 'edition') || null,
        evidence: cell(row, 'evidence'),
      }
    })
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))

/** Editions that are carried must be of the day that the list says, and the list of a source must have all of its editions. */
export function releaseProblems(tables: Tables): readonly Problem[] {
  const releases = tables.get('releases') ?? []
  const editions = tables.get('editions') ?? []
  const listed = new Set(releases.map((row) => cell(row, 'edition')))
  const sources = new Set(releases.map((row) => cell(row, 'source')))
  return [
    ...releases
      .filter((row) => cell(row, 'edition') !== '' && !editions.some((edition) => isOf(edition, row)))
      .map((row) => problemAt(row, 'edition', 'nothing, or an edition of editions.csv of the same source and day')),
    ...editions
      .filter((row) => sources.has(cell(row, 'source')) && !listed.has(cell(row, 'edition')))
      .map((row) => problemAt(row, 'edition', 'an edition that releases.csv lists, as it does others of the source')),
  ]
}

const isOf = (edition: PackageRow, release: PackageRow): boolean =>
  cell(edition, 'edition') === cell(release, 'edition') &&
  cell(edition, 'source') === cell(release, 'source') &&
  cell(edition, 'published') === cell(release, 'published')
