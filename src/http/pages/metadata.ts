/** Title and description of each page of the explorer. They quote the newest figures. */

import type { Member } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { LATEST } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { formatDate } from '../../../domain/figure/citation.ts'
import { findDatum } from '../../../domain/figure/figure.ts'
import type { Pathway } from '../../../domain/pathway/pathway.ts'
import { headlineOf, summaryOf } from '../../../domain/pathway/summary/summary.ts'
import { allianceYear } from '../charts/alliance-year.ts'
import { dayOf, percent, shareQuery } from '../charts/shares.ts'

export interface PageMetadata {
  /** The canonical path of the page; null if there is no such page. */
  readonly path: string | null
  readonly title: string
  readonly description: string
  /** Code of the member whose card the preview shows; null for that of the alliance. */
  readonly card: string | null
  /** Alternative text of the card. */
  readonly cardAlt: string
  /** Whether /oembed supports the page. */
  readonly embeddable: boolean
}

/** "Poland: 4.68% of GDP on defence in 2026 (NATO estimate, 10 July 2026)." */
export function memberMetadata(dataset: Dataset, member: Member): PageMetadata {
  const datum = findDatum(dataset, shareQuery(dataset, member, 'NATO', LATEST), null)
  const shared = { path: `/member/${member.code}`, card: member.code, embeddable: true } as const
  if (isAbsence(datum))
    return {
      ...shared,
      title: `${member.name}: defence spending`,
      description: `${member.name} has no figure by NATO’s definition. ${datum.explanation}`,
      cardAlt: `Chart of the defence spending of ${member.name} as a share of GDP.`,
    }
  const summary = `${member.name}: ${percent(datum.value)} of GDP on defence in ${datum.year}`
  return {
    ...shared,
    title: summary,
    description: `${summary} (NATO ${datum.status}, ${dayOf(datum.series)}). Its history by NATO and SIPRI, its pledges, and what a pathway to 5% would take.`,
    cardAlt: `Chart of the defence spending of ${member.name} as a share of GDP, ${percent(datum.value)} in ${datum.year}.`,
  }
}

/** A page with a pathway opened by its id says what its chart and the API say; without one, what it says of itself. */
export const withPathway = (page: PageMetadata, pathway: Pathway | null): PageMetadata =>
  pathway === null ? page : { ...page, title: headlineOf(pathway), description: summaryOf(pathway) }

/** @param embeddable true only for the home page: the other pages share its card, but are not charts */
function allianceMetadata(
  dataset: Dataset,
  path: string | null,
  title: string | null,
  lead: string,
  embeddable: boolean,
): PageMetadata {
  const chart = allianceYear(dataset, { vintage: LATEST, year: null })
  return {
    path,
    title: title ?? chart.title,
    description: `${lead}${chart.title} (NATO, ${newestDay(dataset)}).`,
    card: null,
    cardAlt: `Chart: ${chart.description}`,
    embeddable,
  }
}

export const everyAllyMetadata = (dataset: Dataset): PageMetadata =>
  allianceMetadata(dataset, '/alliance', null, '', true)

export const compareMetadata = (dataset: Dataset): PageMetadata =>
  allianceMetadata(
    dataset,
    '/compare',
    'Compare members and pathways',
    'Up to six areas or scenarios in one chart. ',
    false,
  )

export const claimsMetadata = (dataset: Dataset): PageMetadata =>
  allianceMetadata(
    dataset,
    '/claims',
    'Was that number right?',
    'Claims about defence spending, held against the figures of their day and of today. ',
    false,
  )

export const unknownMemberMetadata = (dataset: Dataset): PageMetadata =>
  allianceMetadata(dataset, null, 'No such member', 'No member of NATO has that code. ', false)

/** The publication day of the newest edition of NATO, such as "10 July 2026". */
function newestDay(dataset: Dataset): string {
  const edition = dataset.editions.findLast(({ source }) => source.definitionCode === 'NATO')
  return edition ? formatDate(edition.publishedOn, edition.publishedPrecision) : ''
}
