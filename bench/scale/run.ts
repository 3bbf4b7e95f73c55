/** `npm run bench:scale`: docs/maintain/scale.md explains what is measured, and how. With --write its tables are made anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildData } from '../../scripts/data-build.ts'
import { frontPage, measureSize } from './course.ts'
import { families } from './families.ts'
import { measureKinds } from './kinds.ts'
import type { Measured } from './measured.ts'
import { startMeasured } from './measured-worker.ts'
import { withSections } from './page.ts'
import { sections } from './report.ts'
import { thingsOf } from './things.ts'
import { learnPolicies } from './traffic.ts'

/** BENCH_ROUNDS=1 shows quickly that it runs; its CPU times mean little. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 25)

const MONTHLY_REQUESTS = [1e6, 1e8, 1e10]

const worker = await startMeasured(buildData())
const all = families(await thingsOf(worker))
const kinds = await measureKinds(worker, all, 20 * ROUNDS)
const known = await learnPolicies(all, async (request) => {
  const { status, headers, text } = await worker.ask(request)
  if (status >= 400) throw new Error(`${request.path}: ${status} ${text.slice(0, 300)}`)
  return headers['cache-control'] ?? null
})
const sizes = []
for (const requests of MONTHLY_REQUESTS) sizes.push(await measureSize(worker, known, requests, ROUNDS))
const measured: Measured = {
  day: new Date().toISOString().slice(0, 10),
  questions: all.reduce((sum, { size }) => sum + size, 0),
  families: all.map(({ name, share, size }) => ({ name, share, size })),
  sizes,
  kinds,
  frontPage: await frontPage(worker, known, ROUNDS),
}
await worker.stop()

const tables = sections(measured)
for (const [heading, body] of Object.entries(tables)) console.log(`\n${heading}\n\n${body}`)
if (process.argv.includes('--write')) {
  const page = join(import.meta.dirname, '../../docs/maintain/scale.md')
  writeFileSync(join(import.meta.dirname, 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`)
  writeFileSync(page, withSections(readFileSync(page, 'utf8'), tables))
}
