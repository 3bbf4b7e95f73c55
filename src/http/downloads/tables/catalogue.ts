/** The tables of members, areas, indicators, editions and notes. */
import { type Area, flagOf, type Member } from '../../../../domain/area/area.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { custodyOfWhole } from '../../../../domain/edition/custody.ts'
import type { Edition, Note } from '../../../../domain/edition/edition.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import type { Indicator } from '../../../../domain/figure/indicator.ts'
import { custodyName } from '../custody-name.ts'
import { type CsvTable, column, csvTable, foreignKey, type TableDefinition, textColumn } from '../table-schema.ts'

const members: TableDefinition<Member> = {
  name: 'members',
  title: 'Members of NATO',
  description: 'The members of the alliance, by name.',
  columns: [
    textColumn('area', 'ISO 3166-1 alpha-3 code.', ({ code }) => code),
    textColumn('iso2', 'ISO 3166-1 alpha-2 code.', ({ iso2 }) => iso2),
    textColumn(
      'iso_numeric',
      'ISO 3166-1 numeric code: three digits, which may begin with zeros.',
      ({ isoNumeric }) => isoNumeric,
    ),
    textColumn('name', 'The usual name in English.', ({ name }) => name),
    textColumn('official_name', 'The official name.', (one) => one.officialName),
    column('accession', 'date', 'The day it became a member.', ({ accession }) => accession),
    textColumn('capital', 'The capital.', ({ capital }) => capital),
    textColumn('currency', 'ISO 4217 code.', ({ currency }) => currency.code),
    textColumn('region', 'The continent.', ({ region }) => region),
    textColumn('subregion', 'The part of it.', ({ subregion }) => subregion),
    textColumn('flag', 'The flag as an emoji.', ({ iso2 }) => flagOf(iso2)),
  ],
  primaryKey: ['area'],
  foreignKeys: [foreignKey('area', 'areas')],
}

const areas: TableDefinition<Area> = {
  name: 'areas',
  title: 'Areas',
  description:
    'Everything that a figure is about: members, groups of members, and the countries they are compared with.',
  columns: [
    textColumn('area', 'Code of the area.', ({ code }) => code),
    textColumn('kind', 'MEMBER, COMPARATOR or GROUP.', ({ kind }) => kind.toUpperCase()),
    textColumn('name', 'The usual name in English.', ({ name }) => name),
    textColumn('description', 'Of a group: who belongs to it.', (area) =>
      area.kind === 'group' ? area.description : null,
    ),
  ],
  primaryKey: ['area'],
  foreignKeys: [],
}

const indicators: TableDefinition<Indicator> = {
  name: 'indicators',
  title: 'Indicators',
  description: 'What is measured.',
  columns: [
    textColumn('indicator', 'Code of the indicator.', ({ code }) => code),
    textColumn('name', 'What it is called.', ({ name }) => name),
    textColumn(
      'unit',
      'The unit, without the currency and the base year, which stand with each figure.',
      ({ unit }) => unit,
    ),
    textColumn('description', 'What exactly it is.', ({ description }) => description),
  ],
  primaryKey: ['indicator'],
  foreignKeys: [],
}

const editions: TableDefinition<Edition> = {
  name: 'editions',
  title: 'Editions',
  description: 'The publications that figures come from, oldest first.',
  columns: [
    textColumn('edition', 'Its short name.', ({ slug }) => slug),
    textColumn('publisher', 'Whom to cite.', ({ source }) => source.publisher),
    textColumn('title', 'Its title.', ({ title }) => title),
    column('published_on', 'date', 'The day from which it counts.', (one) => one.publishedOn),
    textColumn(
      'published_precision',
      'How exactly that is known: DAY, MONTH or YEAR.',
      ({ publishedPrecision }) => publishedPrecision,
    ),
    column('cut_off', 'date', 'Until when information was taken in.', ({ cutOff }) => cutOff),
    textColumn('definition', 'NATO, SIPRI or EDA.', ({ source }) => source.definitionCode),
    column('first_year', 'year', 'The first year with a figure.', ({ firstYear }) => firstYear),
    column('last_year', 'year', 'The last year with a figure.', ({ lastYear }) => lastYear),
    textColumn('coverage', 'How much of it is carried here.', ({ coverage }) => coverage),
    textColumn('url', "The publisher's page.", ({ source }) => source.url),
    textColumn('terms', 'Terms of use of its figures.', ({ source }) => source.terms),
    textColumn('citation', 'How to cite it.', citationOf),
    textColumn(
      'custody',
      'Where the whole of it was read: PUBLISHER_FILE, COPY or SECOND_HAND; empty: not noted, or not all in one place.',
      ({ custody }) => custodyName(custodyOfWhole(custody)),
    ),
    textColumn(
      'read_at',
      'The page or file in which it was read.',
      ({ custody }) => custodyOfWhole(custody)?.readAt ?? null,
    ),
  ],
  primaryKey: ['edition'],
  foreignKeys: [],
}

type EditionNote = Note & { readonly edition: string }

const notes: TableDefinition<EditionNote> = {
  name: 'notes',
  title: 'Notes',
  description: 'What to mind: about an edition, an area in it, an indicator in it, or both.',
  columns: [
    textColumn('edition', 'In which edition.', ({ edition }) => edition),
    textColumn('area', 'About which area; empty: all.', ({ area }) => area),
    textColumn('indicator', 'About which indicator; empty: all.', (one) => one.indicator),
    textColumn('text', 'The note.', ({ text }) => text),
  ],
  primaryKey: [],
  foreignKeys: [foreignKey('edition', 'editions')],
}

export function citationOf(edition: Edition): string {
  return `${citeEdition(edition)}, ${edition.source.url}`
}

/** The tables of a dataset without its figures, by name. */
export const CATALOGUE: ReadonlyMap<string, (dataset: Dataset) => CsvTable> = new Map([
  ['members', (dataset: Dataset) => csvTable(members, dataset.members)],
  ['areas', ({ members, comparators, groups }: Dataset) => csvTable(areas, [...members, ...comparators, ...groups])],
  ['indicators', ({ indicators: all }: Dataset) => csvTable(indicators, [...all.values()])],
  ['editions', (dataset: Dataset) => csvTable(editions, dataset.editions)],
  [
    'notes',
    (dataset: Dataset) =>
      csvTable(
        notes,
        dataset.editions.flatMap(({ slug, notes }) => notes.map((note) => ({ ...note, edition: slug }))),
      ),
  ],
])
