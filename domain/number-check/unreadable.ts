/** What looks like a number and is written as none that is read: "1.2.3", "-2%", "1e3", the year 1066. */
import { beginsWithMonth, type TextSpan } from './numbers.ts'

export interface Unreadable {
  readonly words: string
  /** Whether it has four digits, as a year has. */
  readonly isYear: boolean
}

const TOKEN = /(?<![\p{L}\p{N}.,'’/–-])[-−]?\.?\p{N}[\p{L}\p{N}]*(?:[.,'’]\p{N}[\p{L}\p{N}]*)*%?/gu
/** "5G", "2nd", "the 1990s". */
const NAME = /^\d+\p{L}+$/u

/** @param read the numbers and years of the text that are read */
export function unreadableIn(text: string, read: readonly TextSpan[]): readonly Unreadable[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index: start, 0: words }) => {
    const end = start + words.length
    const isRead = read.some((one) => one.start < end && one.end > start)
    if (isRead || NAME.test(words) || (/^\d\d?$/.test(words) && beginsWithMonth(text.slice(end)))) return []
    return [{ words, isYear: /^\d{4}$/.test(words) }]
  })
}
