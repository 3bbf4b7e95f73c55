import { formatValue } from '../../figure/citation.ts'
import type { Legs } from '../input/spec.ts'

/** "4.68%" */
export const percent = (value: number): string => `${formatValue(value)}%`

/** "5% of GDP by 2032", "3.5% core by 2035 and 1.5% related by 2035" */
export function describeTargets(legs: Legs): string {
  if (legs.kind === 'undivided') return `${percent(legs.total.share)} of GDP by ${legs.total.year}`
  const { core, related } = legs
  if (related === null) return `${percent(core.share)} of GDP, core, by ${core.year}`
  return core.year === related.year
    ? `${percent(core.share)} core and ${percent(related.share)} related by ${core.year}`
    : `${percent(core.share)} core by ${core.year} and ${percent(related.share)} related by ${related.year}`
}
