/** Which versions may be taken out, by the log of publications alone. */
import type { LogRow } from '../../src/store/retirement/sql.ts'

export interface Rules {
  /** For how many days after a version ceased to be current what names it works. */
  readonly days: number
  /** How many versions before the current one stay for a rollback. */
  readonly keep: number
}

/** What docs/use/corrections.md promises. A command may keep more, never less. */
export const LEAST: Rules = { days: 730, keep: 3 }

export interface Decision {
  readonly version: string
  /** The instant at which it last ceased to be current, ISO 8601; null while it is, and where it never was. */
  readonly currentUntil: string | null
  readonly goes: boolean
  /** Why it goes or stays. */
  readonly reason: string
}

const DAY_MS = 86_400_000

/**
 * @param versions what is stored
 * @param log oldest first
 */
export function planOf(
  versions: readonly string[],
  log: readonly LogRow[],
  now: Date,
  rules: Rules,
): readonly Decision[] {
  const until = new Map(log.map(({ version }, index) => [version, log[index + 1]?.publishedAt ?? null]))
  const [current, ...earlier] = [...new Set(log.map(({ version }) => version).toReversed())]
  const forRollback = new Set(earlier.slice(0, rules.keep))
  return versions.map((version) => {
    const currentUntil = until.get(version) ?? null
    const stays = (reason: string): Decision => ({ version, currentUntil, goes: false, reason })
    if (version === current) return stays('it is current')
    if (currentUntil === null) return stays('it was never current: it may be about to be published')
    if (forRollback.has(version)) return stays(`it is one of the last ${rules.keep} before the current one`)
    const days = Math.floor((now.getTime() - Date.parse(currentUntil)) / DAY_MS)
    if (days < rules.days) return stays(`it ceased to be current ${days} days ago, which is less than ${rules.days}`)
    return { version, currentUntil, goes: true, reason: `it ceased to be current ${days} days ago` }
  })
}
