/** What a person types into a search box, as terms. Whatever it is, it is never an error. */

/** A word, or several words in a row. */
export interface SearchTerm {
  readonly words: readonly string[]
  /** True where the last word is only the beginning of one: "safety net*". */
  readonly isPrefix: boolean
}

/** Characters that a search may have at most. */
export const LONGEST_SEARCH = 500

/** A phrase between quotation marks of any kind (the last one may be missing), or a run without space. */
const PIECE = /["“”„«»]([^"“”„«»]*)["“”„«»]?(\*)?|[^\s"“”„«»]+/gu
/** What counts as a word: letters, marks and digits of any script. Operators and punctuation only part words. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The terms of a search, all of which must be found: words, "phrases in quotation marks", and beginnings* of words. Null when
 * nothing was typed; empty when what was typed holds no word, and so can be found nowhere.
 */
export function searchTerms(text: string): readonly SearchTerm[] | null {
  if (text.trim() === '') return null
  return [...text.matchAll(PIECE)].flatMap(([piece, phrase, star]) => {
    const content = phrase ?? piece
    const words = content.match(WORD) ?? []
    return words.length === 0 ? [] : [{ words, isPrefix: star !== undefined || /\*\s*$/.test(content) }]
  })
}
