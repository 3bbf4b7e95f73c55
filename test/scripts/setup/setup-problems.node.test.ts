import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../scripts/common/environment.ts'
import { SetupProblem } from '../../../scripts/setup/cloudflare.ts'
import { targetOf } from '../../../scripts/setup/target.ts'
import { fakeWrangler } from '../../support/setup/fake-wrangler.ts'
import { NOTHING, run } from '../../support/setup/set-up-run.ts'
import { setUpWith } from '../../support/setup/set-up-with-fake.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TOML = join(ROOT, 'wrangler.toml')

describe('the set-up, where it cannot go on', () => {
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
  const bare = { ...process.env, CLOUDFLARE_API_TOKEN: '', HOME: tmpdir(), XDG_CONFIG_HOME: tmpdir() }

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
