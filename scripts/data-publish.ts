/**
 * `npm run data:publish -- --local|--remote`: compiles data/ and makes it the current dataset. `--remote` requires `--url` and the
 * environment variable ADMIN_SECRET. Optional: `--env preview`, `--by` and `--note`. docs/maintain/operations.md.
 */
import { buildData } from './data-build.ts'
import { publish } from './publish/publish.ts'
import { runCommand, targetFrom } from './publish/target.ts'

await runCommand(async () => {
  const { storage, admin, by, note, spreading } = targetFrom(process.argv.slice(2), 'npm run data:publish -- --local')
  const release = buildData()
  console.log(`data: version ${release.version}`)
  await publish({ release, storage, admin, by, note, spreading, say: console.log }).finally(() => storage.close())
})
