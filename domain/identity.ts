/** Names that find a thing again: of areas as callers write them, and of single data. */
import { isAbsence } from './absence.ts'
import { type Area, groupOf, type Member } from './area.ts'
import type { Dataset } from './dataset.ts'
import { InputError, quoted } from './errors.ts'
import { findDatum } from './figure.ts'
import type { Datum } from './series.ts'

/** "nato-2024:DEFENCE_SHARE_OF_GDP:POL:2024", with ":computed" behind a group's figure that no source printed. */
export function datumKey({ series, year }: Datum): string {
  const key = `${series.edition.slug}:${series.indicator.code}:${series.area.code}:${year}`
  return series.composition === null ? key : `${key}:computed`
}

export function datumByKey(dataset: Dataset, key: string): Datum | null {
  const [slug, code, areaCode = '', year, computed] = key.split(':')
  const edition = dataset.editions.find((one) => one.slug === slug)
  const indicator = [...dataset.indicators.values()].find((one) => one.code === code)
  const area = areaByCode(dataset, areaCode)
  if (!edition || !indicator || !area || !/^\d{4}$/.test(year ?? '') || ![undefined, 'computed'].includes(computed))
    return null
  const aggregate = computed === undefined ? 'published' : 'computed'
  const question = { area, indicator, vintage: { kind: 'edition', edition }, definition: null, aggregate } as const
  const found = findDatum(dataset, question, Number(year))
  return isAbsence(found) || datumKey(found) !== key ? null : found
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

/** How many members an area stands for, named as callers name it: 1 for a country, and for what is no area. */
export function membersNamed(dataset: Dataset, text: string): number {
  const area = areaByCode(dataset, text.replace(KIND_OF_AREA, '').toUpperCase())
  return area?.kind === 'group' ? area.members.length : 1
}

const KIND_OF_AREA = /^(member|comparator|group):/

/** The alpha-3 code that an ISO 3166-1 code of a member or comparator stands for; any other code stays as it is. */
export function alpha3(dataset: Dataset, code: string): string {
  const upper = code.toUpperCase()
  const country = [...dataset.members, ...dataset.comparators].find((one) => one.iso2 === upper || one.code === upper)
  return country?.code ?? upper
}

/** An area as callers name it: a global id, or a code in any case. Null when there is none. */
export function areaNamed(dataset: Dataset, text: string): Area | null {
  const name = text.replace(KIND_OF_AREA, '').toUpperCase()
  return areaByCode(dataset, name) ?? dataset.area(alpha3(dataset, name))
}

/**
 * The same where there must be one.
 *
 * @throws InputError when there is no such area
 */
export function areaFrom(dataset: Dataset, field: string, text: string): Area {
  const area = areaNamed(dataset, text)
  if (area) return area
  throw new InputError({
    field,
    found: quoted(text),
    allowed: `an ISO 3166-1 code of a member or comparator, or a group: ${dataset.groups.map((group) => group.code).join(', ')}`,
    example: `${field}: ["POL", "NATO"]`,
  })
}
