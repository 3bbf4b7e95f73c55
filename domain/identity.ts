/** Lookups by name: areas as callers name them, and single data by key. */

import { type Area, type Group, groupOf, type Member } from './area/area.ts'
import { folded, foldedNames, isoCode, spellingsOf } from './area/spellings.ts'
import type { Dataset } from './dataset/dataset.ts'
import { InputError, quoted } from './errors.ts'
import { type Absence, absence, isAbsence } from './figure/absence.ts'
import { findDatum } from './figure/figure.ts'
import type { Datum } from './figure/series.ts'
import { onceFor } from './lazy.ts'

/** The key of a datum: "nato-2024:DEFENCE_SHARE_OF_GDP:POL:2024", followed by ":computed" for a computed aggregate. */
export function datumKey({ series, year }: Datum): string {
  const key = `${series.edition.slug}:${series.indicator.code}:${series.area.code}:${year}`
  return series.composition === null ? key : `${key}:computed`
}

/** Null when the key is malformed, not canonical or names no datum. */
export function datumByKey(dataset: Dataset, key: string): Datum | null {
  const [slug, code, areaCode = '', year, computed] = key.split(':')
  const edition = dataset.editions.find((candidate) => candidate.slug === slug)
  const indicator = [...dataset.indicators.values()].find((candidate) => candidate.code === code)
  const area = areaByCode(dataset, areaCode)
  if (!edition || !indicator || !area || !/^\d{4}$/.test(year ?? '') || ![undefined, 'computed'].includes(computed))
    return null
  const aggregate = computed === undefined ? 'published' : 'computed'
  const query = { area, indicator, vintage: { kind: 'edition', edition }, aggregate } as const
  const datum = findDatum(dataset, query, Number(year))
  return isAbsence(datum) || datumKey(datum) !== key ? null : datum
}

/** An area by its code: "POL", "NATO", or a set of members such as "DEU+FRA+POL". */
export function areaByCode(dataset: Dataset, code: string): Area | null {
  if (!code.includes('+')) return dataset.area(code)
  const members = code.split('+').map((part) => memberByCode(dataset, part))
  return members.every((member) => member !== null) ? groupOf(members) : null
}

export function memberByCode(dataset: Dataset, code: string): Member | null {
  const area = dataset.area(code)
  return area?.kind === 'member' ? area : null
}

/** The number of members of the named area: 1 for a country and for an unknown name. */
export function membersNamed(dataset: Dataset, text: string): number {
  const area = areaNamed(dataset, text)
  return area?.kind === 'group' ? area.members.length : 1
}

/** The type prefix of a global id, such as "member:POL". */
const AREA_ID_PREFIX = /^(member|comparator|group):/

/** Converts an ISO 3166-1 alpha-2 code of a member or comparator, and UK and EL, to alpha-3. Returns any other code in upper case. */
export function alpha3(dataset: Dataset, code: string): string {
  const upper = isoCode(code.toUpperCase())
  const country = [...dataset.members, ...dataset.comparators].find(
    ({ iso2, code: alpha3Code }) => iso2 === upper || alpha3Code === upper,
  )
  return country?.code ?? upper
}

/** Characters of the longest name of an area: the codes of all members with room around each. */
const LONGEST_NAME = 300

/** An area as callers name it: a global id, a code in any case, or its name. Null when there is none. */
export function areaNamed(dataset: Dataset, text: string): Area | null {
  if (text.length > LONGEST_NAME) return null
  const name = text.replace(AREA_ID_PREFIX, '')
  const code = name
    .split('+')
    .map((part) => alpha3(dataset, part.trim()))
    .join('+')
  return areaByCode(dataset, code) ?? namesOf(dataset).get(folded(name)) ?? null
}

/** Countries by their names in all spellings, as `folded` writes them. Made once: a request may name hundreds. */
const namesOf = onceFor(
  ({ members, comparators }: Dataset): ReadonlyMap<string, Area> =>
    new Map(
      [...members, ...comparators]
        .flatMap((one) => [one.name, one.officialName].flatMap(foldedNames).map((name) => [name, one] as const))
        // Of two countries of one name the first has it.
        .reverse(),
    ),
)

/** What else a country is called, by which it is found as well. A group has no other name. */
export function otherNames(area: Area): readonly string[] {
  if (area.kind === 'group') return []
  const { name, officialName } = area
  return [...new Set([officialName, ...(spellingsOf(name) ?? [])])].filter((one) => one !== name)
}

/** Why there is no area of that name. */
export const unknownArea = (text: string): Absence =>
  absence(
    'UNKNOWN_AREA',
    `No area is called ${quoted(text)}. \`members { code name }\`, \`comparators { code name }\` and \`groups { code name }\` list all.`,
  )

/** Why there is no member of that code. */
export const unknownMember = (code: string): Absence =>
  absence('UNKNOWN_MEMBER', `No member has the code ${code}. \`members { code name }\` lists all.`)

/** The members of several codes, each once and in the order of the dataset, and the codes that no member has. */
export function membersByCode(
  dataset: Dataset,
  codes: readonly string[],
): { readonly members: readonly Member[]; readonly unknown: readonly string[] } {
  const wanted = codes.map((code) => alpha3(dataset, code))
  return {
    members: dataset.members.filter(({ code }) => wanted.includes(code)),
    unknown: [...new Set(codes.filter((_, at) => memberByCode(dataset, wanted[at] ?? '') === null))],
  }
}

/**
 * Resolves an area as callers name it: a global id, or a code in any case.
 *
 * @param field the input field, for the error
 * @throws InputError when there is no such area
 */
export function areaFrom(dataset: Dataset, field: string, text: string): Area {
  const area = areaNamed(dataset, text)
  if (area) return area
  throw new InputError({
    field,
    found: quoted(text),
    allowed: `an ISO 3166-1 code or the name of a member or comparator, or a group: ${dataset.groups.map((group) => group.code).join(', ')}`,
    example: `${field}: ["POL", "NATO"]`,
  })
}

/**
 * Resolves a group as callers name it.
 *
 * @param field the input field, for the error
 * @throws InputError when there is no such group
 */
export function groupFrom(dataset: Dataset, field: string, text: string): Group {
  const area = areaNamed(dataset, text)
  if (area?.kind === 'group') return area
  throw new InputError({
    field,
    found: quoted(text),
    allowed: `a group: ${dataset.groups.map((group) => group.code).join(', ')}, or codes of members joined by "+"`,
    example: `${field}: "NATO"`,
  })
}
