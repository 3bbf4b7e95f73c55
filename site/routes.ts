/** Every page of the site, by its path. */
import { alliancePage } from './alliance/alliance-page.tsx'
import { claimPage } from './claims/claim-page.tsx'
import { claimsPage } from './claims/claims-page.tsx'
import { comparePage } from './compare/compare-page.tsx'
import { compareCsv } from './compare/csv.ts'
import { developersPage } from './developers/developers-page.tsx'
import { homePage } from './home/home-page.tsx'
import { areaPage } from './member/area-page.tsx'
import { KINDS } from './member/kinds.ts'
import type { Sources } from './operation.ts'
import type { Page, Redirect, SiteFile } from './page.ts'
import { askedPathway } from './pathway/asked-page.ts'
import { pathwayIdPage } from './pathway/id-page.tsx'
import { pathwayPage } from './pathway/pathway-page.ts'
import { searchPage } from './search/search-page.tsx'
import { statementPage } from './statements/statement-page.tsx'
import { statementsPage } from './statements/statements-page.tsx'

/** What an address asks a page for. */
export interface PageRequest {
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly search: URLSearchParams
}

export type LoadPage = (request: PageRequest, sources: Sources) => Promise<Page | Redirect>

export type LoadFile = (request: PageRequest, sources: Sources) => Promise<SiteFile>

/** Tables that are made from the same answers as pages. */
export const FILES: readonly (readonly [path: string, load: LoadFile])[] = [
  ['/data/compare.csv', ({ search }, sources) => compareCsv(search, sources)],
]

/** Patterns as Hono writes them: `:name` stands for one part of a path. */
export const ROUTES: readonly (readonly [pattern: string, load: LoadPage])[] = [
  ['/', ({ search }, sources) => homePage(search, sources)],
  ['/alliance', ({ search }, sources) => alliancePage(search, sources)],
  ['/claims', ({ search }, sources) => claimsPage(search, sources)],
  ['/claims/:slug', ({ params }, sources) => claimPage(params.slug ?? '', sources)],
  ['/search', ({ search }, sources) => searchPage(search, sources)],
  ['/statements', ({ search }, sources) => statementsPage(search, sources)],
  ['/statements/:slug', ({ params }, sources) => statementPage(params.slug ?? '', sources)],
  ['/compare', ({ search }, sources) => comparePage(search, sources)],
  ['/developers', ({ search }, sources) => developersPage(search, sources)],
  ['/pathway', ({ search }, sources) => askedPathway(search, sources)],
  [
    // `/pathway/id/<id>` too: as a route of its own it would be ambiguous, which costs every request Hono's quick router.
    '/pathway/:area/:aim',
    ({ params: { area = '', aim = '' }, search }, sources) =>
      area === 'id' ? pathwayIdPage(aim, search, sources) : pathwayPage({ area, aim, search }, sources),
  ],
  ...KINDS.map((kind): readonly [string, LoadPage] => [
    `/${kind}/:name`,
    ({ params, search }, sources) => areaPage({ kind, name: params.name ?? '', search }, sources),
  ]),
]
