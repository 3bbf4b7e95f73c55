/** Changes of whatever is no figure: who figures are about, what is measured, by whom, and what was said. */
import { assertionOf } from '../claim/words.ts'
import type { Dataset } from '../dataset.ts'
import type { Statement } from '../statement/statement.ts'
import type { RecordChange, RecordKind } from './change.ts'
import { differing, fieldsOf } from './pairs.ts'

/** One version of the data: the figures with all around them, and the statements. */
export interface Version {
  readonly dataset: Dataset
  readonly statements: readonly Statement[]
}

export const recordChanges = (before: Version, after: Version): readonly RecordChange[] =>
  COLLECTIONS.flatMap((changesIn) => changesIn(before, after))

/** @param nameOf what a person calls the record */
function collection<T extends object>(
  record: RecordKind,
  of: (version: Version, other: Version) => readonly T[],
  keyOf: (one: NoInfer<T>) => string,
  nameOf: (one: NoInfer<T>) => string,
): (before: Version, after: Version) => readonly RecordChange[] {
  return (before, after) =>
    differing(of(before, after), of(after, before), keyOf).map(({ key, pair: [was, is] }) => ({
      kind: 'record',
      record,
      key,
      before: was && nameOf(was),
      after: is && nameOf(is),
      fields: was === null || is === null ? [] : fieldsOf(was, is),
    }))
}

const COLLECTIONS = [
  collection('member', ({ dataset }: Version) => dataset.members, codeOf, nameOf),
  collection('comparator', ({ dataset }: Version) => dataset.comparators, codeOf, nameOf),
  collection('group', groupsIn, codeOf, nameOf),
  collection('indicator', ({ dataset }: Version) => [...dataset.indicators.values()], codeOf, nameOf),
  collection(
    'source',
    ({ dataset }: Version) => dataset.sources,
    slugOf,
    ({ publisher, title }) => `${publisher}, ${title}`,
  ),
  collection(
    'note',
    notesIn,
    ({ edition, area, indicator }) => [edition, area, indicator].filter((part) => part !== null).join(' '),
    ({ text }) => text,
  ),
  collection('scenario', ({ dataset }: Version) => dataset.scenarios, slugOf, nameOf),
  collection(
    'pledge',
    ({ dataset }: Version) => dataset.pledges,
    ({ statement, member, component, by }) => `${statement} ${member} ${component} ${by}`,
    ({ member, component, share, by }) => `${member}, ${component} ${share}% of GDP by ${by}`,
  ),
  // Claims are records of their own, so that one mended figure does not show as a changed statement.
  collection(
    'statement',
    ({ statements }: Version) => statements.map(({ claims: _, ...statement }) => statement),
    slugOf,
    ({ title }) => title,
  ),
  collection('claim', ({ statements }: Version) => statements.flatMap(({ claims }) => claims), slugOf, assertionOf),
]

function codeOf({ code }: { readonly code: string }): string {
  return code
}

function slugOf({ slug }: { readonly slug: string }): string {
  return slug
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

/** With the codes of their members: what changes about a member is that member's change. */
function groupsIn({ dataset }: Version) {
  return dataset.groups.map(({ members, ...group }) => ({ ...group, members: members.map(codeOf) }))
}

/** Of the editions that both versions have; those of an edition that came or went come and go with it. */
function notesIn({ dataset }: Version, other: Version) {
  const shared = dataset.editions.filter(({ slug }) => other.dataset.editions.some((one) => one.slug === slug))
  return shared.flatMap(({ slug, notes }) => notes.map((note) => ({ edition: slug, ...note })))
}
