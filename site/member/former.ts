/** Redirects addresses of the former explorer to the page that answers the same question. */
import { AreaPathway } from '../generated/documents.ts'
import { parseNumber } from '../number.ts'
import type { Sources } from '../operation.ts'
import type { Redirect } from '../page.ts'
import { type ApiPathwayInput, pathwayIdPath } from '../pathway/question.ts'
import type { FoundArea } from './kinds.ts'

/** What was asked, each with what it was where the address did not say. */
const DEFAULTS = {
  kind: 'total',
  target: '5',
  by: '2032',
  core: '3.5',
  coreBy: '2035',
  related: '1.5',
  relatedBy: '2035',
  relatedStart: '',
  shape: 'linear',
  growth: '',
  inflation: '',
  above: 'HOLD',
} as const
type Asked = Readonly<Record<keyof typeof DEFAULTS, string>>

/** How the explorer showed its figures. */
const SHOWN = ['since', 'revised']

/** Its shapes that addresses have a name for. */
const NAMED: Readonly<Record<string, string>> = {
  linear: '',
  front: 'front-loaded',
  back: 'back-loaded',
  s: 's-curve',
  geometric: 'geometric',
  growth: 'real-growth',
  step: 'step',
  trend: 'trend',
  hold: 'hold',
}
/** Its shapes as inputs of the API. */
const INPUTS: Readonly<Record<string, NonNullable<ApiPathwayInput['shape']>>> = {
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

/** Where an address of the former explorer leads; null for one in the current form. */
export async function formerQuestion(
  { code }: FoundArea,
  search: URLSearchParams,
  path: string,
  sources: Sources,
): Promise<Redirect | null> {
  const id = search.get('pathway')
  if (id !== null) return { location: pathwayIdPath(id) }
  const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]
  const asOf = search.get('asOf')
  if (!names.some((name) => search.has(name))) {
    if (!SHOWN.some((name) => search.has(name))) return null
    return { location: asOf === null ? path : `${path}?${new URLSearchParams({ asOf })}` }
  }
  const asked = Object.fromEntries(names.map((name) => [name, search.get(name) || DEFAULTS[name]])) as Asked
  const readable = readableQuestion(asked)
  const input = readable ? null : inputOf(asked, asOf)
  if (input) {
    const { data } = await sources.ask(AreaPathway, { area: code, input, currency: 'USD' })
    const found = data?.area && 'pathway' in data.area ? data.area.pathway : null
    if (found) return { location: pathwayIdPath(found.id) }
  }
  // What cannot be read or computed is said there.
  const form = readable ?? Object.fromEntries(search)
  return { location: `/pathway?${new URLSearchParams({ area: code, ...form, ...(asOf !== null && { asOf }) })}` }
}

/** The question as the form asks it; null where no readable address says it. */
function readableQuestion(asked: Asked): Readonly<Record<string, string>> | null {
  const { kind, target, by, core, coreBy, related, relatedBy, relatedStart, shape, growth, inflation, above } = asked
  const isHague =
    kind === 'hague' && `${core} ${coreBy} ${related} ${relatedBy} ${relatedStart}` === '3.5 2035 1.5 2035 '
  if (above !== 'HOLD' || (kind === 'hague' && !isHague)) return null
  const economy = { growth, inflation }
  if (shape === 'pledged') return isHague ? { aim: 'as-pledged', ...economy } : null
  if (shape in INPUTS && NAMED[shape] === undefined) return null
  const rest = { shape: NAMED[shape] ?? shape, ...economy }
  return isHague ? { aim: 'the-hague', ...rest } : { aim: 'total', share: target, by, ...rest }
}

/** The question as the API takes it; null where a number cannot be read. */
function inputOf(asked: Asked, asOf: string | null): ApiPathwayInput | null {
  const numbers = Object.fromEntries(
    Object.entries(asked).map(([name, text]) => [name, text === '' ? 0 : parseNumber(text)]),
  ) as Readonly<Record<keyof typeof DEFAULTS, number | null>>
  const { target, by, core, coreBy, related, relatedBy, relatedStart, growth, inflation } = numbers
  const shape = INPUTS[asked.shape]
  if (!shape || relatedStart === null || growth === null || inflation === null) return null
  if (target === null || by === null || core === null || coreBy === null || related === null || relatedBy === null)
    return null
  return {
    target:
      asked.kind === 'hague'
        ? {
            legs: {
              core: { sharePercent: core, year: coreBy },
              related: {
                sharePercent: related,
                year: relatedBy,
                ...(asked.relatedStart !== '' && { startSharePercent: relatedStart }),
              },
            },
          }
        : { total: { sharePercent: target, year: by } },
    shape,
    whenAbove: asked.above === 'CONVERGE' ? 'CONVERGE' : 'HOLD',
    economy: { growth: { differencePoints: growth }, inflation: { differencePoints: inflation } },
    ...(asOf !== null && { asOf }),
  }
}
