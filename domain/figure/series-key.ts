/** What a series is called for good: its edition, indicator, area and years, and what else its content depends on. */
import type { Dataset } from '../dataset/dataset.ts'
import { withMissed } from '../edition/releases.ts'
import { LATEST, type Vintage, vintageOn } from '../edition/vintage.ts'
import { areaByCode } from '../identity.ts'
import { isAbsence } from './absence.ts'
import { findSeries } from './figure.ts'
import { lastYearOf, type Series } from './series.ts'

/**
 * "nato-2026:DEFENCE_SHARE_OF_GDP:POL:2014-2026". A computed one says from which other editions it is computed, and one that knows of a
 * release that is not carried says until which day it looked: what differs must not have one name.
 */
export function seriesKey(series: Series): string {
  const { edition, indicator, area, firstYear, composition, missed, missedUntil } = series
  return [
    edition.slug,
    indicator.code,
    area.code,
    `${firstYear}-${lastYearOf(series)}`,
    ...(composition === null ? [] : [['computed', ...otherEditions(series)].join('+')]),
    ...(missed ? [`until-${missedUntil ?? 'now'}`] : []),
  ].join(':')
}

const otherEditions = ({ edition, composition }: Series): readonly string[] => [
  ...new Set((composition?.operands ?? []).flatMap((one) => (one.edition === edition ? [] : [one.edition.slug]))),
]

const KEY =
  /^([^:]+):([A-Z_]+):([A-Z0-9_+]+):(\d{4})-(\d{4})(:computed(?:\+([^:]+))?)?(?::until-(now|\d{4}-\d{2}-\d{2}))?$/

/** Null when the key is malformed, not canonical or names no series. */
export function seriesByKey(dataset: Dataset, key: string): Series | null {
  const [, slug, code, areaCode = '', from, to, computed, operands, until] = KEY.exec(key) ?? []
  const edition = dataset.editions.find((one) => one.slug === slug)
  const indicator = [...dataset.indicators.values()].find((one) => one.code === code)
  const area = areaByCode(dataset, areaCode)
  if (!edition || !indicator || !area) return null
  const others = dataset.editions.filter((one) => operands?.split('+').includes(one.slug))
  const day = [edition, ...others].reduce((newest, one) => (one.publishedOn > newest ? one.publishedOn : newest), '')
  // Which other editions a computed series is of depends on the vintage in which it was found.
  const vintages: readonly Vintage[] = [{ kind: 'edition', edition }, ...(computed ? [LATEST, vintageOn(day)] : [])]
  const aggregate = computed === undefined ? 'published' : 'computed'
  const definition = edition.source.definitionCode
  for (const vintage of vintages) {
    const query = { area, indicator, vintage, definition, aggregate } as const
    const found = findSeries(dataset, query, Number(from), Number(to))
    if (isAbsence(found)) continue
    const { missed: _, missedUntil: __, ...plain } = found
    const series = until === undefined ? plain : withMissed(dataset, plain, vintageOn(until === 'now' ? null : until))
    if (seriesKey(series) === key) return series
  }
  return null
}
