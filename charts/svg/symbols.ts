/** Forms of points: lines that cross are told apart without colour. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape'
import { SERIES_TONES, type Tone } from '../theme.ts'

const FORMS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye]

/** @param radius of a circle of the same area, in pixels */
export const symbolPath = (tone: Tone, radius: number): string =>
  symbol(formOf(tone), Math.PI * radius ** 2).digits(1)() ?? ''

function formOf(tone: Tone) {
  if (tone === 'beside') return symbolSquare
  return FORMS[Math.max(0, (SERIES_TONES as readonly string[]).indexOf(tone)) % FORMS.length] ?? symbolCircle
}

const round = (value: number): number => Math.round(value * 10) / 10

export const diamond = (x: number, y: number, size: number): string =>
  `M${round(x)} ${round(y - size)}L${round(x + size)} ${round(y)}L${round(x)} ${round(y + size)}L${round(x - size)} ${round(y)}Z`
