/** Reads what a chart of revisions is of. All functions throw an InputError for a value that is not allowed. */
import { crossSectionOf } from '../../../../domain/comparison/cross-section.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { LATEST } from '../../../../domain/edition/vintage.ts'
import { InputError, quoted } from '../../../../domain/errors.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { DEFINITIONS, type Indicator } from '../../../../domain/figure/indicator.ts'
import { groupFrom } from '../../../../domain/identity.ts'
import type { ChartSubject } from '../../../../site/chart-subject.ts'
import { INDICATOR_CHOICES } from '../../../../site/revisions/choice.ts'
import { indicatorFrom, readYear } from '../query-parameters.ts'
import type { RevisionsOptions } from './revisions.ts'

type Given = Extract<ChartSubject, { readonly kind: 'revisions' }>

/** Editions later, figures of a year are no forecasts any more. */
const SETTLED_AFTER = 2

export function readRevisions(dataset: Dataset, given: Given): RevisionsOptions {
  const indicator = indicatorFrom(dataset, given.indicator)
  const definition = DEFINITIONS.find((one) => one === given.definition?.toUpperCase()) ?? null
  if (given.definition !== undefined && definition === null)
    throw new InputError({
      field: 'definition',
      found: quoted(given.definition),
      allowed: DEFINITIONS.join(', '),
      example: 'definition=SIPRI',
    })
  const year = readYear(given.year) ?? usualYear(dataset, indicator)
  return { indicator, definition, year, at: readThreshold(given.at) ?? usualThreshold(indicator) }
}

function usualYear(dataset: Dataset, indicator: Indicator): number {
  const query = { group: groupFrom(dataset, 'group', 'NATO'), indicator, vintage: LATEST, definition: null }
  const newest = crossSectionOf(dataset, query, null)
  if (!isAbsence(newest)) return newest.year - SETTLED_AFTER
  throw new InputError({
    field: 'indicator',
    found: quoted(indicator.code),
    allowed: `an indicator with one unit for all allies: ${newest.explanation}`,
    example: 'indicator=DEFENCE_SHARE_OF_GDP',
  })
}

/** That which the page counts by where its address names none. */
const usualThreshold = ({ code }: Indicator): number | null =>
  INDICATOR_CHOICES.find(([one]) => one === code)?.[1] ?? null

/** A number from 0 to 1000, with a point or a comma; null where none is given. */
function readThreshold(text: string | undefined): number | null {
  if (text === undefined) return null
  const value = /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (value <= 1000) return value
  throw new InputError({
    field: 'at',
    found: quoted(text),
    allowed: 'a number from 0 to 1000, with two decimals at most, in the unit of the indicator',
    example: 'at=2',
  })
}
