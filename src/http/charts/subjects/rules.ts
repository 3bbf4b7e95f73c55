import type { KeyEntry, RuleLine } from '../../../../charts/spec/chart.ts'
import { type ChartPoint, isPlaced, type PointStatus } from '../../../../charts/spec/chart-point.ts'
import type { Tone } from '../../../../charts/theme.ts'
import type { Vintage } from '../../../../domain/edition/vintage.ts'

/** The guideline of 2014. */
const GUIDELINE: readonly RuleLine[] = [{ value: 2, label: '2%' }]
/** The commitment of 2025, without and with related spending. */
const COMMITMENT: readonly RuleLine[] = [
  { value: 3.5, label: '3.5%' },
  { value: 5, label: '5%' },
]
/** The day of the commitment. */
const THE_HAGUE = '2025-06-25'

/** The reference lines that were agreed by the day of a vintage, and what they are. */
export const rulesOf = (vintage: Vintage): { readonly rules: readonly RuleLine[]; readonly explained: KeyEntry } =>
  vintage.kind === 'asOf' && vintage.day < THE_HAGUE
    ? { rules: GUIDELINE, explained: { look: { kind: 'rule' }, label: '2% (2014)' } }
    : {
        rules: [...GUIDELINE, ...COMMITMENT],
        explained: { look: { kind: 'rule' }, label: '2% (2014); 3.5% core, 5% with related (by 2035)' },
      }

/** What a line of a look means. */
export const lineKey = (label: string, tone: Tone, status: PointStatus = 'actual', points = true): KeyEntry => ({
  look: { kind: 'line', status, tone, points },
  label,
})

const STATUSES = ['actual', 'estimate', 'projection'] as const

/** What solid, dashed and dotted mean; empty where all figures are actual, or there are none. */
export function statusKey(points: readonly ChartPoint[], tone: Tone, withPoints: boolean): readonly KeyEntry[] {
  const found = new Set(points.filter(isPlaced).map(({ status }) => status))
  if (!found.has('estimate') && !found.has('projection')) return []
  return STATUSES.filter((status) => found.has(status)).map((status) => lineKey(status, tone, status, withPoints))
}
