/** The tables of members, areas, indicators, editions and notes. */
import { type Area, flagOf, type Member } from '../../../../domain/area/area.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { custodyOfWhole } from '../../../../domain/edition/custody.ts'
import type { Edition, Note } from '../../../../domain/edition/edition.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import type { Indicator } from '../../../../domain/figure/indicator.ts'
import { custodyName } from '../custody-name.ts'
import { type CsvTable, csvTable, foreignKey, type TableDefinition } from '../table-schema.ts'

const members: TableDefinition<Member> = {
  name: 'members',
  title: 'Members of NATO',
  description: 'The members of the alliance, by name.',
  columns: [
    { name: 'area', type: 'string', description: 'ISO 3166-1 alpha-3 code.', of: ({ code }) => code },
    { name: 'iso2', type: 'string', description: 'ISO 3166-1 alpha-2 code.', of: ({ iso2 }) => iso2 },
    {
      name: 'iso_numeric',
      type: 'string',
      description: 'ISO 3166-1 numeric code: three digits, which may begin with zeros.',
      of: ({ isoNumeric }) => isoNumeric,
    },
    { name: 'name', type: 'string', description: 'The usual name in English.', of: ({ name }) => name },
    { name: 'official_name', type: 'string', description: 'The official name.', of: (one) => one.officialName },
    { name: 'accession', type: 'date', description: 'The day it became a member.', of: ({ accession }) => accession },
    { name: 'capital', type: 'string', description: 'The capital.', of: ({ capital }) => capital },
    { name: 'currency', type: 'string', description: 'ISO 4217 code.', of: ({ currency }) => currency.code },
    { name: 'region', type: 'string', description: 'The continent.', of: ({ region }) => region },
    { name: 'subregion', type: 'string', description: 'The part of it.', of: ({ subregion }) => subregion },
    { name: 'flag', type: 'string', description: 'The flag as an emoji.', of: ({ iso2 }) => flagOf(iso2) },
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
    { name: 'area', type: 'string', description: 'Code of the area.', of: ({ code }) => code },
    { name: 'kind', type: 'string', description: 'MEMBER, COMPARATOR or GROUP.', of: ({ kind }) => kind.toUpperCase() },
    { name: 'name', type: 'string', description: 'The usual name in English.', of: ({ name }) => name },
    {
      name: 'description',
      type: 'string',
      description: 'Of a group: who belongs to it.',
      of: (area) => (area.kind === 'group' ? area.description : null),
    },
  ],
  primaryKey: ['area'],
  foreignKeys: [],
}

const indicators: TableDefinition<Indicator> = {
  name: 'indicators',
  title: 'Indicators',
  description: 'What is measured.',
  columns: [
    { name: 'indicator', type: 'string', description: 'Code of the indicator.', of: ({ code }) => code },
    { name: 'name', type: 'string', description: 'What it is called.', of: ({ name }) => name },
    {
      name: 'unit',
      type: 'string',
      description: 'The unit, without the currency and the base year, which stand with each figure.',
      of: ({ unit }) => unit,
    },
    { name: 'description', type: 'string', description: 'What exactly it is.', of: ({ description }) => description },
  ],
  primaryKey: ['indicator'],
  foreignKeys: [],
}

const editions: TableDefinition<Edition> = {
  name: 'editions',
  title: 'Editions',
  description: 'The publications that figures come from, oldest first.',
  columns: [
    { name: 'edition', type: 'string', description: 'Its short name.', of: ({ slug }) => slug },
    { name: 'publisher', type: 'string', description: 'Whom to cite.', of: ({ source }) => source.publisher },
    { name: 'title', type: 'string', description: 'Its title.', of: ({ title }) => title },
    { name: 'published_on', type: 'date', description: 'The day from which it counts.', of: (one) => one.publishedOn },
    {
      name: 'published_precision',
      type: 'string',
      description: 'How exactly that is known: DAY, MONTH or YEAR.',
      of: ({ publishedPrecision }) => publishedPrecision,
    },
    { name: 'cut_off', type: 'date', description: 'Until when information was taken in.', of: ({ cutOff }) => cutOff },
    {
      name: 'definition',
      type: 'string',
      description: 'NATO, SIPRI or EDA.',
      of: ({ source }) => source.definitionCode,
    },
    {
      name: 'first_year',
      type: 'year',
      description: 'The first year with a figure.',
      of: ({ firstYear }) => firstYear,
    },
    { name: 'last_year', type: 'year', description: 'The last year with a figure.', of: ({ lastYear }) => lastYear },
    {
      name: 'coverage',
      type: 'string',
      description: 'How much of it is carried here.',
      of: ({ coverage }) => coverage,
    },
    { name: 'url', type: 'string', description: "The publisher's page.", of: ({ source }) => source.url },
    { name: 'terms', type: 'string', description: 'Terms of use of its figures.', of: ({ source }) => source.terms },
    { name: 'citation', type: 'string', description: 'How to cite it.', of: citationOf },
    {
      name: 'custody',
      type: 'string',
      description:
        'Where the whole of it was read: PUBLISHER_FILE, COPY or SECOND_HAND; empty: not noted, or not all in one place.',
      of: ({ custody }) => custodyName(custodyOfWhole(custody)),
    },
    {
      name: 'read_at',
      type: 'string',
      description: 'The page or file in which it was read.',
      of: ({ custody }) => custodyOfWhole(custody)?.readAt ?? null,
    },
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
    { name: 'edition', type: 'string', description: 'In which edition.', of: ({ edition }) => edition },
    { name: 'area', type: 'string', description: 'About which area; empty: all.', of: ({ area }) => area },
    {
      name: 'indicator',
      type: 'string',
      description: 'About which indicator; empty: all.',
      of: (one) => one.indicator,
    },
    { name: 'text', type: 'string', description: 'The note.', of: ({ text }) => text },
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
