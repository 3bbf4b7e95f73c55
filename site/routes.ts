/** Every page of the site, by its path. */
import { alliancePage } from './alliance/alliance-page.tsx'
import { changesPage } from './changes/changes-page.tsx'
import { claimPage } from './claims/claim-page.tsx'
import { claimsPage } from './claims/claims-page.tsx'
import { comparePage } from './compare/compare-page.tsx'
import { compareCsv } from './compare/csv.ts'
import { developersPage } from './developers/developers-page.tsx'
import { homePage } from './home/home-page.tsx'
import { areaPage } from './member/area-page.tsx'
import { AREA_KINDS } from './member/kinds.ts'
import type { Sources } from './operation.ts'
import type { Page, Redirect, SiteFile } from './page.ts'
import { askedPathway } from './pathway/asked-page.ts'
import { pathwayIdPage } from './pathway/id-page.tsx'
import { pathwayPage } from './pathway/pathway-page.ts'
import { pledgesPage } from './pledges/pledges-page.tsx'
import { precedentsCsv } from './precedents/csv.ts'
import { precedentsPage } from './precedents/precedents-page.tsx'
import { revisionsCsv } from './revisions/csv.ts'
import { revisionsPage } from './revisions/revisions-page.tsx'
import { searchPage } from './search/search-page.tsx'
import { statementPage } from './statements/statement-page.tsx'
import { statementsPage } from './statements/statements-page.tsx'
import { trackerCsv } from './tracker/csv.ts'
import { trackerPage } from './tracker/tracker-page.tsx'

/** What an address asks a page for. */
interface PageRequest {
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly search: URLSearchParams
}

export type LoadPage = (request: PageRequest, sources: Sources) => Promise<Page | Redirect>

export type LoadFile = (request: PageRequest, sources: Sources) => Promise<SiteFile>

/** Tables that are made from the same answers as pages. */
export const FILES: readonly (readonly [path: string, load: LoadFile])[] = [
  ['/data/compare.csv', ({ search }, sources) => compareCsv(search, sources)],
  ['/data/precedents.csv', ({ search }, sources) => precedentsCsv(search, sources)],
  ['/data/tracker.csv', ({ search }, sources) => trackerCsv(search, sources)],
  ['/data/revisions.csv', ({ search }, sources) => revisionsCsv(search, sources)],
]

/** Patterns as Hono writes them: `:name` stands for one part of a path. */
export const ROUTES: readonly (readonly [pattern: string, load: LoadPage])[] = [
  ['/', ({ search }, sources) => homePage(search, sources)],
  ['/alliance', ({ search }, sources) => alliancePage(search, sources)],
  ['/changes', ({ search }, sources) => changesPage(search, sources)],
  ['/claims', ({ search }, sources) => claimsPage(search, sources)],
  ['/claims/:slug', ({ params }, sources) => claimPage(params.slug ?? '', sources)],
  ['/search', ({ search }, sources) => searchPage(search, sources)],
  ['/statements', ({ search }, sources) => statementsPage(search, sources)],
  ['/statements/:slug', ({ params }, sources) => statementPage(params.slug ?? '', sources)],
  ['/compare', ({ search }, sources) => comparePage(search, sources)],
  ['/developers', ({ search }, sources) => developersPage(search, sources)],
  ['/precedents', ({ search }, sources) => precedentsPage(search, sources)],
  ['/tracker', ({ search }, sources) => trackerPage(search, sources)],
  ['/revisions', ({ search }, sources) => revisionsPage(search, sources)],
  ['/pledges', ({ search }, sources) => pledgesPage(search, sources)],
  ['/pathway', ({ search }, sources) => askedPathway(search, sources)],
  [
    // `/pathway/id/<id>` too: as a route of its own it would be ambiguous, which costs every request Hono's quick router.
    '/pathway/:area/:aim',
    ({ params: { area = '', aim = '' }, search }, sources) =>
      area === 'id' ? pathwayIdPage(aim, search, sources) : pathwayPage({ area, aim, search }, sources),
  ],
  ...AREA_KINDS.map((kind): readonly [string, LoadPage] => [
    `/${kind}/:name`,
    ({ params, search }, sources) => areaPage({ kind, name: params.name ?? '', search }, sources),
  ]),
]
