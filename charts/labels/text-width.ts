/** Estimates text width without font metrics: widths of sans-serif letters as a fraction of the font size, rounded up. */

const NARROW = /[ijlI.,:;'’|!()[\]ft]/
const WIDE = /[mwMW@%—…]/
const CAPITAL = /[A-Z0-9ÀÁÂÃÄÅÇÈÉÊËÖØÜŠŽ&+]/

/** Width of bold text relative to regular text. */
export const BOLD = 1.15

const widthOfLetter = (letter: string): number =>
  NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.92 : CAPITAL.test(letter) ? 0.66 : letter === ' ' ? 0.3 : 0.57

/** @returns the estimated width in pixels */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size

/**
 * Wraps text into lines. A word wider than a line is split.
 *
 * @param width pixels
 * @param size font size, pixels
 */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((part) => splitWord(part, width, size))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function splitWord(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word]
  const finished: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size) > width) {
      finished.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...finished, piece]
}
