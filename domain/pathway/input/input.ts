/**
 * The input of a pathway, as callers write it, ids encode it and scenarios preset it. All share one form, so that the same
 * bounds apply to each.
 */
import { isDay } from '../../day.ts'
import { InputError, quoted } from '../../errors.ts'
import { isRecord } from '../../record.ts'
import type { Milestone } from '../shape/milestones.ts'
import { describeValue } from './bounds.ts'
import type { WhenAbove } from './spec.ts'

export type Maybe<T> = T | null | undefined

interface ComponentInput {
  readonly target: number
  readonly by: number
  readonly start?: Maybe<number>
}

/** Exactly one field is given. */
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

/** Exactly one field is given. */
export interface AssumptionInput {
  readonly difference?: Maybe<number>
  readonly absolute?: Maybe<number>
}

export interface PathwayInput {
  readonly core?: Maybe<ComponentInput>
  /** Null leaves the leg out; undefined means the default. */
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
 * Reads an object of an input. Callers may write ids themselves, so any value may be of any type.
 *
 * @throws InputError when the value is not an object or has an unknown field
 */
export function readFields(
  field: string,
  value: unknown,
  names: readonly string[],
  example: string,
): Readonly<Record<string, unknown>> {
  const unknownField = isRecord(value) ? Object.keys(value).find((key) => !names.includes(key)) : undefined
  if (isRecord(value) && unknownField === undefined) return value
  const found = unknownField === undefined ? describeValue(value) : `the field ${quoted(unknownField)}`
  throw new InputError({ field, found, allowed: `an object whose fields are among ${names.join(', ')}`, example })
}

/**
 * Reads an object of an input in which exactly one field is given.
 *
 * @throws InputError when no field is given, or several are
 */
export function readSingleField(
  field: string,
  value: unknown,
  names: readonly string[],
  example: string,
): readonly [name: string, value: unknown] {
  const given = Object.entries(readFields(field, value, names, example)).filter(([, fieldValue]) => fieldValue != null)
  const [first] = given
  if (first && given.length === 1) return first
  const found = first ? given.map(([name]) => name).join(', ') : 'nothing'
  throw new InputError({ field, found, allowed: `exactly one of ${names.join(', ')}`, example })
}

/** @throws InputError when the value is neither "hold" nor "converge" */
export function whenAboveFrom(value: Maybe<WhenAbove>): WhenAbove {
  if (value == null || value === 'hold' || value === 'converge') return value ?? 'hold'
  throw new InputError({
    field: 'whenAbove',
    found: describeValue(value),
    allowed: 'HOLD or CONVERGE; "hold" or "converge" in an id',
    example: 'whenAbove: HOLD',
  })
}

/** @throws InputError when the value is not a calendar day */
export function asOfFrom(value: Maybe<string>): string | null {
  if (value == null) return null
  if (isDay(value)) return value
  throw new InputError({
    field: 'asOf',
    found: describeValue(value),
    allowed: 'a day that exists, written YYYY-MM-DD',
    example: 'asOf: "2026-11-23"',
  })
}
