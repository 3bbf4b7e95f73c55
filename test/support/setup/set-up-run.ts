/** Runs of the set-up with a stand-in for wrangler, in this process. */
import type { CommandLine } from '../../../scripts/common/environment.ts'
import type { WranglerResult } from '../../../scripts/setup/cloudflare.ts'
import { type FakeAccount, fakeWrangler } from './fake-wrangler.ts'
import { setUpWith } from './set-up-with-fake.ts'

/** An account with nothing in it. */
export const NOTHING: FakeAccount = {
  loggedIn: true,
  accounts: [{ id: '1', name: 'Ada' }],
  namespaces: [],
  databases: [],
  workers: {},
  served: [],
  values: {},
  changes: [],
}
/** All that is made for production, in order. */
export const ALL = [
  'namespace realistic-pathway-datasets',
  'database realistic-pathway-statements',
  'migrations realistic-pathway-statements',
  'deploy realistic-pathway',
  'address realistic-pathway',
  'secret ADMIN_SECRET of realistic-pathway',
]

/** Stands in for the end of the process. */
export class Killed extends Error {}

interface Circumstances extends Partial<CommandLine> {
  readonly accountId?: string
  /** The change whose answer the set-up does not live to hear. */
  readonly killedAfter?: string
}

/** One run of the set-up. @param before stays as it is */
export async function run(before: FakeAccount, circumstances: Circumstances = {}) {
  const { environment = 'production', dryRun = false, accountId, killedAfter } = circumstances
  const after = structuredClone(before)
  const lines: string[] = []
  const wrangler = (args: readonly string[], input?: string): WranglerResult => {
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

export const secretIn = ({ workers }: FakeAccount): string =>
  workers['realistic-pathway']?.find(({ type }) => type === 'secret_text')?.text ?? 'no secret'
