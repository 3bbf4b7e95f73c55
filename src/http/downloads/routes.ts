import { type Context, Hono } from 'hono'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { vintagesOf } from '../../../domain/table/vintages.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import { entityTag } from '../entity-tag.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { PAGE_CSP } from '../pages/csp.ts'
import { problemResponse } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { timeD1, timeKv } from '../storage-times.ts'
import type { AppEnv } from '../trace.ts'
import { allStatements } from './all-statements.ts'
import { type CachedFile, FileCache } from './file-cache.ts'
import { fileResponse } from './file-response.ts'
import { CSV, filesOf, PACKAGE } from './files.ts'
import { indexPage } from './page.ts'
import { pathwayById } from './pathway-by-id.ts'
import { pathwayTable } from './tables/pathway.ts'
import { longVintages, wideVintages } from './tables/vintages.ts'
import { vintagesQueryFrom } from './vintages-query.ts'

export interface DownloadParts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

/** Points of cost of a pathway, about as much as all its columns cost in GraphQL. It is computed for each request. */
const PATHWAY_POINTS = 1_000
/** The same of a matrix of editions by years. */
const VINTAGES_POINTS = 500
const VINTAGES = 'vintages.csv'

/** Everything under /data/: the index, the files, the same files by version at immutable addresses, and pathways. docs/use/downloads.md. */
export function downloadRoutes({ store, statements, rateLimiter }: DownloadParts): Hono<AppEnv> {
  const files = new FileCache()
  const served = (c: Context<AppEnv>) => timeKv(c.get('trace'), store.current(keepAliveOf(c)))
  const datasetAt = (c: Context<AppEnv>, version: string) => timeKv(c.get('trace'), store.at(version, keepAliveOf(c)))

  async function page(c: Context<AppEnv>, dataset: Dataset, isPermanent: boolean): Promise<Response> {
    const { origin } = new URL(c.req.url)
    const cachedFile = await files.getOrCreate(
      `${dataset.version} ${origin} ${isPermanent}`,
      keepAliveOf(c),
      async () => new TextEncoder().encode(await indexPage({ dataset, origin, isPermanent })),
    )
    recordInTrace(c, cachedFile, dataset)
    return fileResponse(c.req.raw, {
      ...cachedFile,
      mediaType: 'text/html; charset=utf-8',
      fileName: null,
      policy: { kind: 'answer', version: dataset.version },
      headers: { 'content-security-policy': PAGE_CSP },
    })
  }

  async function file(c: Context<AppEnv>, dataset: Dataset, name: string, isPermanent: boolean): Promise<Response> {
    const { version } = dataset
    const found = filesOf(dataset).get(name)
    if (!found) return fileNotFound(c, dataset)
    const { mediaType, isComputed, make } = found
    const reader = new StatementStore(statements, version)
    const sources = { dataset, statements: () => allStatements(reader) }
    const cachedFile = await files.getOrCreate(`${version} ${name}`, keepAliveOf(c), () =>
      make(sources).finally(() => timeD1(c.get('trace'), reader)),
    )
    recordInTrace(c, cachedFile, dataset)
    const [stem = '', extension = ''] = name.split('.')
    return fileResponse(c.req.raw, {
      ...cachedFile,
      mediaType,
      fileName: extension === 'json' ? null : isPermanent ? `${stem}-${version}.${extension}` : name,
      ...(extension === 'csv' ? { describedBy: `${stem}.json` } : {}),
      policy: { kind: 'answer', version, lifetime: isPermanent && !isComputed ? 'immutable' : 'current' },
    })
  }

  async function pathway(c: Context<AppEnv>): Promise<Response> {
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), PATHWAY_POINTS)
    c.get('trace').cost = PATHWAY_POINTS
    const { dataset } = await served(c)
    const found = await pathwayById(c.req.query('id'), { dataset, datasetAt: (version) => datasetAt(c, version) })
    if (isAbsence(found)) return problemResponse(c, 'NOT_FOUND', `id: ${found.explanation}`)
    const { csv } = pathwayTable(found)
    recordInTrace(c, { cache: 'miss' }, found.dataset)
    return fileResponse(c.req.raw, {
      bytes: csv,
      etag: await entityTag(csv),
      mediaType: CSV,
      fileName: `pathway-${found.spec.area.code}.csv`,
      // The id contains the versions of the figures and of the formulas.
      policy: { kind: 'answer', version: found.dataset.version, lifetime: 'immutable' },
    })
  }

  async function vintages(c: Context<AppEnv>, dataset: Dataset, isPermanent: boolean): Promise<Response> {
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), VINTAGES_POINTS)
    c.get('trace').cost = VINTAGES_POINTS
    const query = vintagesQueryFrom(dataset, c.req.query())
    const found = vintagesOf(dataset, query)
    recordInTrace(c, { cache: 'miss' }, dataset)
    if (isAbsence(found)) return problemResponse(c, 'NOT_FOUND', found.explanation)
    const { csv } = query.layout === 'wide' ? wideVintages(found) : longVintages(found)
    const isComputed = found.rows.some(({ series }) => series.composition !== null)
    return fileResponse(c.req.raw, {
      bytes: csv,
      etag: await entityTag(csv),
      mediaType: CSV,
      fileName: `vintages-${found.area.code}-${found.indicator.code}.csv`,
      policy: {
        kind: 'answer',
        version: dataset.version,
        lifetime: isPermanent && !isComputed ? 'immutable' : 'current',
      },
    })
  }

  const routes = new Hono<AppEnv>()
  routes.get('/data', (c) => c.redirect('/data/', 301))
  routes.get('/data/', async (c) => page(c, (await served(c)).dataset, false))
  routes.get('/data/pathway.csv', pathway)
  routes.get(`/data/${VINTAGES}`, async (c) => vintages(c, (await served(c)).dataset, false))
  routes.get('/data/v/:version{[0-9a-f]{16}}', (c) => c.redirect(`${c.req.path}/`, 301))
  routes.get('/data/v/:version{[0-9a-f]{16}}/', async (c) => {
    const dataset = await datasetAt(c, c.req.param('version'))
    return dataset === null ? versionNotFound(c, (await served(c)).dataset) : page(c, dataset, true)
  })
  routes.get('/data/v/:version{[0-9a-f]{16}}/:file', async (c) => {
    const dataset = await datasetAt(c, c.req.param('version'))
    if (dataset === null) return versionNotFound(c, (await served(c)).dataset)
    const name = c.req.param('file')
    return name === VINTAGES ? vintages(c, dataset, true) : file(c, dataset, name, true)
  })
  // A wildcard, because Hono's RegExpRouter does not support a parameter beside the static paths above: all routes would fall back to
  // the slower TrieRouter.
  routes.get('/data/*', async (c) => file(c, (await served(c)).dataset, c.req.path.slice('/data/'.length), false))
  for (const path of ['/data', '/data/*']) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

const keepAliveOf = (c: Context<AppEnv>) => (work: Promise<unknown>) => c.executionCtx.waitUntil(work)

/** Records in the trace which dataset was used, and whether the file was cached. */
function recordInTrace(c: Context<AppEnv>, { cache }: Pick<CachedFile, 'cache'>, { version }: Dataset): void {
  Object.assign(c.get('trace'), { cache, version })
}

function fileNotFound(c: Context<AppEnv>, dataset: Dataset): Response {
  const names = [...filesOf(dataset).keys()]
  const tables = names.flatMap((name) => (name.endsWith('.csv') ? name.slice(0, -'.csv'.length) : []))
  return problemResponse(
    c,
    'NOT_FOUND',
    `Nothing is at ${c.req.path}. There are, each as .csv and as .json, ${tables.join(', ')}; and ${PACKAGE}. A pathway is at /data/pathway.csv?id=, one figure in all editions at /data/vintages.csv?area=&indicator=, and what never changes at /data/v/${dataset.version}/.`,
  )
}

const versionNotFound = (c: Context<AppEnv>, { version }: Dataset): Response =>
  problemResponse(
    c,
    'NOT_FOUND',
    `The dataset of ${c.req.path} is not stored here, or not in a form that is read today. The current one is at /data/v/${version}/.`,
  )
