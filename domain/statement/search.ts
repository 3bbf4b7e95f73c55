/** Parses the text of a search box into terms. No text is an error. */

/** A word, or several words in a row. */
export interface SearchTerm {
  readonly words: readonly string[]
  /** True where the last word is a prefix: "safety net*". */
  readonly isPrefix: boolean
}

/** The most characters of a search. */
export const LONGEST_SEARCH = 500

/** A phrase in quotation marks of any kind, where the closing mark may be missing, or a run without white space. */
const PIECE = /["“”„«»]([^"“”„«»]*)["“”„«»]?(\*)?|[^\s"“”„«»]+/gu
/** A word: letters, marks and digits of any script. Operators and punctuation only separate words. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The terms of a search, all of which must match: words, "phrases in quotation marks" and prefixes*. Null for blank text;
 * empty for text without a word, which matches nothing.
 */
export function searchTerms(text: string): readonly SearchTerm[] | null {
  if (text.trim() === '') return null
  return [...text.matchAll(PIECE)].flatMap(([piece, phrase, star]) => {
    const content = phrase ?? piece
    const words = content.match(WORD) ?? []
    return words.length === 0 ? [] : [{ words, isPrefix: star !== undefined || /\*\s*$/.test(content) }]
  })
}
