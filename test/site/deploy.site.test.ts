import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { quiet } from '../../scripts/common/wrangler.ts'
import { withNamespaceId } from '../../scripts/setup/first-deploy.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What an isolate has to load before it answers its first request, in KiB. Pages, charts, files and registered documents are half of it. */
const MOST_GZIP = 450

/** What the command of the documentation would deploy: it builds, bundles the worker and reads its configuration, and reaches nothing. */
function commanded(environment: string): string {
  const { stdout, stderr } = spawnSync(
    'npm',
    ['run', '-s', 'deploy', '--', ...(environment === '' ? [] : ['--env', environment]), '--dry-run'],
    { cwd: ROOT, encoding: 'utf8', env: quiet() },
  )
  expect(stderr, 'warnings').toBe('')
  expect(stdout).toContain('--dry-run: exiting now')
  return stdout
}

describe.each([
  ['production', '', 'realistic-pathway-statements'],
  ['preview', 'preview', 'realistic-pathway-preview-statements'],
] as const)('a deployment of %s', (name, environment, database) => {
  let printed = ''
  beforeAll(() => {
    printed = commanded(environment)
  })

  it('has the bindings that the worker needs', () => {
    const bindings = [...printed.matchAll(/^env\.(.+?) {2,}(.+?) *$/gm)].map(([, binding, resource]) => [
      binding,
      resource,
    ])
    expect(bindings).toEqual([
      ['DATASETS', 'KV Namespace'],
      [`STATEMENTS (${database})`, 'D1 Database'],
      [`PICTURES (realistic-pathway-pictures${environment === '' ? '' : '-preview'})`, 'Worker'],
      [`ASSISTANTS (realistic-pathway-assistants${environment === '' ? '' : '-preview'})`, 'Worker'],
      ['RATE_LIMIT (500 requests/60s)', 'Rate Limit'],
      ['ASSETS', 'Assets'],
      ['CLIENT_ADDRESS_HEADER ("CF-Connecting-IP")', 'Environment Variable'],
    ])
  })

  it(`is at most ${MOST_GZIP} KiB, compressed`, () => {
    const [pictures, assistants, size] = [...printed.matchAll(/gzip: ([\d.]+) KiB/g)].map(([, kib]) => kib)
    // The workers that it is bound to come first; of a free account none must be larger than 3 MiB.
    expect(Number(pictures)).toBeLessThanOrEqual(1500)
    expect(Number(assistants)).toBeLessThanOrEqual(MOST_GZIP)
    expect(Number(size)).toBeGreaterThan(50)
    expect(Number(size)).toBeLessThanOrEqual(MOST_GZIP)
  })

  it('has the id of the namespace the first time', () => {
    const config = `wrangler.test-${name}.toml`
    const text = withNamespaceId(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'), name, 'id-of-the-namespace')
    writeFileSync(join(ROOT, config), text)
    try {
      // As wrangler reads it before it deploys.
      const { kv_namespaces } = unstable_readConfig({ config: join(ROOT, config), env: environment })
      expect(kv_namespaces).toEqual([{ binding: 'DATASETS', id: 'id-of-the-namespace' }])
    } finally {
      rmSync(join(ROOT, config))
    }
  })
})

it('two environments count the requests of a client apart', () => {
  const ids = [...readFileSync(join(ROOT, 'wrangler.toml'), 'utf8').matchAll(/namespace_id = "(\d+)"/g)].map(
    ([, id]) => id,
  )
  expect(new Set(ids).size).toBe(2)
})
