/** The releases that publishers are known to have made, whether they are carried or not. */
import type { Release } from '../../domain/release.ts'
import { cell, problemAt, type Row, type Tables } from './package.ts'
import type { Problem } from './problem.ts'

const releaseOf = (row: Row): Release => ({
  source: cell(row, 'source'),
  title: cell(row, 'title'),
  publishedOn: cell(row, 'published'),
  edition: cell(row, 'edition') || null,
  evidence: cell(row, 'evidence'),
})

/** Nothing where the package notes none. */
export function releasesIn(tables: Tables): { readonly releases?: readonly Release[] } {
  const releases = (tables.get('releases') ?? []).map(releaseOf)
  if (releases.length === 0) return {}
  return { releases: releases.sort((a, b) => a.publishedOn.localeCompare(b.publishedOn, 'en')) }
}

/** An edition that is named must be of the same source and day. */
export function releaseProblems(tables: Tables): readonly Problem[] {
  const editions = tables.get('editions') ?? []
  return (tables.get('releases') ?? []).flatMap((row) => {
    const slug = cell(row, 'edition')
    if (slug === '') return []
    const edition = editions.find((one) => cell(one, 'edition') === slug)
    if (!edition || cell(edition, 'source') !== cell(row, 'source'))
      return [problemAt(row, 'edition', 'nothing, or an edition of the same source in editions.csv')]
    return cell(edition, 'published') === cell(row, 'published')
      ? []
      : [problemAt(row, 'published', `the day of ${slug} in editions.csv, ${cell(edition, 'published')}`)]
  })
}
