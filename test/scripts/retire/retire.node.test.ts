/** From the first publication to a version that is taken out, and what readers and feed readers see of it: real workerd, KV and D1. */
import { parseAtomFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Storage } from '../../../scripts/publish/storage.ts'
import { readPlan, retire } from '../../../scripts/retire/retire.ts'
import { bytes, statements } from '../../support/data/dataset.ts'
import { MARKED, markedRelease, publishTo, smallPart } from '../../support/data/releases.ts'
import { type Deployment, startDeployment } from '../../support/servers/deployment.ts'

const compiled = smallPart({ bytes, statements }, ['nato-2025', 'nato-2026', 'imf-weo-2026-04'])
const releases = ['first', 'second', 'third'].map((mark) => markedRelease(compiled, mark))
const [first, second, third] = releases.map(({ version }) => version) as [string, string, string]
const RULES = { days: 730, keep: 1 }
const LATER = new Date(Date.now() + 731 * 86_400_000)
const DAY = LATER.toISOString().slice(0, 10)

let deployment: Deployment
const said: string[] = []

beforeAll(async () => {
  deployment = await startDeployment()
  for (const release of releases) await publishTo(deployment, release, (line) => said.push(line))
}, 180_000)
afterAll(() => deployment.stop())

const get = (path: string) => fetch(new URL(path, deployment.url))

async function ask(query: string) {
  const response = await get(`/graphql?${new URLSearchParams({ query })}`)
  return response.json()
}

/** How many rows D1 has. */
async function count(storage: Storage, from: string): Promise<number> {
  const [row] = await storage.rows<{ count: number }>(`SELECT count(*) AS count FROM ${from}`)
  return row?.count ?? 0
}

describe('publishing', () => {
  it('records what changed for each version that took the place of another', () => {
    expect(said.filter((line) => line.includes('recorded'))).toEqual([
      `    2 changes since ${first} recorded`,
      `    2 changes since ${second} recorded`,
    ])
  })

  it('a feed reader sees it: the corrections, newest first, with what was said before and after', async () => {
    const feed = parseAtomFeed(await (await get('/feed.xml')).text())
    expect(feed.title).toMatchObject({ value: 'Realistic Pathway: what is new' })
    const entries = feed.entries?.slice(0, 4) ?? []
    expect(entries).toHaveLength(4)
    const contents = entries.map(({ content }) => content?.value ?? '')
    expect(contents.filter((text) => text.includes('“second” → “third”'))).toHaveLength(2)
    expect(contents.slice(0, 2).every((text) => text.includes('“second” → “third”'))).toBe(true)
    expect(entries[0]?.links?.[0]?.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphiql\?|\/data\/v\//)
  })

  it('a version that this program cannot read any more is replaced all the same, and that nobody knows is said', async () => {
    const { storage, admin } = deployment
    const unreadable: Storage = {
      ...storage,
      read: async (key) => (key === `statements:${third}` ? null : storage.read(key)),
    }
    const release = markedRelease(compiled, 'fourth')
    const lines: string[] = []
    await publishTo({ storage: unreadable, admin }, release, (line) => lines.push(line))
    expect(lines.join('\n')).toContain(`what changed since ${third} cannot be recorded: it is not in KV whole.`)
    const { data } = await ask('{ changes(kinds: [RECORD], first: 1) { nodes { title summary } } }')
    expect(data.changes.nodes).toEqual([
      {
        title: `Dataset ${release.version} took the place of ${third}`,
        summary: 'What changed between the two was not recorded.',
      },
    ])
    const [latest] = await admin.history()
    await admin.publish({ version: third, after: latest?.id ?? 0, by: 'test', note: null })
  })
})

describe('taking versions out', () => {
  it('nothing goes while a permalink may name it, or it may be gone back to', async () => {
    const today = await readPlan(deployment.storage, new Date(), RULES)
    expect(today.map(({ version }) => version)).toEqual(expect.arrayContaining([first, second, third]))
    expect(today.filter(({ goes }) => goes)).toEqual([])
  })

  it('what was current long ago goes from KV and D1, and nothing else does', async () => {
    const { storage } = deployment
    const permalink = `/data/v/${first}/`
    expect((await get(permalink)).status).toBe(200)
    const plan = await readPlan(storage, LATER, RULES)
    expect(plan.filter(({ goes }) => goes).map(({ version }) => version)).toEqual([second, first])
    const texts = await count(storage, 'statements')
    await retire(storage, plan, LATER, () => undefined)
    const keys = await storage.keys()
    for (const version of [first, second]) {
      expect(keys.filter((key) => key.includes(version))).toEqual([`retired:${version}`])
      expect(await count(storage, `version_statements WHERE version = '${version}'`)).toBe(0)
    }
    expect(keys).toEqual(expect.arrayContaining([`dataset:${third}`, `statements:${third}`, 'dataset:current']))
    expect(await count(storage, `version_statements WHERE version = '${third}'`)).toBe(compiled.statements.length)
    // Each of them had one statement of its own.
    expect(await count(storage, 'statements')).toBe(texts - 2)
    expect(await count(storage, "statements_fts WHERE statements_fts MATCH 'second'")).toBeLessThan(
      compiled.statements.length,
    )
    expect((await ask(`{ statement(slug: "${MARKED}") { title } }`)).data.statement.title).toBe('third')
  })

  it('then a permalink says when it was retired, and where the newest figures are', async () => {
    const message = (version: string) =>
      expect.stringMatching(
        new RegExp(
          `^Dataset ${version} was retired on .+: .* The newest figures are in dataset ${third}, at /data/v/${third}/\\.`,
        ),
      )
    const file = await get(`/data/v/${second}/nato-2026.csv`)
    expect([file.status, file.headers.get('cache-control')]).toEqual([410, 'no-store'])
    expect(await file.json()).toMatchObject({ code: 'DATASET_RETIRED', detail: message(second) })
    const { data } = await ask('{ member(code: "POL") { pathway { id } } }')
    const id: string = data.member.pathway.id
    const retiredId = id.replace(third, second)
    expect(retiredId).not.toBe(id)
    const answer = await ask(`{ pathway(id: "${retiredId}") { id } service { datasetVersion } }`)
    expect(answer.errors).toMatchObject([
      { path: ['pathway'], extensions: { code: 'DATASET_RETIRED' }, message: message(second) },
    ])
    expect(answer.data).toEqual({ pathway: null, service: { datasetVersion: third } })
    expect((await get(`/data/pathway.csv?id=${encodeURIComponent(retiredId)}`)).status).toBe(410)
    // What was never here is still unknown.
    expect((await get(`/data/v/${'0'.repeat(16)}/`)).status).toBe(404)
  })

  it('the list of changes goes on telling what they had brought', async () => {
    const { data } = await ask(
      '{ changes(kinds: [CORRECTION, RECORD], first: 20) { nodes { datasetVersion details } } }',
    )
    const of = (version: string) =>
      data.changes.nodes.filter((one: { datasetVersion: string }) => one.datasetVersion === version)
    expect(of(second).length).toBe(2)
  })

  it('nobody can go back to it, which is said, until it is published anew; then it is whole again', async () => {
    const { storage, admin } = deployment
    const [latest] = await admin.history()
    const back = { version: second, after: latest?.id ?? 0, by: 'test', note: null }
    await expect(admin.publish(back)).rejects.toThrow(`as it was retired on ${DAY}`)
    const [, release] = releases
    if (!release) throw new Error('There is no second release.')
    await publishTo(deployment, release)
    expect((await ask(`{ statement(slug: "${MARKED}") { title } }`)).data.statement.title).toBe('second')
    expect((await get(`/data/v/${second}/`)).status).toBe(200)
    expect(await count(storage, `retirements WHERE version = '${second}'`)).toBe(0)
  })

  it('broken off after any of its acts, it can be run again, and ends the same', async () => {
    const { storage } = deployment
    const planNow = () => readPlan(storage, LATER, { days: 730, keep: 0 })
    const plan = await planNow()
    const going = plan.filter(({ goes }) => goes).map(({ version }) => version)
    expect(going.length).toBeGreaterThan(0)
    let isDone = false
    for (let acts = 1; !isDone; acts++) {
      let left = acts
      const mortal = new Proxy(storage, {
        get: (target, name) => {
          const act = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>
          return async (...args: unknown[]) => {
            if (left-- === 0) throw new Error('Killed')
            return act(...args)
          }
        },
      })
      isDone = await retire(mortal, await planNow(), LATER, () => undefined).then(
        () => true,
        () => false,
      )
    }
    const keys = await storage.keys()
    for (const version of going) expect(keys.filter((key) => key.includes(version))).toEqual([`retired:${version}`])
    expect((await planNow()).filter(({ goes }) => goes)).toEqual([])
    expect((await get('/health')).status).toBe(200)
  })
})
