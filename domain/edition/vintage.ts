import type { Dataset } from '../dataset/dataset.ts'
import { InputError, quoted } from '../errors.ts'
import { type Absence, absence } from '../figure/absence.ts'
import type { Definition, Indicator, IndicatorCode } from '../figure/indicator.ts'
import { keeper } from '../lazy.ts'
import { carries, carriesWhole, type Edition, titled } from './edition.ts'

/**
 * Which figures a query sees: the newest, those known on a day (for each indicator, the newest edition published by then), or
 * those of one edition. An edition that is carried in part answers only for what is carried of it. A closed union, so that a query
 * cannot combine them.
 */
export type Vintage =
  | { readonly kind: 'latest' }
  | { readonly kind: 'asOf'; readonly day: string }
  | { readonly kind: 'edition'; readonly edition: Edition }

export const LATEST: Vintage = { kind: 'latest' }

/** What was known on a day, ISO 8601; null: the newest. */
export const vintageOn = (day: string | null): Vintage => (day === null ? LATEST : { kind: 'asOf', day })

/** @throws InputError when both are given or the edition is unknown */
export function vintageFrom(dataset: Dataset, edition: string | null, asOf: string | null): Vintage {
  if (edition !== null && asOf !== null)
    throw new InputError({
      field: 'asOf',
      found: 'a day together with an edition',
      allowed: 'either edition or asOf, since an edition already is a vintage',
      example: 'asOf: "2025-04-03"',
    })
  if (edition !== null) return { kind: 'edition', edition: editionFrom(dataset, edition) }
  return vintageOn(asOf)
}

/**
 * @param text an edition's slug or its global id, such as "nato-2024" or "edition:nato-2024"
 * @throws InputError when there is no such edition
 */
export function editionFrom(dataset: Dataset, text: string, field = 'edition'): Edition {
  const slug = slugFrom(text)
  const edition = dataset.editions.find((candidate) => candidate.slug === slug)
  if (edition) return edition
  throw new InputError({
    field,
    found: quoted(text),
    allowed: dataset.editions.map((known) => known.slug).join(', '),
    example: `${field}: "nato-2024"`,
  })
}

/** The slug in an edition's slug or global id. */
export const slugFrom = (text: string): string => text.replace(/^edition:/, '')

type VisibleEditions = readonly Edition[] | Absence

/** Kept for the latest vintage, which nearly all queries use. The result is the same for all areas. */
const latest = keeper<Dataset, string, VisibleEditions>()

/**
 * The editions of each source that are visible in a vintage, preferred source first. Of each source, newest first: those carried in
 * part since its newest whole one, then that whole one. Only government spending by function has several sources for one
 * indicator.
 *
 * @param definition the definition of defence spending; null for any
 */
export function visibleEditions(
  dataset: Dataset,
  indicator: Indicator,
  definition: Definition | null,
  vintage: Vintage,
): VisibleEditions {
  if (vintage.kind !== 'latest') return editionsIn(dataset, indicator, definition, vintage)
  return latest(dataset, `${indicator.code} ${definition}`, () => editionsIn(dataset, indicator, definition, vintage))
}

function editionsIn(
  dataset: Dataset,
  indicator: Indicator,
  definition: Definition | null,
  vintage: Vintage,
): VisibleEditions {
  const carrying = dataset.editions.filter((edition) => carries(edition, indicator.code))
  const defined = carrying.filter(
    ({ source }) => (source.definitionCode ?? definition) === (definition ?? source.definitionCode),
  )
  switch (vintage.kind) {
    case 'edition':
      return defined.includes(vintage.edition)
        ? [vintage.edition]
        : absence(
            'NOT_IN_EDITION',
            `${titled(vintage.edition)} does not carry “${indicator.name}”${byDefinition(definition)}. ${carriedBy(carrying)}`,
          )
    case 'latest':
      return defined.length > 0
        ? visibleOfEachSource(dataset, defined, indicator.code)
        : absence(
            'NOT_IN_SOURCE',
            `No edition carries “${indicator.name}”${byDefinition(definition)}. ${carriedBy(carrying)}`,
          )
    case 'asOf': {
      const [first] = defined
      if (!first) return visibleEditions(dataset, indicator, definition, LATEST)
      const published = defined.filter((edition) => edition.publishedOn <= vintage.day)
      if (published.length > 0) return visibleOfEachSource(dataset, published, indicator.code)
      return absence(
        'NO_EDITION_YET',
        `On ${vintage.day} no edition with “${indicator.name}” that is carried here was out: the first of them, ${titled(first)}, counts from ${first.publishedOn}.`,
      )
    }
  }
}

const byDefinition = (definition: Definition | null): string =>
  definition === null ? '' : ` by ${definition}’s definition`

const carriedBy = (editions: readonly Edition[]): string => `Carried by: ${editions.map(titled).join(', ')}.`

/** The same editions, those that carry the indicator whole first. */
export const wholeFirst = (editions: readonly Edition[], code: IndicatorCode): readonly Edition[] =>
  editions.toSorted((a, b) => Number(carriesWhole(b, code)) - Number(carriesWhole(a, code)))

/** @param editions oldest first */
function visibleOfEachSource(dataset: Dataset, editions: readonly Edition[], code: IndicatorCode): readonly Edition[] {
  return dataset.sources.flatMap((source) => {
    const own = editions.filter((edition) => edition.source === source)
    const newestWhole = own.findLastIndex((edition) => carriesWhole(edition, code))
    return own.slice(Math.max(0, newestWhole)).reverse()
  })
}
