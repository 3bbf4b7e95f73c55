/**
 * Changes of everything that is not a figure: areas, indicators, sources, notes, scenarios, pledges, years of war, spending events,
 * statements and claims.
 */
import { asWords } from '../../formats/words.ts'
import { assertionOf } from '../claim/words/words.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Statement } from '../statement/statement.ts'
import type { RecordChange, RecordKind } from './change.ts'
import { diffByKey, diffFields } from './pairs.ts'

/** One version of the data: the dataset and its statements. */
export interface Version {
  readonly dataset: Dataset
  readonly statements: readonly Statement[]
}

export const changedRecords = (before: Version, after: Version): readonly RecordChange[] =>
  COLLECTIONS.flatMap((changesBetween) => changesBetween(before, after))

/**
 * Returns a function that compares one kind of record.
 *
 * @param recordsIn the records of a version; the other version is given to leave out what only one has
 * @param nameOf the display name of a record
 */
function compareRecords<T extends object>(
  record: RecordKind,
  recordsIn: (version: Version, other: Version) => readonly T[],
  keyOf: (item: NoInfer<T>) => string,
  nameOf: (item: NoInfer<T>) => string,
): (before: Version, after: Version) => readonly RecordChange[] {
  return (before, after) =>
    diffByKey(recordsIn(before, after), recordsIn(after, before), keyOf).map(({ key, pair: [previous, current] }) => ({
      kind: 'record',
      record,
      key,
      before: previous && nameOf(previous),
      after: current && nameOf(current),
      fields: previous === null || current === null ? [] : diffFields(previous, current),
    }))
}

const COLLECTIONS = [
  compareRecords('member', ({ dataset }: Version) => dataset.members, codeOf, nameOf),
  compareRecords('comparator', ({ dataset }: Version) => dataset.comparators, codeOf, nameOf),
  compareRecords('group', groupsIn, codeOf, nameOf),
  compareRecords('indicator', ({ dataset }: Version) => [...dataset.indicators.values()], codeOf, nameOf),
  compareRecords(
    'source',
    ({ dataset }: Version) => dataset.sources,
    slugOf,
    ({ publisher, title }) => `${publisher}, ${title}`,
  ),
  compareRecords(
    'note',
    notesIn,
    ({ edition, area, indicator }) => [edition, area, indicator].filter((part) => part !== null).join(' '),
    ({ text }) => text,
  ),
  compareRecords('scenario', ({ dataset }: Version) => dataset.scenarios, slugOf, nameOf),
  compareRecords(
    'pledge',
    ({ dataset }: Version) => dataset.pledges,
    ({ statement, member, component, by }) => `${statement} ${member} ${component} ${by}`,
    ({ member, component, share, by }) => `${member}, ${component} ${share}% of GDP by ${by}`,
  ),
  compareRecords(
    'release',
    ({ dataset }: Version) => dataset.releases,
    ({ source, publishedOn }) => `${source} ${publishedOn}`,
    ({ title }) => title,
  ),
  compareRecords(
    'position',
    ({ dataset }: Version) => dataset.positions,
    slugOf,
    ({ member, component, standing }) => `${member}, ${component}: ${asWords(standing)}`,
  ),
  compareRecords(
    'years of war',
    ({ dataset }: Version) =>
      Object.entries(dataset.warYears?.byMember ?? {}).map(([code, years]) => ({ code, years: years.map(String) })),
    codeOf,
    ({ code, years }) => `${code}: ${years.join(', ')}`,
  ),
  compareRecords(
    'spending event',
    ({ dataset }: Version) => dataset.spendingEvents,
    ({ member, kind, from }) => `${member} ${kind} ${from}`,
    ({ reason }) => reason,
  ),
  // Claims are compared separately, so that a corrected claim does not show as a changed statement.
  compareRecords(
    'statement',
    ({ statements }: Version) => statements.map(({ claims: _, ...statement }) => statement),
    slugOf,
    ({ title }) => title,
  ),
  compareRecords('claim', ({ statements }: Version) => statements.flatMap(({ claims }) => claims), slugOf, assertionOf),
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

/** Groups with member codes only: a change of a member is reported for the member. */
function groupsIn({ dataset }: Version) {
  return dataset.groups.map(({ members, ...group }) => ({ ...group, members: members.map(codeOf) }))
}

/** Notes of editions that both versions have. Notes of an added or removed edition are part of that change. */
function notesIn({ dataset }: Version, other: Version) {
  const shared = dataset.editions.filter(({ slug }) => other.dataset.editions.some((edition) => edition.slug === slug))
  return shared.flatMap(({ slug, notes }) => notes.map((note) => ({ edition: slug, ...note })))
}
