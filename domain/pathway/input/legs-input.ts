import { InputError } from '../../errors.ts'
import { isRecord } from '../../record.ts'
import * as bounds from './bounds.ts'
import { type PathwayInput, readFields } from './input.ts'
import type { Legs, RelatedTarget, ShareTarget } from './spec.ts'

/** The commitment of The Hague summit, 25 June 2025: the defaults. */
export const HAGUE_CORE: ShareTarget = { share: 3.5, year: 2035 }
const HAGUE_RELATED: RelatedTarget = { share: 1.5, year: 2035, start: null }

/** @throws InputError when the targets are malformed, out of bounds, or both divided and undivided */
export function legsFrom(input: PathwayInput): Legs {
  const { core, related, total } = input
  if (total == null)
    return {
      kind: 'divided',
      core: core == null ? HAGUE_CORE : targetFrom('core', core),
      related: related === undefined ? HAGUE_RELATED : related === null ? null : relatedFrom(related),
    }
  if (core != null || related != null)
    throw new InputError({
      field: 'total',
      found: 'an undivided target together with core or related',
      allowed: 'either total alone, or core and related',
      example: 'total: {target: 5, by: 2032}',
    })
  return { kind: 'undivided', total: targetFrom('total', total) }
}

function targetFrom(field: string, input: unknown): ShareTarget {
  const { target, by, start } = componentIn(field, input)
  if (start != null)
    throw new InputError({
      field: `${field}.start`,
      found: bounds.describeValue(start),
      allowed:
        'nothing: NATO’s edition states where core spending starts; only the related leg’s start is an assumption',
      example: 'related: {target: 1.5, by: 2035, start: 0.5}',
    })
  return {
    share: bounds.within(`${field}.target`, target, bounds.SHARE),
    year: bounds.yearWithin(`${field}.by`, by, bounds.TARGET_YEAR),
  }
}

function relatedFrom(input: unknown): RelatedTarget {
  const { start, ...component } = componentIn('related', input)
  return {
    ...targetFrom('related', component),
    start: start == null ? null : bounds.within('related.start', start, bounds.SHARE),
  }
}

/** A value that is not an object is read as one without a target, which the caller reports. */
const componentIn = (field: string, input: unknown) =>
  readFields(field, isRecord(input) ? input : {}, ['target', 'by', 'start'], `${field}: {target: 3.5, by: 2035}`)
