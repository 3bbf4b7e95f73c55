import { MAX_DETAIL_LENGTH, MAX_DETAILS } from '../../domain/change-log/entry.ts'
import { counted } from '../../formats/count.ts'

/** As many lines as an entry may have. The last one counts what is left out; a line that is too long ends with "…". */
export function limitDetails(lines: readonly string[]): readonly string[] {
  const short = lines.map((line) =>
    line.length > MAX_DETAIL_LENGTH ? `${line.slice(0, MAX_DETAIL_LENGTH - 1)}…` : line,
  )
  if (short.length <= MAX_DETAILS) return short
  const shown = short.slice(0, MAX_DETAILS - 1)
  return [...shown, `… and ${counted(short.length - shown.length, 'more', 'more')}.`]
}
