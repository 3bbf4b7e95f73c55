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
import { decimal } from './svg.ts'

const FORMS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye]

/** @param radius of a circle of the same area, in pixels */
export const symbolPath = (tone: Tone, radius: number): string =>
  symbol(formOf(tone), Math.PI * radius ** 2).digits(1)() ?? ''

function formOf(tone: Tone) {
  if (tone === 'beside') return symbolSquare
  return FORMS[Math.max(0, (SERIES_TONES as readonly string[]).indexOf(tone)) % FORMS.length] ?? symbolCircle
}

export const diamond = (x: number, y: number, size: number): string =>
  `M${decimal(x)} ${decimal(y - size)}L${decimal(x + size)} ${decimal(y)}L${decimal(x)} ${decimal(y + size)}L${decimal(x - size)} ${decimal(y)}Z`
