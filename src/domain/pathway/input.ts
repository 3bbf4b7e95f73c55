/**
 * A pathway as it is asked for: what callers write, what an id holds, and what a scenario presets. One form, so that the same
 * bounds hold wherever a question comes from.
 */
import { InputError } from '../errors.ts'
import type { WhenAbove } from './question.ts'
import type { Milestone } from './shape/milestones.ts'

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

/** @throws InputError when it is neither of the two */
export function whenAboveFrom(value: Maybe<WhenAbove>): WhenAbove {
  if (value == null || value === 'hold' || value === 'converge') return value ?? 'hold'
  throw new InputError({
    field: 'whenAbove',
    found: 'something else',
    allowed: 'HOLD or CONVERGE',
    example: 'whenAbove: HOLD',
  })
}

/** @throws InputError when it is no day */
export function asOfFrom(value: Maybe<string>): string | null {
  if (value == null) return null
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  throw new InputError({
    field: 'asOf',
    found: 'something else',
    allowed: 'a day as YYYY-MM-DD',
    example: 'asOf: "2026-11-23"',
  })
}
