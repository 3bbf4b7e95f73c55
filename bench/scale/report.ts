/** The tables of docs/maintain/scale.md, each under its heading, from what was measured. */
import { costs, free, frontPage, kinds, prices } from './cost-tables.ts'
import type { Measured } from './measured.ts'
import { edge, mix, purged, reached, runs } from './traffic-tables.ts'

export const sections = (measured: Measured): Readonly<Record<string, string>> => ({
  'The mix': mix(measured),
  'How often the worker runs': runs(measured),
  'What the edge answers': edge(measured),
  'What a request costs that reaches the worker': kinds(measured),
  'What reaches the worker': reached(measured),
  'What a month costs': costs(measured),
  'What the free plan holds': free(measured),
  'A link on a front page': frontPage(measured),
  'After a publication': purged(measured),
  'The prices': prices(),
})
