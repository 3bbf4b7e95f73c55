/** `npm run bench`: docs/maintain/performance.md explains what is measured, and how. */
import { join } from 'node:path'
import { compile } from '../scripts/compile/compile.ts'
import { buildData } from '../scripts/data-build.ts'
import { measureAttacks } from './measure/attacks.ts'
import { measureColdStart } from './measure/cold.ts'
import { measureCosts } from './measure/costs.ts'
import { measureMemory } from './measure/memory.ts'
import { measurePages } from './measure/pages.ts'
import { measureRatios } from './measure/ratios.ts'
import { measureSnapshot } from './measure/snapshot.ts'
import { measureStartup } from './measure/startup.ts'
import { CONTESTANTS, installPeers, startContestant } from './runtime/contestants.ts'

/** BENCH_ROUNDS=1 shows quickly that it runs; its ratios mean little. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 25)

/** A third of the figures, of before NATO's, the IMF's and SIPRI's older editions. */
const FROZEN = join(import.meta.dirname, '../test/fixtures/data')

const dataset = buildData()
installPeers()
const [own, ...others] = CONTESTANTS
const ours = await startContestant(own, dataset)
const peers = await Promise.all(others.map((one) => startContestant(one, dataset)))
await measureRatios([ours, ...peers], ROUNDS)
await Promise.all(peers.map(({ worker }) => worker.stop()))
await measureAttacks(ours, ROUNDS)
await ours.worker.stop()
await measurePages(ours.script, dataset, ROUNDS)
await measureCosts(dataset, ROUNDS)
measureStartup([ours, ...peers], Math.min(ROUNDS, 5))
await measureMemory(ours.script, dataset, ROUNDS)
await measureSnapshot(dataset)
await measureColdStart(ours.script, { 'the data of the tests': compile(FROZEN), 'all data': dataset }, ROUNDS)
