/** The tables of what changed from one version to another, and of versions that were taken out: migrations/0002_changes.sql. */
import type { ChangeText } from '../../../domain/change-log/entry.ts'
import { defineTable, named } from '../table.ts'

/** A version, and the one that took its place. */
export interface VersionPair {
  readonly earlier: string
  readonly later: string
}

interface DifferenceRow extends VersionPair {
  /** How many there are. */
  readonly entries: number
}

export interface DifferenceEntryRow extends VersionPair, Omit<ChangeText, 'details'> {
  readonly position: number
  /** JSON. */
  readonly details: string
}

type RetirementRow = Readonly<Record<'version' | 'retiredAt', string>>

export const DIFFERENCES = defineTable<DifferenceRow>('differences', named('earlier', 'later', 'entries'))

export const DIFFERENCE_ENTRIES = defineTable<DifferenceEntryRow>('difference_entries', {
  ...named('earlier', 'later', 'position', 'kind', 'title', 'summary', 'details', 'edition', 'statement'),
})

export const RETIREMENTS = defineTable<RetirementRow>('retirements', named('version', 'retiredAt'))
