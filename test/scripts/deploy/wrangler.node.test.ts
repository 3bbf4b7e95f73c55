/** What wrangler is asked for, what it reads of each environment before it deploys, and that it has the commands of the documentation. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BOUND_WORKERS } from '../../../scripts/common/bound-workers.ts'
import { deploySteps } from '../../../scripts/deploy/steps.ts'
import { withNamespaceId } from '../../../scripts/setup/first-deploy.ts'

const ROOT = join(import.meta.dirname, '../../..')
const CONFIG = join(ROOT, 'wrangler.toml')
/** As scripts/setup/target.ts loads it: each copy takes seconds. */
const { experimental_getWranglerCommands, unstable_readConfig }: typeof import('wrangler') = createRequire(
  join(ROOT, 'scripts/setup/target.ts'),
)('wrangler')

afterEach(() => vi.restoreAllMocks())

/** A configuration as wrangler reads it, which warns of nothing. */
function read(config: string, env: string) {
  const warned = vi.spyOn(console, 'warn')
  const found = unstable_readConfig({ config, env })
  expect(warned.mock.calls, 'warnings').toEqual([])
  return found
}

const ENVIRONMENTS = [
  ['production', '', '', 'realistic-pathway-statements', '5002035'],
  ['preview', 'preview', '-preview', 'realistic-pathway-preview-statements', '5002036'],
] as const

describe.each(ENVIRONMENTS)('a deployment of %s', (environment, env, suffix, database, namespaceId) => {
  it('applies the migrations, deploys the workers that it is bound to, and then the worker', () => {
    const target = ['--env', env]
    expect(deploySteps({ environment, dryRun: false }, {})).toEqual([
      ['d1', 'migrations', 'apply', 'STATEMENTS', '--remote', ...target],
      ['deploy', '--config', join(ROOT, 'pictures/wrangler.toml'), ...target],
      ['deploy', '--config', join(ROOT, 'assistants/wrangler.toml'), ...target],
      ['deploy', ...target],
    ])
    const withContact = deploySteps({ environment, dryRun: false }, { CONTACT: 'a@b.example' })
    expect(withContact.at(-1)).toEqual(['deploy', ...target, '--var', 'CONTACT:a@b.example'])
  })

  it('reaches nothing as a dry run', () => {
    const [migration, ...deploys] = deploySteps({ environment, dryRun: false }, {})
    expect(migration).toContain('--remote')
    expect(deploySteps({ environment, dryRun: true }, {})).toEqual(deploys.map((step) => [...step, '--dry-run']))
  })

  it('has the bindings that the worker needs, of this environment alone', () => {
    const names = BOUND_WORKERS.map((config) => read(config, env).name)
    expect(names).toEqual([`realistic-pathway-pictures${suffix}`, `realistic-pathway-assistants${suffix}`])
    expect(read(CONFIG, env)).toMatchObject({
      name: `realistic-pathway${suffix}`,
      kv_namespaces: [{ binding: 'DATASETS' }],
      d1_databases: [{ binding: 'STATEMENTS', database_name: database }],
      services: [
        { binding: 'PICTURES', service: names[0] },
        { binding: 'ASSISTANTS', service: names[1] },
      ],
      // Each counts the requests of a client apart.
      ratelimits: [{ name: 'RATE_LIMIT', namespace_id: namespaceId, simple: { limit: 500, period: 60 } }],
      assets: { binding: 'ASSETS' },
      vars: { CLIENT_ADDRESS_HEADER: 'CF-Connecting-IP' },
    })
  })

  it('has the id of the namespace the first time', () => {
    const config = join(ROOT, `wrangler.test-${environment}.toml`)
    writeFileSync(config, withNamespaceId(readFileSync(CONFIG, 'utf8'), environment, 'id-of-the-namespace'))
    try {
      expect(read(config, env).kv_namespaces).toEqual([{ binding: 'DATASETS', id: 'id-of-the-namespace' }])
    } finally {
      rmSync(config)
    }
  })
})

describe('wrangler', () => {
  const { registry, globalFlags } = experimental_getWranglerCommands()

  /** A command as wrangler itself defines it. */
  function command(...path: readonly string[]) {
    let node: typeof registry | undefined = registry
    for (const word of path) node = node?.subtree.get(word)
    if (node?.definition?.type !== 'command') throw new Error(`wrangler has no command ${path.join(' ')}.`)
    return node.definition
  }

  it('has an environment to choose for each command', () => expect(globalFlags).toHaveProperty('env'))

  // They need an account: wrangler has these commands, with these arguments. test/site/documents.site.test.ts looks for each line here.
  it('has "npx wrangler login"', () => expect(command('login').metadata.description).toContain('Login to Cloudflare'))

  it('has "npx wrangler tail --format json"', () => expect(command('tail').args?.format?.choices).toContain('json'))

  it('has "npx wrangler deployments list --env preview"', () =>
    expect(command('deployments', 'list').metadata.description).toContain('most recent deployments'))

  it('has "npx wrangler rollback --env preview", which asks for no version', () => {
    const { args, positionalArgs } = command('rollback')
    expect(positionalArgs).toEqual(['version-id'])
    expect(args?.['version-id']?.demandOption ?? false).toBe(false)
  })

  it('has "npx wrangler secret delete ADMIN_SECRET --env preview"', () =>
    expect(command('secret', 'delete').positionalArgs).toEqual(['key']))
})
