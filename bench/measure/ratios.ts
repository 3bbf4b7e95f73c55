import { isDeepStrictEqual } from 'node:util'
import { type Client, client } from '../runtime/client.ts'
import type { RunningContestant } from '../runtime/contestants.ts'
import { baseline, compared, own, type Scenario, sameByGet, scenario } from './scenarios.ts'
import { medianRatio, printRow } from './table.ts'

/**
 * Requests a second as ratios to GET /health of this API. All lanes take turns within each round, so that a busy machine slows
 * them alike and the ratios stay comparable where absolute times do not.
 */
export async function measureRatios(
  [ours, ...peers]: readonly [RunningContestant, ...RunningContestant[]],
  rounds: number,
): Promise<void> {
  const all = [ours, ...peers].map(({ name, worker }) => ({ name, ...client(worker.url) }))
  await sameAnswers(all)
  const { ask, send } = client(ours.worker.url)
  const { etag = '' } = (await ask(sameByGet.request(0))).headers
  const again = () => ({ ...sameByGet.request(0), headers: { 'if-none-match': String(etag) } })
  const notModified = scenario('304, the same question again', '', again, 304)
  const lane = (scenario: Scenario, sender: Client['send']) => ({ scenario, send: sender, speeds: [] as number[] })
  const health = lane(baseline, send)
  const beside = compared.map((scenario) => all.map((one) => lane(scenario, one.send)))
  const alone = [notModified, ...own].map((scenario) => lane(scenario, send))
  const lanes = [health, ...beside.flat(), ...alone]

  // One round alone only shows that it runs.
  const requests = rounds === 1 ? 20 : 160
  for (const one of lanes) await one.send(one.scenario, 20)
  for (let round = 0; round < rounds; round++)
    for (const one of lanes) {
      const began = performance.now()
      await one.send(one.scenario, requests)
      one.speeds.push(requests / (performance.now() - began))
    }

  const ratio = ({ speeds }: ReturnType<typeof lane>) => medianRatio(speeds, health.speeds).toFixed(2)
  console.log(`\nRequests a second next to GET /health (median of ${rounds} rounds of ${requests}):`)
  const widths = all.map(() => 14)
  printRow(
    '',
    all.map(({ name }) => name),
    widths,
  )
  for (const row of beside) printRow(row[0]?.scenario.name ?? '', row.map(ratio), widths)
  for (const one of alone) printRow(one.scenario.name, [ratio(one), ...all.slice(1).map(() => '')], widths)
}

/** A peer that answers something else would be no peer. */
async function sameAnswers(all: readonly (Client & { readonly name: string })[]): Promise<void> {
  for (const scenario of compared) {
    const answers: unknown[] = []
    for (const { one } of all) answers.push(JSON.parse(await one(scenario, 0)).data)
    const other = all.find((_, at) => !isDeepStrictEqual(answers[at], answers[0]))
    if (other) throw new Error(`${scenario.name}: ${other.name} answers something else`)
  }
}
