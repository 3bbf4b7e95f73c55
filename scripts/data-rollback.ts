/**
 * `npm run data:rollback -- <version> --local|--remote`: makes an earlier version current again. It is still in KV and D1, so nothing is
 * uploaded. Without a version it lists the publications.
 */
import type { Publication } from '../src/store/publications/publication.ts'
import { runCommand, targetFrom, UsageError } from './publish/target.ts'

const EXAMPLE = 'npm run data:rollback -- e20f66a0935e598d --local'

/** @throws UsageError, Refused */
export async function rollback(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { admin, by, note, rest } = targetFrom(args, EXAMPLE)
  const history = await admin.history()
  const [latest] = history
  const [wanted] = rest
  if (latest === undefined) throw new UsageError('Nothing has been published here yet.')
  if (wanted === undefined) return say(history.map(formatPublication).join('\n'))
  const version = resolveVersion(wanted, history)
  const { publication, purged } = await admin.publish({
    version,
    after: latest.id,
    by,
    note: note ?? `back from ${latest.version}`,
  })
  say(formatPublication(publication))
  if (purged === false) say('The caches were not purged: what they keep goes stale by itself within minutes.')
}

/** @throws UsageError when no published version starts with `wanted`, or several do */
function resolveVersion(wanted: string, history: readonly Publication[]): string {
  const matches = [...new Set(history.map(({ version }) => version).filter((one) => one.startsWith(wanted)))]
  const [version] = matches
  // The history has only the newest publications: a full version may be older.
  if (/^[0-9a-f]{16}$/.test(wanted)) return wanted
  if (version !== undefined && matches.length === 1) return version
  throw new UsageError(
    `${wanted} is ${matches.length > 1 ? 'the beginning of several versions' : 'no version that was published'}. There are:\n${history.map(formatPublication).join('\n')}\nExample: ${EXAMPLE}`,
  )
}

function formatPublication({ id, version, replaced, publishedAt, publishedBy, note }: Publication): string {
  const why = note === null ? '' : `: ${note}`
  return `${String(id).padStart(4)}  ${version}  ${publishedAt}  by ${publishedBy}, in place of ${replaced ?? 'nothing'}${why}`
}

if (import.meta.main) await runCommand(() => rollback(process.argv.slice(2), console.log))
