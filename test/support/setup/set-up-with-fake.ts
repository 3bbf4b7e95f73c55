import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandLine } from '../../../scripts/common/environment.ts'
import type { SpawnWrangler } from '../../../scripts/setup/cloudflare.ts'
import { withNamespaceId } from '../../../scripts/setup/first-deploy.ts'
import { setUp } from '../../../scripts/setup/set-up.ts'
import { type FakeAccount, fakeWrangler } from './fake-wrangler.ts'

const TOML = join(import.meta.dirname, '../../../wrangler.toml')

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

// As a process of its own, which is killed before it hears of a change that it waits for. The account is in a file.
if (import.meta.main) {
  const file = process.env.FAKE_ACCOUNT ?? ''
  const account: FakeAccount = JSON.parse(readFileSync(file, 'utf8'))
  const wrangler: SpawnWrangler = (args, input) => {
    const changes = account.changes.length
    const answer = fakeWrangler(account, args, input)
    writeFileSync(file, JSON.stringify(account))
    if (account.changes.length > changes && account.changes.at(-1) === process.env.FAKE_KILLS_AFTER)
      process.kill(process.pid, 'SIGKILL')
    return answer
  }
  await setUpWith(wrangler, (line) => console.log(line), { environment: 'production', dryRun: false })
}
