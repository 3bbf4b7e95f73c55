/** Entries of what no publication brought as far as anybody recorded: the editions of the package, and the releases of the schema. */

import { formatDate } from '../../formats/date.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { custodyOfWhole } from '../edition/custody.ts'
import type { Edition } from '../edition/edition.ts'
import { describeEdition } from '../figure/citation.ts'
import type { ChangeEntry } from './entry.ts'

/** A release of the schema and what was new in it, as schema/CHANGELOG.md has it. */
export interface SchemaRelease {
  /** The day, `2026-11-24`; of a second one on that day `2026-11-24-2`. */
  readonly name: string
  readonly changes: readonly string[]
}

export const knownEntries = ({ editions }: Dataset, releases: readonly SchemaRelease[]): readonly ChangeEntry[] => [
  ...editions.map(editionEntry),
  ...releases.map(releaseEntry),
]

const NOTHING = { edition: null, statement: null, version: null, replaced: null, release: null } as const

const editionEntry = (edition: Edition): ChangeEntry => ({
  ...NOTHING,
  key: `edition/${edition.slug}`,
  kind: 'EDITION',
  at: edition.carriedOn ?? edition.publishedOn,
  title: describeEdition(edition),
  summary: `${publishedWords(edition)}${carriedWords(edition)}${custodyWords(edition)}`,
  details: [],
  edition: edition.slug,
})

/** "Published on 10 July 2026": as exactly as it is known. */
export function publishedWords({ publishedOn, publishedPrecision: precision }: Edition): string {
  return `Published ${precision === 'DAY' ? 'on' : 'in'} ${formatDate(publishedOn, precision)}`
}

/** Where its figures were read, if not in the publisher's file; else nothing. */
export function custodyWords({ custody }: Edition): string {
  const whole = custodyOfWhole(custody)
  if (whole === null || whole.kind === 'publisher-file') return ''
  return ` Its figures were read ${whole.kind === 'copy' ? 'in a copy' : 'second-hand'}: ${whole.readAt}.`
}

const carriedWords = ({ carriedOn }: Edition): string =>
  carriedOn === null
    ? '. Since when it is carried here was not noted.'
    : `, carried here since ${formatDate(carriedOn, 'DAY')}.`

const releaseEntry = ({ name, changes }: SchemaRelease): ChangeEntry => ({
  ...NOTHING,
  key: `release/${name}`,
  kind: 'RELEASE',
  at: name.slice(0, 10),
  title: `Release ${name} of the schema`,
  summary:
    'Clients may rely on this form of the schema: what is to go is deprecated first, and goes with a later release.',
  details: changes,
  release: name,
})
