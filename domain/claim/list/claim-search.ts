/** The search of claims by words. */
import type { Area } from '../../area/area.ts'
import { foldedWords, spellingsOf } from '../../area/spellings.ts'
import type { Claim } from '../claim.ts'
import { asserterOf, assertionOf } from '../words/words.ts'

/** @param about what the claim is about; null where that is no area of the dataset */
type FindsClaim = (claim: Claim, about: Area | null) => boolean

/**
 * Whether all words of a search occur in a claim: in the assertion, its subject, or the name of who asserted it. Case, accents and thousands
 * separators do not matter, the beginning of a word finds it, and other spellings count. Blank text finds every claim, and text
 * without a word none, as in a search of statements. The search is read once, however many claims there are.
 */
export function claimSearch(search: string): FindsClaim {
  const asked = [...new Set(wordsOf(search))].map((word) => [
    [word],
    ...(spellingsOf(word) ?? []).map((spelling) => foldedWords(spelling)),
  ])
  if (asked.length === 0) return () => search.trim() === ''
  return (claim, about) => {
    const { speaker, subject, year, basis } = claim
    const text = [assertionOf(claim), asserterOf(claim), speaker, subject, about?.name, year, basis]
    const words = wordsOf(text.join(' '))
    return asked.every((spellings) => spellings.some((phrase) => hasPhrase(words, phrase)))
  }
}

/** "1,470" is one word, and so is "2.5". */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .split(/\s+/)
    .flatMap((part) => (/\d/.test(part) ? [part.replaceAll(/^[^\d]+|[^\d]+$/g, '')] : foldedWords(part)))

const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, start) => phrase.every((part, step) => words[start + step]?.startsWith(part)))
