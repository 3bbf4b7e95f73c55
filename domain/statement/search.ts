/** Parses the text of a search box into terms, with their other spellings. No text is an error. */
import { foldedWords, LONGEST_SPELLING, spellingsOf } from '../area/spellings.ts'

/** A word, or several words in a row. */
export interface SearchTerm {
  readonly words: readonly string[]
  /** True where the last word is a prefix: "safety net*". */
  readonly isPrefix: boolean
  /** Other spellings, any of which matches as well. */
  readonly others: readonly (readonly string[])[]
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
  const terms = [...text.matchAll(PIECE)].flatMap(([piece, phrase, star]): Term[] => {
    const content = phrase ?? piece
    const words = content.match(WORD) ?? []
    const isPrefix = star !== undefined || /\*\s*$/.test(content)
    return words.length === 0 ? [] : [{ words, isPrefix, isPhrase: phrase !== undefined }]
  })
  return joined(terms).map(({ words, isPrefix }) => ({
    words,
    isPrefix,
    others: isPrefix ? [] : otherSpellings(words),
  }))
}

interface Term extends Omit<SearchTerm, 'others'> {
  readonly isPhrase: boolean
}

/** Words in a row that are one name in another spelling are one term: Czech Republic. */
function joined(terms: readonly Term[]): readonly Term[] {
  const [first, ...rest] = terms
  if (first === undefined) return []
  for (let length = LONGEST_SPELLING; length > 1; length--) {
    const some = terms.slice(0, length)
    const words = some.flatMap((term) => term.words)
    const isRow = some.length === length && some.every((term) => !term.isPhrase && !term.isPrefix)
    if (isRow && spellingsOf(words.join(' ')) !== null)
      return [{ words, isPrefix: false, isPhrase: true }, ...joined(terms.slice(length))]
  }
  return [first, ...joined(rest)]
}

/** The phrases that say the same: the words whole in another spelling, or one part of them. */
function otherSpellings(words: readonly string[]): readonly (readonly string[])[] {
  for (let length = Math.min(words.length, LONGEST_SPELLING); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const part = words.slice(at, at + length).join(' ')
      const spellings = spellingsOf(part)
      if (spellings !== null)
        return spellings
          .filter((one) => foldedWords(one).join(' ') !== foldedWords(part).join(' '))
          .map((one) => [...words.slice(0, at), ...(one.match(WORD) ?? []), ...words.slice(at + length)])
    }
  return []
}
