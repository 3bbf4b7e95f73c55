/** Changed records, which are not figures, as lines of the report: "+ added", "− removed", or field by field. */
import type { EditionChange, FieldChange, RecordChange, RecordKind } from '../../domain/difference/change.ts'
import { computed, counted, formatPrinted } from './numbers.ts'

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

export function recordLine({ key, before, after, fields }: RecordChange): string {
  if (before === null) return `+ ${key}: ${after}`
  if (after === null) return `− ${key}: ${before}`
  return `${key}: ${fields.map(fieldText).join('; ')}`
}

export function editionLine({ edition, before, after, fields }: EditionChange): string {
  if (before && after) return `${edition}: ${fields.map(fieldText).join('; ')}`
  const one = after ?? before
  const what = one && `${one.title}, ${one.publishedOn}, ${counted(one.figures, 'figure', 'figures')}`
  return `${after ? '+' : '−'} ${edition}: ${what}`
}

function fieldText({ field, before, after }: FieldChange): string {
  if (Array.isArray(before) && Array.isArray(after)) return `${field} ${listText(before, after)}`
  return `${field} ${valueText(before)} → ${valueText(after)}`
}

/** The elements that were added to a list and removed from it; only their number if they are not strings. */
function listText(before: readonly unknown[], after: readonly unknown[]): string {
  if (![...before, ...after].every((one) => typeof one === 'string'))
    return `changed (${counted(before.length, 'entry', 'entries')} → ${after.length}; --json shows them)`
  const removed = before.filter((one) => !after.includes(one)).map((one) => `− ${one}`)
  const added = after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`)
  return [...removed, ...added].join(', ') || 'in another order'
}

function valueText(value: unknown): string {
  if (value === null) return 'nothing'
  if (typeof value === 'number') return formatPrinted(computed(value))
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}
