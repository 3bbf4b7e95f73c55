/** The axes and reference lines of all charts of shares over time. */
import { LEVELS } from './levels.ts'
import type { PlotLibrary } from './library.ts'

export const shareAxes = {
  x: { label: 'Year', labelOffset: 38, tickFormat: 'd' },
  y: { label: 'Percent of GDP', grid: true, zero: true },
} as const

export const levelRules = (ruleY: PlotLibrary['ruleY']) =>
  LEVELS.map(({ share }) => ruleY([share], { stroke: 'var(--rule)', strokeDasharray: '2 4' }))
