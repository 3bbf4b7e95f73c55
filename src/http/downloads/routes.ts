/** Everything under /data/: an index, the files, the same files at addresses that never change, and pathways. */
import { type Context, Hono } from 'hono'
import { isAbsence } from '../../../domain/absence.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import { entityTag } from '../entity-tag.ts'
import { pagePolicy } from '../plain-page/page.ts'
import { methodNotAllowed, problem } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { timeD1, timeKv } from '../storage-times.ts'
import type { Edge } from '../trace.ts'
import { allStatements } from './all-statements.ts'
import { type CachedFile, FileCache } from './file-cache.ts'
import { CSV, filesOf, PACKAGE } from './files.ts'
import { indexPage } from './page.ts'
import { pathwayFrom } from './pathway.ts'
import { send } from './send.ts'
import { pathwaySheet } from './tables/pathway.ts'

export interface DownloadParts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

/** Points of cost of a pathway: each is computed anew, as by the API, which asks about as much for all its columns. */
const PATHWAY_POINTS = 1_000

export function downloadRoutes({ store, statements, rateLimiter }: DownloadParts): Hono<Edge> {
  const files = new FileCache()
  const served = (c: Context<Edge>) => timeKv(c.get('trace'), store.current(keep(c)))
  const datasetAt = (c: Context<Edge>, version: string) => timeKv(c.get('trace'), store.at(version, keep(c)))

  async function page(c: Context<Edge>, dataset: Dataset, isPermanent: boolean): Promise<Response> {
    const { origin } = new URL(c.req.url)
    const made = await files.getOrCreate(`${dataset.version} ${origin} ${isPermanent}`, keep(c), async () =>
      new TextEncoder().encode(await indexPage({ dataset, origin, isPermanent })),
    )
    note(c, made, dataset)
    return send(c.req.raw, {
      ...made,
      mediaType: 'text/html; charset=utf-8',
      saveAs: null,
      policy: { kind: 'answer', version: dataset.version },
      headers: { 'content-security-policy': await pagePolicy() },
    })
  }

  async function file(c: Context<Edge>, dataset: Dataset, name: string, isPermanent: boolean): Promise<Response> {
    const { version } = dataset
    const found = filesOf(dataset).get(name)
    if (!found) return noFile(c, dataset)
    const { mediaType, isComputed, make } = found
    const reader = new StatementStore(statements, version)
    const sources = { dataset, statements: () => allStatements(reader) }
    const made = await files.getOrCreate(`${version} ${name}`, keep(c), () =>
      make(sources).finally(() => timeD1(c.get('trace'), reader)),
    )
    note(c, made, dataset)
    const [stem = '', ending = ''] = name.split('.')
    return send(c.req.raw, {
      ...made,
      mediaType,
      saveAs: ending === 'json' ? null : isPermanent ? `${stem}-${version}.${ending}` : name,
      ...(ending === 'csv' ? { describedBy: `${stem}.json` } : {}),
      policy: { kind: 'answer', version, lifetime: isPermanent && !isComputed ? 'immutable' : 'current' },
    })
  }

  async function pathway(c: Context<Edge>): Promise<Response> {
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), PATHWAY_POINTS)
    c.get('trace').cost = PATHWAY_POINTS
    const { dataset } = await served(c)
    const found = await pathwayFrom(c.req.query('id'), { dataset, datasetAt: (version) => datasetAt(c, version) })
    if (isAbsence(found)) return problem(c, 'NOT_FOUND', `id: ${found.explanation}`)
    const { csv } = pathwaySheet(found)
    note(c, { cache: 'miss' }, found.dataset)
    return send(c.req.raw, {
      bytes: csv,
      etag: await entityTag(csv),
      mediaType: CSV,
      saveAs: `pathway-${found.spec.area.code}.csv`,
      // The id names the versions of figures and formulas.
      policy: { kind: 'answer', version: found.dataset.version, lifetime: 'immutable' },
    })
  }

  const routes = new Hono<Edge>()
  routes.get('/data', (c) => c.redirect('/data/', 301))
  routes.get('/data/', async (c) => page(c, (await served(c)).dataset, false))
  routes.get('/data/pathway.csv', pathway)
  routes.get('/data/v/:version{[0-9a-f]{16}}', (c) => c.redirect(`${c.req.path}/`, 301))
  routes.get('/data/v/:version{[0-9a-f]{16}}/', async (c) => {
    const dataset = await datasetAt(c, c.req.param('version'))
    return dataset === null ? noVersion(c, (await served(c)).dataset) : page(c, dataset, true)
  })
  routes.get('/data/v/:version{[0-9a-f]{16}}/:file', async (c) => {
    const dataset = await datasetAt(c, c.req.param('version'))
    if (dataset === null) return noVersion(c, (await served(c)).dataset)
    return file(c, dataset, c.req.param('file'), true)
  })
  // A parameter here, beside the fixed names above, would be too much for Hono's quick router: then all routes have the slow one.
  routes.get('/data/*', async (c) => file(c, (await served(c)).dataset, c.req.path.slice('/data/'.length), false))
  for (const path of ['/data', '/data/*']) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

const keep = (c: Context<Edge>) => (work: Promise<unknown>) => c.executionCtx.waitUntil(work)

/** Tells the log where what is sent came from. */
function note(c: Context<Edge>, { cache }: Pick<CachedFile, 'cache'>, { version }: Dataset): void {
  Object.assign(c.get('trace'), { cache, version })
}

function noFile(c: Context<Edge>, dataset: Dataset): Response {
  const names = [...filesOf(dataset).keys()]
  const tables = names.flatMap((name) => (name.endsWith('.csv') ? name.slice(0, -'.csv'.length) : []))
  return problem(
    c,
    'NOT_FOUND',
    `Nothing is at ${c.req.path}. There are, each as .csv and as .json, ${tables.join(', ')}; and ${PACKAGE}. A pathway is at /data/pathway.csv?id=, and what never changes at /data/v/${dataset.version}/.`,
  )
}

const noVersion = (c: Context<Edge>, { version }: Dataset): Response =>
  problem(
    c,
    'NOT_FOUND',
    `The dataset of ${c.req.path} is not stored here, or not in a form that is read today. The current one is at /data/v/${version}/.`,
  )
