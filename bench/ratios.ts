import { isDeepStrictEqual } from 'node:util'
import { client } from './client.ts'
import type { RunningContestant } from './contestants.ts'
import { median } from './median.ts'
import { baseline, compared, own, type Scenario } from './scenarios.ts'

/** Of a lane in a round. One round alone only shows that it runs. */
const requestsIn = (rounds: number): number => (rounds === 1 ? 20 : 160)

interface Lane {
  readonly scenario: Scenario
  readonly send: ReturnType<typeof client>['send']
  readonly speeds: number[]
}

/**
 * Requests a second as ratios to GET /health of this API. All lanes take turns within each round, so that a busy machine slows
 * them alike and the ratios stay comparable where absolute times do not.
 */
export async function measureRatios(
  [ours, ...peers]: readonly [RunningContestant, ...RunningContestant[]],
  rounds: number,
): Promise<void> {
  const all = [ours, ...peers].map((contestant) => ({ contestant, ...client(contestant.worker.url) }))
  await sameAnswers(all.map(({ contestant, one }) => ({ name: contestant.name, one })))
  const { send } = client(ours.worker.url)
  const known = { ...compared[1], name: '304, the same question again', status: 304, expects: '' } as Scenario
  const tag = (await fetch(new URL(known.request(0).path, ours.worker.url))).headers.get('etag') ?? ''
  const notModified: Scenario = {
    ...known,
    request: (serial) => ({ ...known.request(serial), headers: { 'if-none-match': tag } }),
  }
  const lane = (scenario: Scenario, sender: Lane['send']): Lane => ({ scenario, send: sender, speeds: [] })
  const health = lane(baseline, send)
  const side = compared.map((scenario) => ({ scenario, lanes: all.map((one) => lane(scenario, one.send)) }))
  const alone = [notModified, ...own].map((scenario) => lane(scenario, send))
  const lanes = [health, ...side.flatMap((one) => one.lanes), ...alone]

  const requests = requestsIn(rounds)
  let serial = 1
  for (const { scenario, send: sender } of lanes) await sender(scenario, 20, () => serial++)
  for (let round = 0; round < rounds; round++) {
    for (const { scenario, send: sender, speeds } of lanes) {
      const began = performance.now()
      await sender(scenario, requests, () => serial++)
      speeds.push(requests / (performance.now() - began))
    }
  }

  const ratiosOf = ({ speeds }: Lane) => speeds.map((speed, round) => speed / (health.speeds[round] ?? Number.NaN))
  const cell = (ratio: number) => ratio.toFixed(2).padStart(8)
  console.log(
    `\nRequests a second, as a ratio to GET /health in the same round (median of ${rounds} rounds of ${requests}):`,
  )
  console.log(`${all.map(({ contestant }) => contestant.name.padStart(14)).join('')}     aim`)
  for (const { scenario, lanes: own_ } of side) {
    const cells = own_.map((one) => cell(median(ratiosOf(one))).padStart(14)).join('')
    console.log(`${cells}${cell(scenario.aim)}  ${scenario.name}`)
  }
  console.log('\n  median   lowest  highest  (this API alone)')
  for (const one of alone) {
    const ratios = ratiosOf(one)
    console.log(
      `${[median(ratios), Math.min(...ratios), Math.max(...ratios)].map(cell).join(' ')}  ${one.scenario.name}`,
    )
  }
}

/** A peer that answers something else would be no peer. */
async function sameAnswers(
  all: readonly { readonly name: string; readonly one: ReturnType<typeof client>['one'] }[],
): Promise<void> {
  for (const scenario of compared) {
    const answers = await Promise.all(
      all.map(async ({ name, one }) => ({ name, data: JSON.parse(await one(scenario, 0)).data })),
    )
    const different = answers.filter(({ data }) => !isDeepStrictEqual(data, answers[0]?.data))
    if (different.length > 0)
      throw new Error(`${scenario.name}: ${different.map(({ name }) => name)} answers something else`)
  }
}
