/**
 * The id of a pathway holds its whole question: the versions of data and model, the area, and the canonical input. The same
 * question always has the same id, and the id alone is enough to compute the pathway again.
 */

import { InputError, quoted } from '../errors.ts'
import { isRecord } from '../record.ts'
import type { Assumption } from './economy/assumptions.ts'
import { type PathwayInput, readFields, type ShapeInput } from './input/input.ts'
import type { CourseShape, PathwaySpec } from './input/spec.ts'
import type { Pathway } from './pathway.ts'

interface PathwayIdentity {
  readonly datasetVersion: string
  readonly modelVersion: string
  /** Code of the area, such as POL, NATO or DEU+FRA. */
  readonly area: string
  readonly input: PathwayInput
}

/** Four parts joined by dots; the last is the canonical input as JSON in base64url. */
export function pathwayKey({ dataset, spec }: Pathway): string {
  const text = JSON.stringify(canonicalInput(spec))
  return [dataset.version, spec.model, spec.area.code, toBase64Url(text)].join('.')
}

/** Bounds the length of each part to what this API produces. The longest area is the codes of all members. */
const KEY = /^([0-9a-f]{16})\.(\d{1,9})\.([\w+-]{1,200})\.([\w-]+)$/

const FIELDS: readonly (keyof PathwayInput)[] = [
  'core',
  'related',
  'total',
  'from',
  'shape',
  'economy',
  'whenAbove',
  'discountRate',
  'asOf',
]

/**
 * Splits a key into its parts. The values of the input are not checked: a client may have written the id itself.
 *
 * @throws InputError when the text is not the key of a pathway
 */
export function parsePathwayKey(key: string): PathwayIdentity {
  const [, datasetVersion = '', modelVersion = '', area = '', encoded = ''] = KEY.exec(key) ?? []
  const input = fromBase64Url(encoded)
  const codes = area.split('+')
  if (input !== null && new Set(codes).size === codes.length) {
    const example = '{"total":{"target":5,"by":2032}} in base64url'
    return { datasetVersion, modelVersion, area, input: readFields('id', input, FIELDS, example) }
  }
  throw new InputError({
    field: 'id',
    found: quoted(key),
    allowed: 'the id of a pathway as this API gave it',
    example: 'member(code: "ESP") { pathway { id } }',
  })
}

/** The canonical input: all defaults filled in, each value in one form, fields in one order. */
function canonicalInput({
  legs,
  startYear,
  shape,
  economy,
  whenAbove,
  discountPercent,
  asOf,
}: PathwaySpec): PathwayInput {
  const component = ({ share, year }: { share: number; year: number }) => ({ target: share, by: year })
  return {
    ...(legs.kind === 'undivided'
      ? { total: component(legs.total) }
      : {
          core: component(legs.core),
          related: legs.related === null ? null : { ...component(legs.related), start: legs.related.start },
        }),
    from: startYear,
    shape: shapeInput(shape),
    economy: { growth: assumptionInput(economy.growth), inflation: assumptionInput(economy.inflation) },
    whenAbove,
    discountRate: discountPercent,
    asOf,
  }
}

function shapeInput(shape: CourseShape): ShapeInput {
  switch (shape.kind) {
    case 'power':
      return { power: shape.exponent }
    case 's-curve':
      return { sCurve: shape.steepness }
    case 'fixed-step':
      return { fixedStep: shape.pointsAYear }
    case 'capped-growth':
      return { cappedGrowth: shape.percentAYear }
    case 'milestones':
      return { milestones: shape.milestones.map(({ year, share }) => ({ year, share })) }
    default:
      return { [shape.kind === 'real-growth' ? 'realGrowth' : shape.kind]: true }
  }
}

function assumptionInput(assumption: Assumption) {
  switch (assumption.kind) {
    case 'baseline':
      return null
    case 'difference':
      return { difference: assumption.points }
    case 'absolute':
      return { absolute: assumption.percent }
  }
}

const toBase64Url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** Null when the text does not encode an object, or is not the canonical base64url of its content. */
function fromBase64Url(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const parsed: unknown = JSON.parse(json)
    return isRecord(parsed) && toBase64Url(json) === text ? parsed : null
  } catch {
    return null
  }
}
