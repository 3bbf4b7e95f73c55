/** Changed records, which are not figures, as lines of the report: "+ added", "− removed", or field by field. */
import type { EditionChange, FieldChange, RecordChange, RecordKind } from '../../domain/difference/change.ts'
import { counted } from '../../formats/count.ts'
import { computed, formatPrinted } from './numbers.ts'

/** The singular and plural of each kind. */
export const RECORD_WORDS: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  member: ['member', 'members'],
  comparator: ['comparator', 'comparators'],
  group: ['group', 'groups'],
  indicator: ['indicator', 'indicators'],
  source: ['source', 'sources'],
  note: ['note', 'notes'],
  scenario: ['scenario', 'scenarios'],
  pledge: ['pledge', 'pledges'],
  release: ['release', 'releases'],
  position: ['position', 'positions'],
  'years of war': ['list of years of war', 'lists of years of war'],
  'spending event': ['spending event', 'spending events'],
  statement: ['statement', 'statements'],
  claim: ['claim', 'claims'],
}

/** How a reader of the report gets at what a line does not show. */
const HINT = '; --json shows them'

/** @param hint is put behind what a line does not show */
export function recordLine({ key, before, after, fields }: RecordChange, hint = HINT): string {
  if (before === null) return `+ ${key}: ${after}`
  if (after === null) return `− ${key}: ${before}`
  return `${key}: ${fieldTexts(fields, hint)}`
}

export function editionLine({ edition, before, after, fields }: EditionChange, hint = HINT): string {
  if (before && after) return `${edition}: ${fieldTexts(fields, hint)}`
  const one = after ?? before
  const what = one && `${one.title}, ${one.publishedOn}, ${counted(one.figures, 'figure', 'figures')}`
  return `${after ? '+' : '−'} ${edition}: ${what}`
}

const fieldTexts = (fields: readonly FieldChange[], hint: string): string =>
  fields.map((one) => fieldText(one, hint)).join('; ')

function fieldText({ field, before, after }: FieldChange, hint: string): string {
  if (Array.isArray(before) && Array.isArray(after)) return `${field} ${listText(before, after, hint)}`
  return `${field} ${valueText(before)} → ${valueText(after)}`
}

/** The elements that were added to a list and removed from it; only their number if they are not strings. */
function listText(before: readonly unknown[], after: readonly unknown[], hint: string): string {
  if (![...before, ...after].every((one) => typeof one === 'string'))
    return `changed (${counted(before.length, 'entry', 'entries')} → ${after.length}${hint})`
  const removed = before.filter((one) => !after.includes(one)).map((one) => `− ${one}`)
  const added = after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`)
  return [...removed, ...added].join(', ') || 'in another order'
}

function valueText(value: unknown): string {
  if (value === null) return 'nothing'
  if (typeof value === 'number') return formatPrinted(computed(value))
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}
