import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatasetRelease } from '../../../scripts/common/release.ts'
import type { Admin } from '../../../scripts/publish/admin.ts'
import type { Storage } from '../../../scripts/publish/storage.ts'
import { bytes, statements } from '../../support/data/dataset.ts'
import { MARKED, markedRelease, publishTo, smallPart } from '../../support/data/releases.ts'
import { type Deployment, startDeployment } from '../../support/servers/deployment.ts'

/** Each publication compares two versions, and there are dozens here. */
const compiled = smallPart({ bytes, statements }, ['nato-2026'])
let deployment: Deployment

beforeAll(async () => {
  deployment = await startDeployment()
})
afterAll(() => deployment.stop())

let asked = 0
/** What one reader is told: of which version the answer says it is, and which marks its figures and its statement bear. */
async function read() {
  // Each reader asks another question, so that no cache comes between.
  const serial = ++asked
  const query = `{ a${serial}: __typename service { datasetVersion } group(code: "NATO") { description } statement(slug: "${MARKED}") { title } }`
  const response = await fetch(`${deployment.url}graphql?query=${encodeURIComponent(query)}`)
  const { data, errors } = await response.json()
  return {
    failed: response.status !== 200 || errors !== undefined,
    version: data?.service.datasetVersion,
    figures: data?.group.description,
    statement: data?.statement?.title,
  }
}

type Answer = Awaited<ReturnType<typeof read>>

/** Readers that ask one after the other, with a pause between, until they are stopped; the answers of all of them. */
function readers(count: number, pauseMs = 0) {
  let stopped = false
  const answers: Answer[] = []
  const one = async () => {
    while (!stopped) {
      answers.push(await read())
      await wait(pauseMs)
    }
  }
  const all = Array.from({ length: count }, one)
  return {
    async stop() {
      stopped = true
      await Promise.all(all)
      return answers
    },
  }
}

/** Every answer is wholly of one of these versions, and none failed. */
function expectWhole(answers: readonly Answer[], releases: ReadonlyMap<string, string>) {
  const wrong = answers.filter(
    ({ failed, version, figures, statement }) => failed || releases.get(version) !== figures || figures !== statement,
  )
  expect(wrong).toEqual([])
  expect(answers.length).toBeGreaterThan(0)
}

class Killed extends Error {}

/** Counts what publishing does, and dies when so many of these acts are done: before the first, between any two, after the last. */
function mortal(target: Pick<Deployment, 'storage' | 'admin'>, lastActs: number) {
  let acts = 0
  const wrap = <T extends Storage | Admin>(subject: T): T =>
    new Proxy(subject, {
      get(_subject, name) {
        const act = Reflect.get(subject, name) as (...args: unknown[]) => Promise<unknown>
        return async (...args: unknown[]) => {
          if (acts === lastActs) throw new Killed()
          const result = await act(...args)
          if (++acts === lastActs) throw new Killed()
          return result
        }
      },
    })
  return { storage: wrap(target.storage), admin: wrap(target.admin), acts: () => acts }
}

describe('publishing for the first time', () => {
  it('makes an empty deployment serve, step by step and said so', async () => {
    const said: string[] = []
    const { admin } = deployment
    const release = markedRelease(compiled, 'first')
    expect(await admin.served()).toBeNull()
    await publishTo(deployment, release, (line) => said.push(line))
    expect(await read()).toEqual({ failed: false, version: release.version, figures: 'first', statement: 'first' })
    const steps = said.filter((line) => /^\d/.test(line)).map((line) => line.slice(0, 3))
    expect(steps).toEqual([1, 2, 3, 4, 5, 6].map((step) => `${step}/6`))
    expect(said.join('\n')).toContain(`${compiled.statements.length} read back, word for word`)
    expect(await admin.history()).toMatchObject([{ id: 1, version: release.version, replaced: null, note: 'a test' }])
  })
})

describe('publishing that is killed', () => {
  it('after any of its acts: readers never see a mixed or missing version, and the next run completes', async () => {
    const known = new Map([[markedRelease(compiled, 'first').version, 'first']])
    let current = 'first'
    let killed = 0
    for (let acts = 0; ; acts++) {
      const mark = `killed after ${acts} acts`
      const release = markedRelease(compiled, mark)
      known.set(release.version, mark)
      const reading = readers(2, 100)
      const outcome = await publishTo(mortal(deployment, acts), release).catch((error: unknown) => error)
      const isWhole = !(outcome instanceof Killed)
      if (!isWhole) {
        killed++
        const { failed, figures, statement } = await read()
        expect([failed, figures]).toEqual([false, statement])
        // The old version, unless the one act that switches had been done.
        expect([current, mark]).toContain(figures)
        await publishTo(deployment, release)
      }
      expect(await read()).toMatchObject({ version: release.version, figures: mark, statement: mark })
      expectWhole(await reading.stop(), known)
      current = mark
      if (isWhole) break
    }
    expect(killed).toBeGreaterThan(10)
    // Nothing was lost: each version was published once, in order, and each is still there to go back to.
    const history = await deployment.admin.history()
    const [latest] = history
    expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => (latest?.id ?? 0) - index))
    expect(latest?.id).toBe(known.size)
    expect(new Set(history.map(({ version }) => version)).size).toBe(history.length)
    // And readers are told what each of them had changed, whole.
    const query = '{ changes(kinds: [CORRECTION, RECORD], first: 100) { nodes { datasetVersion summary } } }'
    const response = await fetch(`${deployment.url}graphql?query=${encodeURIComponent(query)}`)
    const { nodes } = (await response.json()).data.changes
    const told = Map.groupBy(nodes, ({ datasetVersion }: { datasetVersion: string }) => datasetVersion)
    expect([...told.values()].map((entries) => entries.length)).toEqual(Array(told.size).fill(2))
    expect(told.size).toBe(known.size - 1)
  }, 240_000)
})

describe('switching fifty times under load', () => {
  it('gives every reader an answer that is wholly of one version', async () => {
    const marks = ['switched to the one', 'switched to the other']
    const releases = marks.map((mark) => markedRelease(compiled, mark))
    for (const release of releases) await publishTo(deployment, release)
    const reading = readers(4, 20)
    for (let switches = 0; switches < 50; switches++) {
      const [latest] = await deployment.admin.history()
      const { version } = releases[switches % 2] as DatasetRelease
      const answer = await deployment.admin.publish({ version, after: latest?.id ?? 0, by: 'test', note: null })
      expect(answer).toMatchObject({ repeated: false, publication: { version } })
      await wait(10)
    }
    const answers = await reading.stop()
    const known = new Map(releases.map(({ version }, index) => [version, marks[index] ?? '']))
    expectWhole(answers, known)
    expect(new Set(answers.map(({ figures }) => figures))).toEqual(new Set(marks))
    expect(answers.length).toBeGreaterThan(100)
  })
})
