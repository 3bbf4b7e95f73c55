/** What of Observable Plot is used here. It is loaded as a whole, when the first chart is to be drawn. */
import { areaY, barY, dot, line, plot, pointer, pointerX, ruleX, ruleY, text, tip } from '@observablehq/plot'

export const library = { areaY, barY, dot, line, plot, pointer, pointerX, ruleX, ruleY, text, tip } as const

export type PlotLibrary = typeof library
