/** `npm run bench:limits`: the ten dearest requests that are accepted, as docs/use/limits.md lists them. */
import { buildData } from '../scripts/data-build.ts'
import { dearRequests, measureRequests } from './measure/dearest.ts'
import { buildWorker } from './runtime/build-worker.ts'

const dataset = buildData()
const requests = dearRequests(dataset)
const measured = await measureRequests(buildWorker('src/worker.ts', 'bench/this API'), dataset, requests)
const dearest = measured.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, 10)
console.log('request | points | CPU, ms | answer, kB')
for (const { name, query, points, cpuMs, bytes } of dearest)
  console.log(`${name} | ${points} | ${cpuMs} | ${(bytes / 1_000).toFixed(1)} | ${query.slice(0, 90)}`)
const most = (of: (one: (typeof measured)[number]) => number) => Math.max(...measured.map(of))
console.log(`${measured.length} requests, ${measured.filter(({ status }) => status !== 200).length} refused`)
console.log(`MB at most: ${most(({ megabytes }) => megabytes).toFixed(1)}; kB: ${most(({ bytes }) => bytes / 1_000)}`)
