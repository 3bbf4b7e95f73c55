import { type Context, Hono } from 'hono'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { StatementStore } from '../../store/statements/statement-store.ts'
import { entityTag } from '../caching/entity-tag.ts'
import { problemResponse } from '../errors/problem.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { timeD1 } from '../observability/storage-times.ts'
import type { AppEnv } from '../observability/trace.ts'
import { PAGE_CSP } from '../pages/csp.ts'
import { chargeTo } from '../rate-limit/charge.ts'
import { datasetAt, keepAliveOf, type RouteParts, servedTo } from '../route-parts.ts'
import { allStatements } from './all-statements.ts'
import { withBom } from './bom.ts'
import { type CachedFile, FileCache } from './file-cache.ts'
import { fileResponse } from './file-response.ts'
import { filesOf, PACKAGE } from './files.ts'
import { newestEditions, newestNameOf } from './newest.ts'
import { editionPage } from './pages/edition-page.ts'
import { indexPage } from './pages/index-page.ts'
import { readBom, refuseUnknown, SERIES_EXAMPLE } from './query/parameters.ts'
import { SERIES_FORMATS } from './query/series-file.ts'
import { askedTables, type From } from './query/tables.ts'

/**
 * Points of cost of a file that is not kept: of a workbook or the package for some hundreds of milliseconds, of any other file for tens;
 * and of a version that is not the current one, as in GraphQL.
 */
const POINTS = { compressed: 5_000, text: 1_000, otherVersion: 1_000 } as const

/** Everything under /data/: the index, the files, the same files by version at immutable addresses, and pathways. docs/use/downloads.md. */
export function downloadRoutes({ store, statements, rateLimiter }: RouteParts): Hono<AppEnv> {
  const files = new FileCache()
  const charge = chargeTo(rateLimiter)
  const tables = askedTables(charge)
  const served = (c: Context<AppEnv>) => servedTo(c, store)
  /** The dataset that an address names: any version may have to be looked for, and read whole. */
  const datasetOf = async (c: Context<AppEnv>, version: string) => {
    // An old address works also where nothing current can be read.
    const current = await served(c).catch(() => null)
    if (version !== current?.dataset.version) await charge(c, POINTS.otherVersion)
    return datasetAt(c, store, version)
  }
  /** What is kept is free. Charged before it is made, and to the client alone who makes it. */
  const made = async (
    c: Context<AppEnv>,
    key: string,
    points: number,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ) => {
    if (!files.isKept(key)) await charge(c, points)
    return files.getOrCreate(key, keepAliveOf(c), make)
  }

  /** @param name of the page, which is part of the key under which it is kept */
  async function page(
    c: Context<AppEnv>,
    { dataset, isPermanent }: From,
    name: string,
    make: (origin: string) => Promise<string>,
  ): Promise<Response> {
    const { origin } = new URL(c.req.url)
    const key = `${dataset.version} ${origin} ${isPermanent} ${name}`
    const cachedFile = await made(c, key, POINTS.text, async () => new TextEncoder().encode(await make(origin)))
    recordInTrace(c, cachedFile, dataset)
    return fileResponse(c.req.raw, {
      ...cachedFile,
      mediaType: 'text/html; charset=utf-8',
      fileName: null,
      policy: { kind: 'answer', version: dataset.version },
      headers: { 'content-security-policy': PAGE_CSP },
    })
  }

  const index = (c: Context<AppEnv>, from: From) => page(c, from, '', (origin) => indexPage({ ...from, origin }))

  const tableOrFile = (c: Context<AppEnv>, from: From, name: string): Promise<Response> => {
    if (name === 'vintages.csv') return tables.vintages(c, from)
    const edition = newestEditions(from.dataset).get(name) ?? from.dataset.editions.find(({ slug }) => slug === name)
    if (edition?.slug === name) return page(c, from, name, (origin) => editionPage(from.dataset, edition, origin))
    if (edition) return Promise.resolve(c.redirect(`/data/${edition.slug}`, 302))
    const format = SERIES_FORMATS.find((one) => name === `series.${one}`)
    return format === undefined ? file(c, from, name) : tables.series(c, from, format)
  }

  async function file(c: Context<AppEnv>, { dataset, isPermanent }: From, asked: string): Promise<Response> {
    const { version } = dataset
    const all = filesOf(dataset)
    const name = newestNameOf(dataset, asked)
    const found = all.get(name)
    if (!found) return fileNotFound(c, dataset)
    const [stem = '', extension = ''] = name.split('.')
    const search = new URL(c.req.url).searchParams
    refuseUnknown(search, extension === 'csv' ? ['bom'] : [], SERIES_EXAMPLE)
    const { mediaType, isComputed, make } = found
    const reader = new StatementStore(statements, version)
    const sources = { dataset, statements: () => allStatements(reader) }
    const points = extension === 'xlsx' || extension === 'zip' ? POINTS.compressed : POINTS.text
    const cachedFile = await made(c, `${version} ${name}`, points, () =>
      make(sources).finally(() => timeD1(c.get('trace'), reader)),
    )
    recordInTrace(c, cachedFile, dataset)
    const marked = readBom(search) ? withBom(cachedFile.bytes, true) : null
    return fileResponse(c.req.raw, {
      ...(marked === null ? cachedFile : { bytes: marked, etag: await entityTag(marked) }),
      mediaType,
      ...(name === asked ? {} : { headers: { 'content-location': name } }),
      fileName: extension === 'json' ? null : isPermanent ? `${stem}-${version}.${extension}` : name,
      ...(extension === 'csv' || extension === 'xlsx' ? { describedBy: `${stem}.json` } : {}),
      policy: { kind: 'answer', version, lifetime: isPermanent && !isComputed ? 'immutable' : 'current' },
    })
  }

  const routes = new Hono<AppEnv>()
  routes.get('/data', (c) => c.redirect('/data/', 301))
  routes.get('/data/', async (c) => index(c, { dataset: (await served(c)).dataset, isPermanent: false }))
  routes.get('/data/pathway.csv', async (c) =>
    tables.pathway(c, (await served(c)).dataset, (version) => datasetAt(c, store, version)),
  )
  routes.get('/data/v/:version{[0-9a-f]{16}}', (c) => c.redirect(`${c.req.path}/`, 301))
  routes.get('/data/v/:version{[0-9a-f]{16}}/', async (c) => {
    const dataset = await datasetOf(c, c.req.param('version'))
    return dataset === null ? versionNotFound(c, (await served(c)).dataset) : index(c, { dataset, isPermanent: true })
  })
  routes.get('/data/v/:version{[0-9a-f]{16}}/:file', async (c) => {
    const dataset = await datasetOf(c, c.req.param('version'))
    if (dataset === null) return versionNotFound(c, (await served(c)).dataset)
    return tableOrFile(c, { dataset, isPermanent: true }, c.req.param('file'))
  })
  // A wildcard, because Hono's RegExpRouter does not support a parameter beside the static paths above: all routes would fall back to
  // the slower TrieRouter.
  routes.get('/data/*', async (c) =>
    tableOrFile(c, { dataset: (await served(c)).dataset, isPermanent: false }, c.req.path.slice('/data/'.length)),
  )
  for (const path of ['/data', '/data/*']) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

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
    `Nothing is at ${c.req.path}. There are, each as .csv, .xlsx and .json, ${tables.join(', ')}; the newest editions as ${[...newestEditions(dataset).keys()].join(', ')}; and ${PACKAGE}. Figures of several areas are at /data/series.csv?indicator=&areas= (also .json and .xlsx), one figure in all editions at /data/vintages.csv?area=&indicator=, a pathway at /data/pathway.csv?id=, and what never changes at /data/v/${dataset.version}/.`,
  )
}

const versionNotFound = (c: Context<AppEnv>, { version }: Dataset): Response =>
  problemResponse(
    c,
    'NOT_FOUND',
    `The dataset of ${c.req.path} is not stored here, or not in a form that is read today. The current one is at /data/v/${version}/.`,
  )
