import type { Decision } from './plan.ts'

/** The plan as a table: what goes, what stays, and why. */
export function planTable(decisions: readonly Decision[]): string {
  const line = (version: string, until: string, what: string, why: string) =>
    [version.padEnd(16), until.padEnd(13), what.padEnd(5), why].join('  ')
  const rows = decisions.map(({ version, currentUntil, goes, reason }) =>
    line(version, (currentUntil ?? '').slice(0, 10), goes ? 'goes' : 'stays', reason),
  )
  return [line('version', 'current until', 'what', 'why'), ...rows].join('\n')
}
