/** The input of a pathway in the address of the page. */
import type { PathwayVariables } from '../../generated/documents.ts'

export type PathwayInput = NonNullable<PathwayVariables['input']>

export const SHAPES = [
  ['linear', 'in equal steps'],
  ['front', 'more at the beginning'],
  ['back', 'more at the end'],
  ['s', 'slow, fast, slow (S-curve)'],
  ['geometric', 'by the same factor'],
  ['growth', 'by the same real growth'],
  ['pledged', 'by way of its own pledges'],
  ['step', 'all at once'],
  ['trend', 'as in the last ten years'],
  ['hold', 'not at all (hold)'],
  ['fixed', '0.3 points a year'],
  ['capped', 'at 10% real growth at most'],
] as const

const SHAPE_INPUTS: Readonly<Record<(typeof SHAPES)[number][0], NonNullable<PathwayInput['shape']>>> = {
  linear: { simple: 'LINEAR' },
  front: { powerExponent: 0.5 },
  back: { powerExponent: 2 },
  s: { sCurveSteepness: 10 },
  geometric: { simple: 'GEOMETRIC' },
  growth: { simple: 'REAL_GROWTH' },
  pledged: { simple: 'PLEDGED' },
  step: { simple: 'STEP' },
  trend: { simple: 'TREND' },
  hold: { simple: 'HOLD' },
  fixed: { fixedStepPoints: 0.3 },
  capped: { growthCapPercent: 10 },
}

export interface PathwayState {
  /** One total target, or the two targets of The Hague: core and related. */
  readonly kind: 'total' | 'hague'
  readonly target: number
  readonly by: number
  readonly core: number
  readonly coreBy: number
  readonly related: number
  readonly relatedBy: number
  /** The assumed present share of related spending in percent; null for no assumption. */
  readonly relatedStart: number | null
  readonly shape: (typeof SHAPES)[number][0]
  /** Difference from the IMF's baseline, in percentage points a year. */
  readonly growth: number
  readonly inflation: number
  readonly above: 'HOLD' | 'CONVERGE'
}

const DEFAULTS: PathwayState = {
  kind: 'total',
  target: 5,
  by: 2032,
  core: 3.5,
  coreBy: 2035,
  related: 1.5,
  relatedBy: 2035,
  relatedStart: null,
  shape: 'linear',
  growth: 0,
  inflation: 0,
  above: 'HOLD',
}

/** Reads the state from query parameters, with defaults for missing or invalid ones. */
export function readState(search: URLSearchParams): PathwayState {
  const number = (name: 'target' | 'by' | 'core' | 'coreBy' | 'related' | 'relatedBy' | 'growth' | 'inflation') => {
    const text = search.get(name)
    return text === null || Number.isNaN(Number(text)) ? DEFAULTS[name] : Number(text)
  }
  const start = search.get('relatedStart')
  return {
    kind: search.get('kind') === 'hague' ? 'hague' : 'total',
    target: number('target'),
    by: number('by'),
    core: number('core'),
    coreBy: number('coreBy'),
    related: number('related'),
    relatedBy: number('relatedBy'),
    relatedStart: start === null || Number.isNaN(Number(start)) ? null : Number(start),
    shape: SHAPES.find(([key]) => key === search.get('shape'))?.[0] ?? DEFAULTS.shape,
    growth: number('growth'),
    inflation: number('inflation'),
    above: search.get('above') === 'CONVERGE' ? 'CONVERGE' : 'HOLD',
  }
}

/** The query parameters for changes of the state; null for default values, which are omitted. */
export function parametersOf(changes: Partial<PathwayState>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      const defaultValue = DEFAULTS[name as keyof PathwayState]
      return [name, value === defaultValue || value === null ? null : String(value)]
    }),
  )
}

/** The state as the input of a pathway query. */
export function inputOf(state: PathwayState, asOf: string | null): PathwayInput {
  const { kind, target, by, core, coreBy, related, relatedBy, relatedStart, shape, growth, inflation, above } = state
  const aim =
    kind === 'total'
      ? { total: { sharePercent: target, year: by } }
      : {
          legs: {
            core: { sharePercent: core, year: coreBy },
            related: {
              sharePercent: related,
              year: relatedBy,
              ...(relatedStart === null ? {} : { startSharePercent: relatedStart }),
            },
          },
        }
  const economy = {
    ...(growth === 0 ? {} : { growth: { differencePoints: growth } }),
    ...(inflation === 0 ? {} : { inflation: { differencePoints: inflation } }),
  }
  return {
    target: aim,
    shape: SHAPE_INPUTS[shape],
    whenAbove: above,
    ...(Object.keys(economy).length > 0 ? { economy } : {}),
    ...(asOf === null ? {} : { asOf }),
  }
}
