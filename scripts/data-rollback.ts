/**
 * `npm run data:rollback -- <version> --local|--remote`: makes a version of before the current one again. It is still in KV and D1,
 * so nothing is uploaded. Without a version it lists what was published.
 */
import type { Publication } from '../src/store/publications/publication.ts'
import { command, targetFrom, UsageError } from './publish/target.ts'

const EXAMPLE = 'npm run data:rollback -- e20f66a0935e598d --local'

await command(async () => {
  const { admin, by, note, rest } = targetFrom(process.argv.slice(2), EXAMPLE)
  const history = await admin.history()
  const [latest] = history
  const [wanted] = rest
  if (latest === undefined) throw new UsageError('Nothing has been published here yet.')
  if (wanted === undefined) return console.log(history.map(line).join('\n'))
  const version = versionOf(wanted, history)
  const { publication, purged } = await admin.publish({
    version,
    after: latest.id,
    by,
    note: note ?? `back from ${latest.version}`,
  })
  console.log(line(publication))
  if (purged === false) console.log('The caches were not purged: what they keep goes stale by itself within minutes.')
})

/** @throws UsageError when the beginning of a version fits none that was published, or several */
function versionOf(wanted: string, history: readonly Publication[]): string {
  const fitting = [...new Set(history.map(({ version }) => version).filter((one) => one.startsWith(wanted)))]
  const [version] = fitting
  // The log that is told has an end: a whole name may be older.
  if (/^[0-9a-f]{16}$/.test(wanted)) return wanted
  if (version !== undefined && fitting.length === 1) return version
  throw new UsageError(
    `${wanted} is ${fitting.length > 1 ? 'the beginning of several versions' : 'no version that was published'}. There are:\n${history.map(line).join('\n')}\nExample: ${EXAMPLE}`,
  )
}

function line({ id, version, replaced, publishedAt, publishedBy, note }: Publication): string {
  const why = note === null ? '' : `: ${note}`
  return `${String(id).padStart(4)}  ${version}  ${publishedAt}  by ${publishedBy}, in place of ${replaced ?? 'nothing'}${why}`
}
