import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { quiet } from '../../../scripts/common/wrangler.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** What an isolate has to load before it answers its first request, in KiB. Pages, charts, files and registered documents are half of it. */
const MOST_GZIP = 450

/**
 * What the command of the documentation would deploy: it builds, bundles the workers and reads their configuration, and reaches nothing.
 * The preview has the same code: test/scripts/deploy/wrangler.node.test.ts holds what differs.
 */
describe('npm run deploy, as a dry run', () => {
  let printed = ''
  beforeAll(() => {
    const run = ['run', '-s', 'deploy', '--', '--dry-run']
    const { stdout, stderr } = spawnSync('npm', run, { cwd: ROOT, encoding: 'utf8', env: quiet() })
    expect(stderr, 'warnings').toBe('')
    printed = stdout
  })

  it('ends before it deploys any of the three workers', () =>
    expect(printed.match(/--dry-run: exiting now/g)).toHaveLength(3))

  it('has the bindings that the worker needs', () => {
    const bindings = [...printed.matchAll(/^env\.(.+?) {2,}(.+?) *$/gm)].map(([, binding, resource]) => [
      binding,
      resource,
    ])
    expect(bindings).toEqual([
      ['DATASETS', 'KV Namespace'],
      ['STATEMENTS (realistic-pathway-statements)', 'D1 Database'],
      ['PICTURES (realistic-pathway-pictures)', 'Worker'],
      ['ASSISTANTS (realistic-pathway-assistants)', 'Worker'],
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
})
