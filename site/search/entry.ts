/** What a search finds, and how it finds it. No JSX: the build of the documentation runs it in Node. */
import MiniSearch, { type Options } from 'minisearch'

export interface SearchEntry {
  /** The address. */
  readonly id: string
  readonly title: string
  /** Where it is or what it says, in a few words. */
  readonly detail: string
}

/** An entry with other words by which it is found. */
export interface Indexed extends SearchEntry {
  readonly words: string
}

/** Stop words. */
const EMPTY = new Set(
  'a an and are by did do does for has have how in is it of on or the to was what when which who'.split(' '),
)

/** Case and accents do not matter. */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const OPTIONS: Options<Indexed> = {
  fields: ['title', 'words'],
  storeFields: ['title', 'detail'],
  processTerm: (word) => (EMPTY.has(word.toLowerCase()) ? null : folded(word)),
  searchOptions: { boost: { title: 3 }, combineWith: 'AND', prefix: true },
}

export function searchIndex(entries: readonly Indexed[]): MiniSearch<Indexed> {
  const index = new MiniSearch(OPTIONS)
  index.addAll(entries)
  return index
}

/** @param json of an index that was made before */
export const loadIndex = (json: string): MiniSearch<Indexed> => MiniSearch.loadJSON(json, OPTIONS)

/** Entries with all words of a text, or words that begin so, best first. */
export const find = (index: MiniSearch<Indexed>, text: string): readonly SearchEntry[] =>
  index.search(text).map(entryOf)

/** Entries with a name that is written nearly so, best first. */
export const findNear = (index: MiniSearch<Indexed>, text: string): readonly SearchEntry[] =>
  index.search(text, { fields: ['title', 'words'], combineWith: 'OR', fuzzy: 0.34 }).map(entryOf)

const entryOf = ({ id, title, detail }: { readonly id: string; readonly [field: string]: unknown }): SearchEntry => ({
  id,
  title: String(title),
  detail: String(detail),
})
