import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandLine } from '../../scripts/common/environment.ts'
import type { SpawnWrangler } from '../../scripts/setup/cloudflare.ts'
import { withNamespaceId } from '../../scripts/setup/first-deploy.ts'
import { setUp } from '../../scripts/setup/set-up.ts'

const TOML = join(import.meta.dirname, '../../wrangler.toml')

/**
 * The set-up as `npm run setup` runs it, but with another wrangler and nothing to build.
 *
 * @param say is told each line that it prints
 */
export async function setUpWith(
  run: SpawnWrangler,
  say: (line: string) => void,
  { environment, dryRun }: CommandLine,
  accountId?: string,
): Promise<void> {
  const worker = environment === 'preview' ? 'realistic-pathway-preview' : 'realistic-pathway'
  const folder = mkdtempSync(join(tmpdir(), 'setup-'))
  const path = join(folder, 'wrangler.toml')
  await setUp(
    { environment, worker, namespace: `${worker}-datasets`, database: `${worker}-statements` },
    {
      run,
      say,
      build: async () => {},
      withConfig: (id, use) => {
        writeFileSync(path, withNamespaceId(readFileSync(TOML, 'utf8'), environment, id))
        return use(path)
      },
      migrations: ['0001_versions.sql'],
      newSecret: () => `secret-${crypto.randomUUID()}`,
      accountId,
    },
    { dryRun },
  ).finally(() => rmSync(folder, { recursive: true }))
}

// As a process of its own, with the stand-in as an executable: something that can be killed.
if (import.meta.main) {
  const fake = join(import.meta.dirname, 'fake-wrangler.ts')
  await setUpWith(
    (args, input = '') => spawnSync(process.execPath, [fake, ...args], { encoding: 'utf8', input }),
    (line) => console.log(line),
    { environment: 'production', dryRun: false },
  )
}
