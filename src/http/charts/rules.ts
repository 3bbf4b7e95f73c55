import type { RuleLine } from '../../../charts/layout.ts'
import type { LegendEntry } from '../../../charts/legend.ts'

/** The reference lines of the charts: the guideline of 2014, and the commitment of 2025 without and with related spending. */
export const RULES: readonly RuleLine[] = [
  { value: 2, label: '2%' },
  { value: 3.5, label: '3.5%' },
  { value: 5, label: '5%' },
]

export const RULES_EXPLAINED: LegendEntry = {
  look: { kind: 'rule' },
  label: '2% (2014); 3.5% core, 5% with related (by 2035)',
}
