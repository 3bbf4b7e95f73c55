import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type CommandLine, readCommandLine } from '../../scripts/environment.ts'
import { type Answer, SetupProblem } from '../../scripts/setup/cloudflare.ts'
import { targetOf } from '../../scripts/setup/target.ts'
import { type FakeAccount, fakeWrangler } from '../support/fake-wrangler.ts'
import { setUpWith } from '../support/set-up-with-fake.ts'

const ROOT = join(import.meta.dirname, '../..')
const TOML = join(ROOT, 'wrangler.toml')
const folder = mkdtempSync(join(tmpdir(), 'setup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NOTHING: FakeAccount = {
  loggedIn: true,
  accounts: [{ id: '1', name: 'Ada' }],
  namespaces: [],
  databases: [],
  workers: {},
  values: {},
  changes: [],
}
/** All that is made for production, in order. */
const ALL = [
  'namespace realistic-pathway-datasets',
  'database realistic-pathway-statements',
  'migrations realistic-pathway-statements',
  'deploy realistic-pathway',
  'secret ADMIN_SECRET of realistic-pathway',
]

class Killed extends Error {}

interface Circumstances extends Partial<CommandLine> {
  readonly accountId?: string
  /** The change whose answer the set-up does not live to hear. */
  readonly killedAfter?: string
}

/** One run of the set-up. @param before stays as it is */
async function run(before: FakeAccount, circumstances: Circumstances = {}) {
  const { environment = 'production', dryRun = false, accountId, killedAfter } = circumstances
  const after = structuredClone(before)
  const lines: string[] = []
  const wrangler = (args: readonly string[], input?: string): Answer => {
    const changes = after.changes.length
    const answer = fakeWrangler(after, args, input)
    if (after.changes.length > changes && after.changes.at(-1) === killedAfter) throw new Killed()
    return answer
  }
  const say = (line: string) => lines.push(line)
  const problem = await setUpWith(wrangler, say, { environment, dryRun }, accountId).then(
    () => null,
    (error: unknown) => error,
  )
  return { after, said: lines.join('\n'), problem }
}

const secretIn = ({ workers }: FakeAccount): string =>
  workers['realistic-pathway']?.find(({ type }) => type === 'secret_text')?.text ?? 'no secret'

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
    expect(`${broken.said}${said}`, 'whichever run put the secret has shown it').toContain(secretIn(after))
  })

  it('is completed by the next run when its process is killed', async () => {
    const file = join(folder, 'account.json')
    writeFileSync(file, JSON.stringify(NOTHING))
    const driver = join(ROOT, 'test/support/set-up-with-fake.ts')
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
    expect(looked.said.match(/would {4}make: /g)).toHaveLength(2)
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

  it('asks which account where there are several, and takes the one that is chosen', async () => {
    const accounts = ['Ada', 'Bob'].map((name, at) => ({ id: `${at + 1}`, name }))
    const { problem, after } = await run({ ...NOTHING, accounts })
    expect(String(problem)).toContain('Choose one with CLOUDFLARE_ACCOUNT_ID; then run this again:\n  1  Ada\n  2  Bob')
    expect(after.changes).toEqual([])
    const chosen = await run({ ...NOTHING, accounts }, { accountId: '2', dryRun: true })
    expect(chosen.said).toContain('found    account Bob, as ada@example.org')
  })

  it('says what to do where nobody is logged in', async () => {
    const { problem, after } = await run({ ...NOTHING, loggedIn: false })
    expect(problem).toBeInstanceOf(SetupProblem)
    expect(String(problem)).toContain('Wrangler is not logged in to Cloudflare. Run "npx wrangler login"')
    expect(after.changes).toEqual([])
  })

  it('passes on what wrangler says when it fails, and what it says that nobody expects', async () => {
    // Created by somebody else between the look and the order.
    const taken = { ...NOTHING, namespaces: [{ id: '7', title: 'realistic-pathway-datasets' }] }
    const { problem } = await setUpWith(
      (args) => (args[2] === 'list' ? { status: 0, stdout: '[]', stderr: '' } : fakeWrangler(taken, args)),
      () => {},
      { environment: 'production', dryRun: false },
    ).then(
      () => ({ problem: null }),
      (error: unknown) => ({ problem: error }),
    )
    expect(String(problem)).toContain(
      'wrangler kv namespace create realistic-pathway-datasets failed:\n✘ [ERROR] A KV namespace with the title "realistic-pathway-datasets" already exists.',
    )
    const there = (await run(NOTHING)).after
    there.values['id-of-realistic-pathway-datasets dataset:current'] = 'not JSON'
    expect(String((await run(there)).problem)).toContain('printed something else than expected:\nnot JSON')
  })
})

describe('the set-up, with the real wrangler', () => {
  // Even where somebody is logged in, this must not touch their account.
  const bare = { ...process.env, CLOUDFLARE_API_TOKEN: '', HOME: folder, XDG_CONFIG_HOME: folder }

  it('says what to do where nobody is logged in, without a stack trace, and ends with 1', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.ts', '--dry-run'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: bare,
    })
    expect(status).toBe(1)
    expect(stderr).toBe(
      'setup: Wrangler is not logged in to Cloudflare. Run "npx wrangler login", or set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID; then run this again.\n',
    )
  })

  it('uses the names that wrangler.toml has', () => {
    const production = { worker: 'realistic-pathway', database: 'realistic-pathway-statements' }
    expect(targetOf('production', TOML)).toMatchObject({ ...production, namespace: 'realistic-pathway-datasets' })
    expect(targetOf('preview', TOML).database).toBe('realistic-pathway-preview-statements')
  })
})

describe('the command line', () => {
  it('knows production, which is the default, and preview', () => {
    expect(readCommandLine([])).toEqual({ environment: 'production', dryRun: false })
    expect(readCommandLine(['--env', 'preview', '--dry-run'])).toEqual({ environment: 'preview', dryRun: true })
    expect(() => readCommandLine(['--env', 'staging'])).toThrow('Allowed: --env preview')
    expect(() => readCommandLine(['--force'])).toThrow("Unknown option '--force'")
  })
})
