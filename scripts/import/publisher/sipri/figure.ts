/** A cell with a figure of SIPRI's. */
import type { Status } from '../../../../domain/figure/status.ts'
import { type SheetCell, shownOf } from '../../read/workbook.ts'
import { ImportRefusal } from '../../refusal.ts'

/** How SIPRI prints that there is no figure: not available, or no such country then. */
const NO_FIGURE = new Set(['...', '. .', '..', '. . .', 'xxx'])

/** The value as the package carries it; null for no figure. @param percent whether the sheet holds fractions shown as percentages */
export function figureIn({ content, place, cell }: SheetCell, hasYear: boolean, percent: boolean): number | null {
  if (content.kind === 'text' && NO_FIGURE.has(content.text)) return null
  if (content.kind !== 'number')
    throw new ImportRefusal(place, shownOf(content), 'a number, "..." or "xxx"', percent ? '0.0214' : '754684')
  if (!hasYear) throw new ImportRefusal(place, `${shownOf(content)} under no year`, 'figures under a year', '2024')
  if (percent && !String(cell.numFmt).includes('%'))
    throw new ImportRefusal(
      place,
      `${shownOf(content)} that is not shown as a percentage`,
      'a share with the format 0.0%',
      '0.0214',
    )
  // The file holds binary fractions; eight decimals are more than it can have meant.
  return Number((percent ? content.number * 100 : content.number).toFixed(8))
}

/** Colours of the palette. SIPRI prints its own estimates in blue and highly uncertain figures in red. */
const BLACK = new Set(['8', '64', 'FF000000', 'theme 1'])
const ESTIMATES = new Set(['12', '10', 'FF0000FF', 'FFFF0000'])

export function statusOf({ cell, place }: SheetCell): Status {
  const colour = cell.font?.color
  if (!colour) return 'actual'
  const name = String(('indexed' in colour ? colour.indexed : undefined) ?? colour.argb ?? `theme ${colour.theme}`)
  if (BLACK.has(name)) return 'actual'
  if (ESTIMATES.has(name)) return 'estimate'
  throw new ImportRefusal(
    place,
    `a figure in the colour ${name}`,
    'black, blue (an estimate) or red (highly uncertain)',
    'blue',
  )
}
