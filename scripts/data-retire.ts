/**
 * `npm run data:retire -- --local|--remote`: says which versions of the data could be taken out of KV and D1, and why the others stay.
 * `--write` takes them out. `--days` and `--keep` keep more than docs/use/corrections.md promises; less is refused. Optional:
 * `--env preview`, `--persist-to`. The deployment is not asked, so no secret is needed. docs/maintain/operations.md.
 */
import { parseArgs } from 'node:util'
import { readOr } from './common/arguments.ts'
import type { Storage } from './publish/storage.ts'
import { PLACE, runCommand, storageFrom, UsageError, usageWith } from './publish/target.ts'
import { LEAST, type Rules } from './retire/plan.ts'
import { readPlan, retire } from './retire/retire.ts'
import { planTable } from './retire/table.ts'

const EXAMPLE = 'npm run data:retire -- --local'

const OPTIONS = {
  ...PLACE,
  write: { type: 'boolean', default: false },
  days: { type: 'string' },
  keep: { type: 'string' },
} as const

await runCommand(async () => {
  const { values } = readOr(() => parseArgs({ options: OPTIONS }), usageWith(EXAMPLE))
  const { write, days, keep } = values
  const openStorage = storageFrom(values, EXAMPLE)
  const rules = { days: atLeast('days', days), keep: atLeast('keep', keep) }
  const storage = openStorage()
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

/** @throws UsageError for less than what is promised */
function atLeast(name: keyof typeof LEAST, given: string | undefined): number {
  if (given === undefined) return LEAST[name]
  const value = Number(given)
  if (Number.isSafeInteger(value) && value >= LEAST[name]) return value
  throw new UsageError(
    `--${name}: ${given} is not allowed. Allowed: ${LEAST[name]} or more. Example: ${EXAMPLE} --${name} ${LEAST[name]}`,
  )
}
