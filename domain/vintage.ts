import { type Absence, absence } from './absence.ts'
import type { Dataset } from './dataset.ts'
import { carries, carriesWhole, type Edition } from './edition.ts'
import { InputError, quoted } from './errors.ts'
import type { Definition, Indicator, IndicatorCode } from './indicator.ts'

/**
 * Which figures: those of one edition, or those known on a day (the newest edition published by then, for each indicator; one
 * that is carried in part answers only for what is carried of it). A closed union, so that no question can ask for both.
 */
export type Vintage =
  | { readonly kind: 'latest' }
  | { readonly kind: 'asOf'; readonly day: string }
  | { readonly kind: 'edition'; readonly edition: Edition }

export const LATEST: Vintage = { kind: 'latest' }

/** @throws InputError when both are given or the edition is unknown. */
export function vintageFrom(dataset: Dataset, edition: string | null, asOf: string | null): Vintage {
  if (edition !== null && asOf !== null)
    throw new InputError({
      field: 'asOf',
      found: 'a day together with an edition',
      allowed: 'either edition or asOf, since an edition already is a vintage',
      example: 'asOf: "2025-04-03"',
    })
  if (edition !== null) return { kind: 'edition', edition: editionFrom(dataset, edition) }
  return asOf === null ? LATEST : { kind: 'asOf', day: asOf }
}

/** @param text an edition's slug or its global id, such as "nato-2024" or "edition:nato-2024" */
export function editionFrom(dataset: Dataset, text: string): Edition {
  const slug = text.replace(/^edition:/, '')
  const edition = dataset.editions.find((one) => one.slug === slug)
  if (edition) return edition
  throw new InputError({
    field: 'edition',
    found: quoted(text),
    allowed: dataset.editions.map((one) => one.slug).join(', '),
    example: 'edition: "nato-2024"',
  })
}

type Seen = readonly Edition[] | Absence

/** What nearly every question sees, the same for all areas: worked out once for each dataset. */
const latest = new WeakMap<Dataset, Map<IndicatorCode, Map<Definition | null, Seen>>>()

/**
 * The editions that a vintage sees, the preferred source first. Of each source, newest first: those that are carried in part and came
 * after its newest whole one, and that whole one. Several sources measure one indicator only for government spending by function.
 *
 * @param definition whose defence spending; null: whichever the named edition follows
 */
export function editionsSeen(
  dataset: Dataset,
  indicator: Indicator,
  definition: Definition | null,
  vintage: Vintage,
): Seen {
  if (vintage.kind !== 'latest') return editionsIn(dataset, indicator, definition, vintage)
  const known = latest.get(dataset) ?? new Map<IndicatorCode, Map<Definition | null, Seen>>()
  const ofIndicator = known.get(indicator.code) ?? new Map<Definition | null, Seen>()
  const seen = ofIndicator.get(definition) ?? editionsIn(dataset, indicator, definition, vintage)
  latest.set(dataset, known.set(indicator.code, ofIndicator.set(definition, seen)))
  return seen
}

function editionsIn(dataset: Dataset, indicator: Indicator, definition: Definition | null, vintage: Vintage): Seen {
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
            `${vintage.edition.slug} does not carry “${indicator.name}”${by(definition)}. ${instead(carrying)}`,
          )
    case 'latest':
      return defined.length > 0
        ? seenOfEachSource(dataset, defined, indicator.code)
        : absence('NOT_IN_SOURCE', `No edition carries “${indicator.name}”${by(definition)}. ${instead(carrying)}`)
    case 'asOf': {
      const [first] = defined
      if (!first) return editionsSeen(dataset, indicator, definition, LATEST)
      const out = defined.filter((edition) => edition.publishedOn <= vintage.day)
      if (out.length > 0) return seenOfEachSource(dataset, out, indicator.code)
      return absence(
        'NO_EDITION_YET',
        `On ${vintage.day} no edition with “${indicator.name}” was out: the first one carried here, ${first.slug}, counts from ${first.publishedOn}.`,
      )
    }
  }
}

const by = (definition: Definition | null): string => (definition === null ? '' : ` by ${definition}’s definition`)

const instead = (editions: readonly Edition[]): string => `Carried by: ${editions.map((one) => one.slug).join(', ')}.`

/** The same editions, those that carry the indicator whole first. */
export const wholeFirst = (editions: readonly Edition[], code: IndicatorCode): readonly Edition[] =>
  editions.toSorted((a, b) => Number(carriesWhole(b, code)) - Number(carriesWhole(a, code)))

/** Editions come oldest first, so the last whole one of a source is its newest. */
function seenOfEachSource(dataset: Dataset, editions: readonly Edition[], code: IndicatorCode): readonly Edition[] {
  return dataset.sources.flatMap((source) => {
    const own = editions.filter((edition) => edition.source === source)
    const newestWhole = own.findLastIndex((edition) => carriesWhole(edition, code))
    return own.slice(Math.max(0, newestWhole)).reverse()
  })
}
