/** The functions of Observable Plot that the explorer uses. A module of its own, so that they are loaded lazily as one chunk. */
import { areaY, barY, dot, line, plot, pointer, pointerX, ruleX, ruleY, text, tip } from '@observablehq/plot'

export const library = { areaY, barY, dot, line, plot, pointer, pointerX, ruleX, ruleY, text, tip } as const

export type PlotLibrary = typeof library
