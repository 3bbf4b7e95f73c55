/** Refusals of the domain, in the words of the schema. */
import { InputError } from '../../../domain/errors.ts'

/** By what the domain calls a field: what callers know it as. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(core|related)\b/, 'target.legs.$1'],
  [/^total\b/, 'target.total'],
  [/\.target$/, '.sharePercent'],
  [/\.by$/, '.year'],
  [/\.start$/, '.startSharePercent'],
  [/\.share$/, '.sharePercent'],
  [/^from$/, 'startYear'],
  [/^discountRate$/, 'discountRatePercent'],
  [/^shape\.power$/, 'shape.powerExponent'],
  [/^shape\.sCurve$/, 'shape.sCurveSteepness'],
  [/^shape\.fixedStep$/, 'shape.fixedStepPoints'],
  [/^shape\.cappedGrowth$/, 'shape.growthCapPercent'],
  [/\.difference$/, '.differencePoints'],
  [/\.absolute$/, '.ratePercent'],
]

/** What callers know a field as that the domain names. */
export const pathwayFieldName = (field: string): string =>
  NAMES.reduce((name, [from, to]) => name.replace(from, to), field)

/** Asks the domain, and names a field that it refuses as the caller knows it. */
export function refusedAs<Answer>(name: (field: string) => string, ask: () => Answer): Answer {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const field = name(error.field)
    const example = error.example.startsWith(`${error.field}: `)
      ? `${field}${error.example.slice(error.field.length).replaceAll('share:', 'sharePercent:')}`
      : error.example
    throw new InputError({ field, found: error.found, allowed: error.allowed, example })
  }
}
