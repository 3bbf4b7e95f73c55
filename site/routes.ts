/** Every page of the site, by its path. The worker and the browser both make pages from this list. */
import { alliancePage } from './alliance/alliance-page.tsx'
import { claimPage } from './claims/claim-page.tsx'
import { claimsPage } from './claims/claims-page.tsx'
import { homePage } from './home/home-page.tsx'
import type { Sources } from './operation.ts'
import type { Page, Redirect } from './page.ts'
import { askedPathway } from './pathway/asked-page.ts'
import { pathwayPage } from './pathway/pathway-page.ts'
import { statementPage } from './statements/statement-page.tsx'
import { statementsPage } from './statements/statements-page.tsx'

/** What an address asks a page for. */
export interface PageRequest {
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly search: URLSearchParams
}

export type LoadPage = (request: PageRequest, sources: Sources) => Promise<Page | Redirect>

/** Patterns as Hono writes them: `:name` stands for one part of a path. */
export const ROUTES: readonly (readonly [pattern: string, load: LoadPage])[] = [
  ['/', ({ search }, sources) => homePage(search, sources)],
  ['/alliance', ({ search }, sources) => alliancePage(search, sources)],
  ['/claims', ({ search }, sources) => claimsPage(search, sources)],
  ['/claims/:slug', ({ params }, sources) => claimPage(params.slug ?? '', sources)],
  ['/statements', ({ search }, sources) => statementsPage(search, sources)],
  ['/statements/:slug', ({ params }, sources) => statementPage(params.slug ?? '', sources)],
  ['/pathway', ({ search }, sources) => askedPathway(search, sources)],
  [
    '/pathway/:area/:aim',
    ({ params, search }, sources) => pathwayPage({ area: params.area ?? '', aim: params.aim ?? '', search }, sources),
  ],
]
