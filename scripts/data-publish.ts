/**
 * `npm run data:publish -- --local|--remote`: makes what is in data/ the current dataset. `--remote` needs `--url` and the
 * environment variable ADMIN_SECRET; `--env preview`, `--by` and `--note` say more.
 */
import { buildData } from './data-build.ts'
import { publish } from './publish/publish.ts'
import { command, targetFrom } from './publish/target.ts'

await command(async () => {
  const { storage, admin, by, note, spreading } = targetFrom(process.argv.slice(2), 'npm run data:publish -- --local')
  const release = buildData()
  console.log(`data: version ${release.version}`)
  await publish({ release, storage, admin, by, note, spreading, say: console.log })
})
