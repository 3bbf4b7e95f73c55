/**
 * `npm run setup -- [--env preview] [--dry-run]`: sets up all that the service needs at Cloudflare: KV, D1 with its tables, the
 * deployed worker, the secret that publishing asks for. Creates only what is missing, so that it can be run again at any time.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from './build.ts'
import { commandLine } from './environment.ts'
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
      build: buildAll,
      withConfig,
      migrations: readdirSync(join(ROOT, 'migrations')).filter((name) => name.endsWith('.sql')),
      newSecret: () => randomBytes(32).toString('base64url'),
      accountId: process.env.CLOUDFLARE_ACCOUNT_ID,
    },
    { dryRun },
  )
} catch (error) {
  // A problem says what to do; whatever else goes wrong is a fault of this script, and keeps its stack.
  if (!(error instanceof SetupProblem)) throw error
  console.error(`setup: ${error.message}`)
  process.exitCode = 1
}
