/** What people write for the same thing: spellings that a search finds together, and codes that are not ISO 3166-1. */

/** One name in its spellings, of countries also that of their own languages. Words of English are there in British and American spelling. */
const SETS: readonly (readonly string[])[] = [
  ['Albania', 'Shqipëria'],
  ['Belgium', 'Belgique', 'België'],
  ['Croatia', 'Hrvatska'],
  ['Czechia', 'Czech Republic', 'Česko'],
  ['Denmark', 'Danmark'],
  ['Estonia', 'Eesti'],
  ['Finland', 'Suomi'],
  ['Germany', 'Deutschland'],
  ['Greece', 'Hellas'],
  ['Hungary', 'Magyarország'],
  ['Iceland', 'Ísland'],
  ['Italy', 'Italia'],
  ['Latvia', 'Latvija'],
  ['Lithuania', 'Lietuva'],
  ['Montenegro', 'Crna Gora'],
  ['Netherlands', 'Holland', 'Nederland'],
  ['North Macedonia', 'Macedonia'],
  ['Norway', 'Norge'],
  ['Poland', 'Polska'],
  ['Russia', 'Russian Federation'],
  ['Slovakia', 'Slovak Republic', 'Slovensko'],
  ['Slovenia', 'Slovenija'],
  ['Spain', 'España'],
  ['Sweden', 'Sverige'],
  ['Türkiye', 'Turkey'],
  ['United Kingdom', 'UK', 'Britain', 'Great Britain'],
  ['United States', 'USA', 'United States of America', 'America'],
  ['Kyiv', 'Kiev'],
  ['Zelenskyy', 'Zelensky', 'Zelenskiy'],
  ['defence', 'defense'],
  ['programme', 'program'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['licence', 'license'],
  ['per cent', 'percent'],
]

/** Codes of the European Union and of everyday use, and what they are in ISO 3166-1. */
const CODES: Readonly<Record<string, string>> = { UK: 'GBR', EL: 'GRC' }

/** The ISO 3166-1 code for another one that is in use; the same for any other code. @param code in upper case */
export const isoCode = (code: string): string => CODES[code] ?? code

/** A text without case, accents and punctuation, as words. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A text as one name, without case, accents and punctuation. */
export const folded = (text: string): string => foldedWords(text).join(' ')

const BY_FOLDED: ReadonlyMap<string, readonly string[]> = new Map(
  SETS.flatMap((spellings) => spellings.map((one) => [folded(one), spellings] as const)),
)

/** All spellings of a name or word, itself among them; null where it has no other. */
export const spellingsOf = (text: string): readonly string[] | null => BY_FOLDED.get(folded(text)) ?? null

/** The most spellings of a name, itself among them. */
export const MOST_SPELLINGS = Math.max(...SETS.map((spellings) => spellings.length))

/** The most words of a spelling. */
export const LONGEST_SPELLING = Math.max(...SETS.flat().map((one) => foldedWords(one).length))

/** All that a text may be written as, without case, accents and punctuation. */
export const foldedNames = (text: string): readonly string[] => [folded(text), ...(spellingsOf(text) ?? []).map(folded)]
