import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/data/package-copy.ts'
import type { FakeAccount } from '../../support/setup/fake-wrangler.ts'
import { ALL, Killed, NOTHING, run, secretIn } from '../../support/setup/set-up-run.ts'

const ROOT = join(import.meta.dirname, '../../..')

describe('the set-up, with a stand-in for wrangler and Cloudflare', () => {
  it('makes everything where there is nothing, and says what is left to do', async () => {
    const { said, after, problem } = await run(NOTHING)
    expect(problem).toBeNull()
    expect(after.changes).toEqual(ALL)
    expect(said.split(secretIn(after)), 'shown once').toHaveLength(2)
    expect(said).toContain('gh secret set ADMIN_SECRET --env production')
    expect(said).toContain('missing  data')
    expect(said).toMatch(/npm run data:publish -- --remote --url https:\/\/realistic-pathway\.ada\.workers\.dev$/)
  })

  it('makes a preview of its own beside production', async () => {
    const production = (await run(NOTHING)).after
    const { after, said } = await run(production, { environment: 'preview' })
    expect(after.changes.slice(ALL.length)).toEqual(
      ALL.map((one) => one.replace('realistic-pathway', 'realistic-pathway-preview')),
    )
    expect(said).toMatch(/--url https:\/\/realistic-pathway-preview\.ada\.workers\.dev --env preview$/)
  })

  it('makes nothing where everything is there', async () => {
    const there = (await run(NOTHING)).after
    there.values['id-of-realistic-pathway-datasets dataset:current'] = '{"version":"0123456789abcdef"}'
    const { said, after } = await run(there)
    expect(after).toEqual(there)
    expect(said).not.toContain(secretIn(there))
    expect(said).toContain('found    data, version 0123456789abcdef')
    expect(said).toContain('setup: complete')
  })

  it.each(ALL)('is completed by the next run when it ends after: %s', async (killedAfter) => {
    const broken = await run(NOTHING, { killedAfter })
    expect(broken.problem).toBeInstanceOf(Killed)
    expect(broken.after.changes).toEqual(ALL.slice(0, ALL.indexOf(killedAfter) + 1))
    const { after, said } = await run(broken.after)
    expect(after.changes).toEqual(ALL)
    expect(after.served).toEqual(['realistic-pathway'])
    expect(`${broken.said}${said}`, 'whichever run put the secret has shown it').toContain(secretIn(after))
  })

  it('is completed by the next run when its process is killed', async () => {
    const file = join(temporaryFolder(), 'account.json')
    writeFileSync(file, JSON.stringify(NOTHING))
    const driver = join(ROOT, 'test/support/setup/set-up-with-fake.ts')
    const env = { ...process.env, FAKE_ACCOUNT: file, FAKE_KILLS_AFTER: 'deploy realistic-pathway' }
    const { signal } = spawnSync(process.execPath, [driver], { env })
    const killed: FakeAccount = JSON.parse(readFileSync(file, 'utf8'))
    expect(signal).toBe('SIGKILL')
    expect(killed.changes).toEqual(ALL.slice(0, 4))
    expect((await run(killed)).after.changes).toEqual(ALL)
  })

  it('changes nothing with --dry-run, and says what it would make', async () => {
    const { said, after } = await run(NOTHING, { dryRun: true })
    expect(after).toEqual(NOTHING)
    expect(said.match(/would {4}make: /g)).toHaveLength(ALL.length)
    const half = (await run(NOTHING, { killedAfter: ALL[2] ?? '' })).after
    const looked = await run(half, { dryRun: true })
    expect(looked.after).toEqual(half)
    expect(looked.said.match(/would {4}make: /g)).toHaveLength(3)
  })

  it('keeps the namespace that the deployed worker has, whatever its title', async () => {
    const there = (await run(NOTHING)).after
    const renamed = { ...there, namespaces: [{ id: 'id-of-realistic-pathway-datasets', title: 'another title' }] }
    expect((await run(renamed)).after.changes).toEqual(ALL)
  })

  it('deploys over a worker that exists without its bindings, and keeps its secret', async () => {
    const secret = { type: 'secret_text', name: 'ADMIN_SECRET', text: 'mine' }
    const { after } = await run({ ...NOTHING, workers: { 'realistic-pathway': [secret] } })
    expect(after.changes).toEqual(ALL.slice(0, 4))
    expect(secretIn(after)).toBe('mine')
  })

  it('applies the migrations that the database has not seen', async () => {
    const there = (await run(NOTHING)).after
    for (const database of there.databases) database.migrations = []
    expect((await run(there)).after.changes.slice(ALL.length)).toEqual(['migrations realistic-pathway-statements'])
  })
})
