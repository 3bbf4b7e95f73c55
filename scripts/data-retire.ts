/**
 * `npm run data:retire -- --local|--remote`: says which versions of the data could be taken out of KV and D1, and why the others stay.
 * `--write` takes them out. `--days` and `--keep` keep more than docs/use/corrections.md promises; less is refused. Optional:
 * `--env preview`, `--persist-to`. The deployment is not asked, so no secret is needed. docs/maintain/operations.md.
 */
import { parseArgs } from 'node:util'
import { environmentFrom } from './common/environment.ts'
import { cloudflareArguments } from './common/storage-arguments.ts'
import { localStorage } from './publish/local-storage.ts'
import { type Storage, wranglerStorage } from './publish/storage.ts'
import { runCommand, UsageError } from './publish/target.ts'
import { LEAST, type Rules } from './retire/plan.ts'
import { readPlan, retire } from './retire/retire.ts'
import { planTable } from './retire/table.ts'

const EXAMPLE = 'npm run data:retire -- --local'

await runCommand(async () => {
  const { local, remote, env, write, days, keep, 'persist-to': persistTo } = parse(process.argv.slice(2))
  if (local === remote)
    throw new UsageError(`Say where: --local for this machine or --remote for Cloudflare. Example: ${EXAMPLE}`)
  const rules = { days: atLeast('days', days), keep: atLeast('keep', keep) }
  const storage = remote ? wranglerStorage(cloudflareArguments(environmentFrom(env))) : localStorage(persistTo)
  await retireFrom(storage, rules, write).finally(() => storage.close())
})

async function retireFrom(storage: Storage, rules: Rules, write: boolean): Promise<void> {
  const now = new Date()
  const plan = await readPlan(storage, now, rules)
  console.log(planTable(plan))
  const count = plan.filter(({ goes }) => goes).length
  if (count === 0) return console.log('\nNothing is to be taken out.')
  if (!write) return console.log(`\nNothing was changed. With --write ${count} would be taken out.`)
  await storage.migrate()
  await retire(storage, plan, now, console.log)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        local: { type: 'boolean', default: false },
        remote: { type: 'boolean', default: false },
        env: { type: 'string' },
        'persist-to': { type: 'string' },
        write: { type: 'boolean', default: false },
        days: { type: 'string' },
        keep: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : 'The arguments cannot be read'}. Example: ${EXAMPLE}`,
    )
  }
}

/** @throws UsageError for less than what is promised */
function atLeast(name: keyof typeof LEAST, given: string | undefined): number {
  if (given === undefined) return LEAST[name]
  const value = Number(given)
  if (Number.isSafeInteger(value) && value >= LEAST[name]) return value
  throw new UsageError(
    `--${name}: ${given} is not allowed. Allowed: ${LEAST[name]} or more. Example: ${EXAMPLE} --${name} ${LEAST[name]}`,
  )
}
