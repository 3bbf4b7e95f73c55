/**
 * `npm run setup -- [--env preview] [--dry-run]`: creates what the service needs at Cloudflare: a KV namespace, a D1 database with its
 * tables, the deployed worker, and the secret for publishing. Idempotent: it creates only what is missing.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine } from './common/environment.ts'
import { SetupProblem } from './setup/cloudflare.ts'
import { FIRST_DEPLOY_CONFIG, withNamespaceId } from './setup/first-deploy.ts'
import { setUp } from './setup/set-up.ts'
import { spawnWrangler } from './setup/spawn-wrangler.ts'
import { targetOf } from './setup/target.ts'

const ROOT = join(import.meta.dirname, '..')
const CONFIG = join(ROOT, 'wrangler.toml')

const { environment, dryRun } = commandLine()

function withConfig<T>(namespaceId: string, use: (path: string) => T): T {
  const path = join(ROOT, FIRST_DEPLOY_CONFIG)
  writeFileSync(path, withNamespaceId(readFileSync(CONFIG, 'utf8'), environment, namespaceId))
  try {
    return use(path)
  } finally {
    rmSync(path)
  }
}

try {
  await setUp(
    targetOf(environment, CONFIG),
    {
      run: spawnWrangler,
      say: (line) => console.log(line),
      // Loaded only where something is built.
      build: async () => (await import('./build/all.ts')).buildAll(),
      withConfig,
      migrations: readdirSync(join(ROOT, 'migrations')).filter((name) => name.endsWith('.sql')),
      newSecret: () => randomBytes(32).toString('base64url'),
      accountId: process.env.CLOUDFLARE_ACCOUNT_ID,
    },
    { dryRun },
  )
} catch (error) {
  // A SetupProblem tells the user what to do. Any other error is a bug, and keeps its stack.
  if (!(error instanceof SetupProblem)) throw error
  console.error(`setup: ${error.message}`)
  process.exitCode = 1
}
