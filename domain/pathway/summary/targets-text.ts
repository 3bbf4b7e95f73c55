import { formatPercent } from '../../../formats/number.ts'
import type { Legs } from '../input/spec.ts'

/** "5% of GDP by 2032", "3.5% core by 2035 and 1.5% related by 2035" */
export function describeTargets(legs: Legs): string {
  if (legs.kind === 'undivided') return `${formatPercent(legs.total.share)} of GDP by ${legs.total.year}`
  const { core, related } = legs
  if (related === null) return `${formatPercent(core.share)} of GDP, core, by ${core.year}`
  return core.year === related.year
    ? `${formatPercent(core.share)} core and ${formatPercent(related.share)} related by ${core.year}`
    : `${formatPercent(core.share)} core by ${core.year} and ${formatPercent(related.share)} related by ${related.year}`
}
