/** The countries and groups that a sentence names, and where it names them. */

import { spellingsOf } from '../area/spellings.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { onceFor } from '../lazy.ts'
import { DEMONYMS } from './demonyms.ts'

export interface AreaMention {
  /** The code of an area of the dataset; else the words for it. */
  readonly code: string
  readonly isCarried: boolean
  readonly start: number
  readonly end: number
}

/** The members of the European Union as a group, for which the European Defence Agency has figures. */
export const EUROPEAN_UNION = 'EU27'

/** Ways to name a group. The longest that fits is taken: "European allies and Canada" are not Canada. */
const GROUPS: readonly (readonly [code: string, words: string])[] = [
  [
    'NATO_EUROPE_CANADA',
    String.raw`(?:(?:NATO )?Europe|(?:NATO['’]s )?European (?:NATO )?(?:allies|members|countries)) and Canada|(?:NATO )?(?:allies|members|countries) (?:other than|except|excluding|without|outside) (?:the )?(?:US|U\.S\.|USA|United States|America)|non-(?:US|U\.S\.|American)(?: NATO)?(?: allies| members| countries)?`,
  ],
  [
    'NATO_EUROPE',
    `NATO['’]s European (?:allies|members|countries)|European (?:NATO )?(?:allies|members|countries|NATO)|NATO Europe`,
  ],
  [EUROPEAN_UNION, `(?:the )?(?:European Union|EU)(?:['’]s)?(?: member)?(?: states| countries| members)?`],
  [
    'NATO',
    `NATO(?: (?:allies|members|countries|nations|states))?|the alliance|allies|allied|member (?:states|countries|nations)`,
  ],
]

/** Other groups that people speak of. No edition here has a total for them. */
const NOT_CARRIED: readonly (readonly [name: string, words: string])[] = [
  ['the European Union', '(?:the )?(?:European Union|EU)'],
  ['the world', 'the world|worldwide|global(?:ly)?'],
]

/** The areas that a sentence names, in their order. */
export function areasIn(dataset: Dataset, text: string): readonly AreaMention[] {
  const { pattern, namers } = patternOf(dataset)
  return [...unaccented(text).matchAll(pattern)].flatMap(({ index: start, 0: words, groups = {} }) => {
    const found = namers.find((_, at) => groups[`n${at}`] !== undefined)
    return found ? [{ ...found, start, end: start + words.length }] : []
  })
}

const patternOf = onceFor((dataset: Dataset) => {
  const groups = GROUPS.filter(([code]) => dataset.area(code) !== null)
  const all = [
    ...groups.map(([code, words]) => ({ code, isCarried: true, words: `(?i:${words})` })),
    ...NOT_CARRIED.map(([code, words]) => ({ code, isCarried: false, words: `(?i:${words})` })),
    ...countriesOf(dataset),
  ]
  const alternatives = all.map(({ words }, at) => `(?<n${at}>${words})`).join('|')
  // The names of countries are written large: "us" is no country, and "a poland spring" is none either.
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives})(?![\p{L}\p{N}])`, 'gu')
  return { pattern, namers: all.map(({ code, isCarried }) => ({ code, isCarried })) }
})

/** The names, adjectives and codes of each country. */
function countriesOf({ members, comparators }: Dataset) {
  return [...members, ...comparators].map(({ code, name, officialName, iso2 }) => {
    const dotted = iso2 === 'US' ? ['US', 'U.S.'] : iso2 === 'GB' ? ['U.K.'] : []
    const names = [officialName, name, ...(spellingsOf(name) ?? []), ...(DEMONYMS[code] ?? []), ...dotted, code]
    const words = names
      .map(unaccented)
      .toSorted((a, b) => b.length - a.length)
      .map((one) => one.replaceAll('.', String.raw`\.`))
    return { code, isCarried: true, words: words.join('|') }
  })
}

/** Without accents, and with as many characters as before. */
const unaccented = (text: string): string =>
  [...text].map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, '') || letter).join('')
