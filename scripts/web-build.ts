/**
 * `npm run web:build`: bundles GraphiQL and the script of the pages into dist/web, and renders the documentation there. Does nothing if no input has
 * changed since the last build.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesBelow, hash } from './common/inputs.ts'
import { docsInputs } from './docs/inputs.ts'
import { buildDocumentTypes } from './document-types.ts'

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, 'dist/web')
/** The folders with code for the browser, some of it shared with the worker. */
const SOURCES = ['web', 'site', 'charts', 'formats']
/** What /openapi.json is made from. */
const DESCRIBED = ['scripts/openapi', 'src/http/downloads/query', 'src/http/charts', 'domain/figure']
/** Not in dist/web, because every file there is served. */
const STAMP = join(ROOT, 'dist/web.sha256')

export async function buildWeb(): Promise<void> {
  await buildDocumentTypes()
  const sources = [
    ...[...SOURCES, ...DESCRIBED].flatMap((room) => filesBelow(join(ROOT, room))),
    join(ROOT, 'vite.config.ts'),
    join(ROOT, 'package-lock.json'),
  ]
  const inputs = hash([...sources, ...docsInputs()])
  if (existsSync(join(OUT, 'graphiql/index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) {
    console.log('web: up to date')
    return
  }
  const start = performance.now()
  // Removed first, so that a failed build does not count as up to date.
  rmSync(STAMP, { force: true })
  await bundle()
  // Only here, so that having nothing to do takes no time.
  const { buildDocs } = await import('./build/docs.ts')
  buildDocs(OUT)
  const { openApiDocument } = await import('./openapi/document.ts')
  writeFileSync(join(OUT, 'openapi.json'), `${JSON.stringify(openApiDocument(), null, 1)}\n`)
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(STAMP, inputs)
  report((performance.now() - start) / 1000)
}

async function bundle(): Promise<void> {
  const nodeEnv = process.env.NODE_ENV
  // Vite bundles the slow development build of React if NODE_ENV has another value, which test runners set.
  process.env.NODE_ENV = 'production'
  try {
    // Imported only here, so that an up-to-date build stays fast. Warnings are for those who build, not on the first screen of a start.
    const [{ build }, config] = await Promise.all([import('vite'), import('../vite.config.ts')])
    await build({ ...config.default, configFile: false, logLevel: import.meta.main ? 'warn' : 'error' })
  } finally {
    if (nodeEnv === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = nodeEnv
  }
}

function report(seconds: number): void {
  const sizes = filesBelow(OUT).map((file) => gzipSync(readFileSync(file)).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`web: built in ${seconds.toFixed(1)} s, ${sizes.length} files, ${(total / 1000).toFixed(0)} kB gzip`)
}

if (import.meta.main) await buildWeb()
