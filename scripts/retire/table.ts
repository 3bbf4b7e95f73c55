import type { Decision } from './plan.ts'

/** The plan as a table: what goes, what stays, and why. */
export function planTable(decisions: readonly Decision[]): string {
  const lines = decisions.map(({ version, currentUntil, goes, reason }) =>
    [version, (currentUntil ?? '').slice(0, 10).padEnd(13), goes ? 'goes ' : 'stays', reason].join('  '),
  )
  return [`${'version'.padEnd(16)}  current until  ${'what'.padEnd(4)} why`, ...lines].join('\n')
}
