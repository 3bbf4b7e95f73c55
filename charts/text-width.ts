/** How wide text will be, without a font at hand: rough widths of a sans-serif, in parts of the font's size, never too narrow. */

const NARROW = /[ijlI.,:;'’|!()[\]ft]/
const WIDE = /[mwMW@%—…]/
const CAPITAL = /[A-Z0-9ÀÁÂÃÄÅÇÈÉÊËÖØÜŠŽ&+]/

/** How much wider bold letters are. */
export const BOLD = 1.15

const widthOfLetter = (letter: string): number =>
  NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.92 : CAPITAL.test(letter) ? 0.66 : letter === ' ' ? 0.3 : 0.57

/** Pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size

/** Lines of words that fit into so many pixels. A word that does not fit alone is cut. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width, size))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word]
  const cut: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size) > width) {
      cut.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...cut, piece]
}
