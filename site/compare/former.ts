/** Comparisons at addresses of the former explorer, and lines that the form adds: both lead to the address of what is compared. */
import { CompareScenario } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Redirect } from '../page.ts'
import { compareAddress, type ReadComparison } from './question.ts'

const FORMER = ['members', 'definition', 'since', 'scenario']

/** Null for an address in the current form. */
export async function formerComparison(search: URLSearchParams, { askPart }: Sources): Promise<Redirect | null> {
  if (!FORMER.some((name) => search.has(name))) return null
  const codes = (search.get('members') ?? 'POL,DEU,ITA').split(',').filter(Boolean)
  const definition = search.get('definition')
  const scenario = search.get('scenario')
  const pathways = scenario
    ? await Promise.all(codes.map((area) => askPart(CompareScenario, { slug: scenario, area })))
    : []
  const lines = [
    ...codes.map((code) => (definition && definition !== 'NATO' ? `${code}:${definition}` : code)),
    ...pathways.flatMap(({ data }) => data?.scenario?.pathway?.id ?? []),
  ]
  const since = search.get('since')
  const asOf = search.get('asOf')
  const rest = new URLSearchParams([
    ...lines.map((line) => ['line', line]),
    ...(since === null ? [] : [['from', since]]),
    ...(asOf === null ? [] : [['asOf', asOf]]),
  ])
  return { location: `/compare?${rest}` }
}

const WHAT_FIGURES = { figures: '', NATO: ':NATO', SIPRI: ':SIPRI' } as const

/** Where the form leads, with the line that it adds; null for an address that no form made. */
export function addedLine(
  search: URLSearchParams,
  { comparison }: Pick<ReadComparison, 'comparison'>,
): Redirect | null {
  const [add, what] = [search.get('add'), search.get('what') ?? 'figures']
  if (add === null) return null
  if (add === '') return { location: compareAddress(comparison) }
  const suffix = WHAT_FIGURES[what as keyof typeof WHAT_FIGURES]
  const line = suffix === undefined ? `${add}/${aimText(what, search)}` : add + suffix
  return { location: compareAddress({ ...comparison, lines: [...comparison.lines, line] }) }
}

function aimText(what: string, search: URLSearchParams): string {
  if (what !== 'total' && what !== 'core') return what
  const share = (search.get('share') ?? '').trim().replace(',', '.').replace(/\s*%$/, '')
  return `${share}${what === 'core' ? '-core' : ''}-by-${(search.get('by') ?? '').trim()}`
}
