/** The countries and groups of the data package, found by the names and codes that publishers use. */
import { cell, cellsIn, type Tables } from '../compile/package.ts'

export interface Country {
  readonly code: string
  readonly iso2: string
  readonly name: string
  readonly currency: string
  /** ISO 8601; null for a comparator. */
  readonly accession: string | null
}

export interface Countries {
  readonly members: readonly Country[]
  readonly all: readonly Country[]
  readonly groups: ReadonlySet<string>
  readonly byCode: (code: string) => Country | null
  /** By an English name, in any spelling that a publisher has used so far. */
  readonly byName: (name: string) => Country | null
}

/** Spellings other than that of members.csv and comparators.csv. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'czech republic': 'CZE',
  'slovak republic': 'SVK',
  'the netherlands': 'NLD',
  turkey: 'TUR',
  turkiye: 'TUR',
  'united states of america': 'USA',
  usa: 'USA',
  uk: 'GBR',
  'united kingdom of great britain and northern ireland': 'GBR',
  'russian federation': 'RUS',
}

const normalised = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

export function countriesIn(tables: Tables): Countries {
  const read = (table: string): readonly Country[] =>
    (tables.get(table) ?? []).map((row) => ({
      code: cell(row, 'area'),
      ...cellsIn(row, 'iso2', 'name', 'currency'),
      accession: table === 'members' ? cell(row, 'accession') : null,
    }))
  const members = read('members')
  const all = [...members, ...read('comparators')]
  const byCode = new Map(all.map((country) => [country.code, country]))
  const byName = new Map(all.map((country) => [normalised(country.name), country]))
  for (const [name, code] of Object.entries(SPELLINGS)) {
    const country = byCode.get(code)
    if (country) byName.set(name, country)
  }
  return {
    members,
    all,
    groups: new Set((tables.get('groups') ?? []).map((row) => cell(row, 'area'))),
    byCode: (code) => byCode.get(code) ?? null,
    byName: (name) => byName.get(normalised(name)) ?? null,
  }
}

/** The members that had acceded by a day. */
export const membersBy = ({ members }: Countries, day: string): readonly Country[] =>
  members.filter(({ accession }) => accession !== null && accession <= day)
