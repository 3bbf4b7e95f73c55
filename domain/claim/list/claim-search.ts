/** The search of claims by words. */
import type { Area } from '../../area/area.ts'
import { foldedWords, spellingsOf } from '../../area/spellings.ts'
import type { Claim } from '../claim.ts'
import { asserterOf, assertionOf } from '../words/words.ts'

/**
 * Whether all words of a search occur in a claim: in the assertion, its subject, or the name of who asserted it. Case, accents and thousands
 * separators do not matter, the beginning of a word finds it, and other spellings count.
 *
 * @param about what the claim is about; null where that is no area of the dataset
 */
export function hasWords(claim: Claim, about: Area | null, search: string): boolean {
  const text = [
    assertionOf(claim),
    asserterOf(claim),
    claim.speaker,
    claim.subject,
    about?.name,
    claim.year,
    claim.basis,
  ]
  const words = wordsOf(text.join(' '))
  return wordsOf(search).every((word) =>
    [word, ...(spellingsOf(word) ?? [])].some((spelling) => hasPhrase(words, foldedWords(spelling))),
  )
}

/** "1,470" is one word, and so is "2.5". */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .split(/\s+/)
    .flatMap((part) => (/\d/.test(part) ? [part.replaceAll(/^[^\d]+|[^\d]+$/g, '')] : foldedWords(part)))

const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, start) => phrase.every((part, step) => words[start + step]?.startsWith(part)))
