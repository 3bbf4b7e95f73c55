/**
 * A pathway as it is asked for: what callers write, what an id holds, and what a scenario presets. One form, so that the
 * same bounds hold wherever a question comes from.
 */
import { isDay } from '../day.ts'
import { InputError, quoted } from '../errors.ts'
import { isRecord } from '../record.ts'
import { shown } from './bounds.ts'
import type { Milestone } from './shape/milestones.ts'
import type { WhenAbove } from './spec.ts'

export type Maybe<T> = T | null | undefined

export interface ComponentInput {
  readonly target: number
  readonly by: number
  readonly start?: Maybe<number>
}

/** One of its fields is given. */
export interface ShapeInput {
  readonly linear?: Maybe<boolean>
  readonly power?: Maybe<number>
  readonly sCurve?: Maybe<number>
  readonly geometric?: Maybe<boolean>
  readonly realGrowth?: Maybe<boolean>
  readonly fixedStep?: Maybe<number>
  readonly cappedGrowth?: Maybe<number>
  readonly milestones?: Maybe<readonly Milestone[]>
  readonly hold?: Maybe<boolean>
  readonly trend?: Maybe<boolean>
  readonly step?: Maybe<boolean>
  readonly pledged?: Maybe<boolean>
}

/** One of its fields is given. */
export interface AssumptionInput {
  readonly difference?: Maybe<number>
  readonly absolute?: Maybe<number>
}

export interface PathwayInput {
  readonly core?: Maybe<ComponentInput>
  /** Null leaves the leg out; undefined is the default. */
  readonly related?: Maybe<ComponentInput>
  readonly total?: Maybe<ComponentInput>
  readonly from?: Maybe<number>
  readonly shape?: Maybe<ShapeInput>
  readonly economy?: Maybe<{ readonly growth?: Maybe<AssumptionInput>; readonly inflation?: Maybe<AssumptionInput> }>
  readonly whenAbove?: Maybe<WhenAbove>
  readonly discountRate?: Maybe<number>
  readonly asOf?: Maybe<string>
}

/**
 * The fields of an object that a caller wrote. An id is a caller's text too, so anything may stand in it, at any place.
 *
 * @throws InputError when it is no object, or has a field of another name
 */
export function fieldsIn(
  field: string,
  value: unknown,
  names: readonly string[],
  example: string,
): Readonly<Record<string, unknown>> {
  const other = isRecord(value) ? Object.keys(value).find((key) => !names.includes(key)) : undefined
  if (isRecord(value) && other === undefined) return value
  const found = other === undefined ? shown(value) : `the field ${quoted(other)}`
  throw new InputError({ field, found, allowed: `an object whose fields are among ${names.join(', ')}`, example })
}

/**
 * The one field that is given of an object that a caller wrote.
 *
 * @throws InputError when none is given, or several are
 */
export function oneIn(
  field: string,
  value: unknown,
  names: readonly string[],
  example: string,
): readonly [name: string, value: unknown] {
  const given = Object.entries(fieldsIn(field, value, names, example)).filter(([, held]) => held != null)
  const [one] = given
  if (one && given.length === 1) return one
  const found = one ? given.map(([name]) => name).join(', ') : 'nothing'
  throw new InputError({ field, found, allowed: `exactly one of ${names.join(', ')}`, example })
}

/** @throws InputError when it is neither of the two */
export function whenAboveFrom(value: Maybe<WhenAbove>): WhenAbove {
  if (value == null || value === 'hold' || value === 'converge') return value ?? 'hold'
  throw new InputError({
    field: 'whenAbove',
    found: shown(value),
    allowed: 'HOLD or CONVERGE; "hold" or "converge" in an id',
    example: 'whenAbove: HOLD',
  })
}

/** @throws InputError when it is no day */
export function asOfFrom(value: Maybe<string>): string | null {
  if (value == null) return null
  if (isDay(value)) return value
  throw new InputError({
    field: 'asOf',
    found: shown(value),
    allowed: 'a day that exists, written YYYY-MM-DD',
    example: 'asOf: "2026-11-23"',
  })
}
