/** A question about a pathway, as an address that a person can read: `/pathway/germany/3.5-by-2035?shape=geometric`. */
import { withQuery } from '../address/with-query.ts'
import type { PathwayPageVariables } from '../generated/documents.ts'
import type { DisplayCurrency } from '../money.ts'

export type ApiPathwayInput = NonNullable<PathwayPageVariables['input']>

/** What is aimed at. */
export type Aim =
  /** One undivided share of GDP. */
  | { readonly kind: 'total'; readonly share: string; readonly year: string }
  /** Core spending alone, by NATO's definition. */
  | { readonly kind: 'core'; readonly share: string; readonly year: string }
  /** The commitment of The Hague: 3.5% core and up to 1.5% related by 2035. */
  | { readonly kind: 'the-hague' }
  /** The Hague's, by way of the area's own pledges in force. */
  | { readonly kind: 'as-pledged' }

export const SHAPE_CHOICES = [
  ['linear', 'in equal steps', { simple: 'LINEAR' }],
  ['front-loaded', 'more at the beginning', { powerExponent: 0.5 }],
  ['back-loaded', 'more at the end', { powerExponent: 2 }],
  ['s-curve', 'slow, fast, slow', { sCurveSteepness: 10 }],
  ['geometric', 'by the same factor each year', { simple: 'GEOMETRIC' }],
  ['real-growth', 'by the same real growth each year', { simple: 'REAL_GROWTH' }],
  ['step', 'all at once', { simple: 'STEP' }],
  ['trend', 'as in the last ten years', { simple: 'TREND' }],
  ['hold', 'not at all: the share is held', { simple: 'HOLD' }],
] as const satisfies readonly (readonly [string, string, NonNullable<ApiPathwayInput['shape']>])[]

/** The assumptions that an address may carry, as a reader typed them. Empty: the default. */
export const ASSUMPTIONS = ['shape', 'growth', 'inflation', 'from', 'asOf'] as const
type AssumptionName = (typeof ASSUMPTIONS)[number]
export type Assumptions = Readonly<Partial<Record<AssumptionName, string>>>

/** The last part of the path, such as `5-by-2032`, `3.5-core-by-2035`, `the-hague`; null for any other text. */
export function parseAim(text: string): Aim | null {
  if (text === 'the-hague' || text === 'as-pledged') return { kind: text }
  const [, share, core, year] = /^([\d.,]{1,8})(-core)?-by-(\d{4})$/.exec(text) ?? []
  if (share === undefined || year === undefined) return null
  return { kind: core === undefined ? 'total' : 'core', share: share.replace(',', '.'), year }
}

export function aimPath(aim: Aim): string {
  if (aim.kind === 'the-hague' || aim.kind === 'as-pledged') return aim.kind
  return `${aim.share}${aim.kind === 'core' ? '-core' : ''}-by-${aim.year}`
}

/** What the address of a page may carry: the assumptions, and the currency in which it says what they cost. */
export const PARAMETERS = [...ASSUMPTIONS, 'money'] as const

/** The address of a question. Assumptions at their default are left out. */
export function questionPath(
  areaSlug: string,
  aim: Aim,
  assumptions: Assumptions,
  money: DisplayCurrency = 'usd',
): string {
  const given = ASSUMPTIONS.flatMap((name) => {
    const value = assumptions[name]
    return value ? [[name, value] as [string, string]] : []
  })
  if (money !== 'usd') given.push(['money', money])
  return withQuery(`/pathway/${areaSlug}/${aimPath(aim)}`, given)
}

/** The address of a pathway by its id, which holds its figures. */
export const pathwayIdPath = (id: string, money: DisplayCurrency = 'usd'): string =>
  `/pathway/id/${encodeURIComponent(id)}${money === 'usd' ? '' : `?money=${money}`}`

/** The assumptions of an address; what is empty is at its default. */
export const readAssumptions = (search: URLSearchParams): Assumptions =>
  Object.fromEntries(ASSUMPTIONS.flatMap((name) => (search.get(name) ? [[name, search.get(name)?.trim()]] : [])))
