/** What is compared, as an address says it: `/compare?line=DEU&line=POL:SIPRI&line=germany/3.5-by-2035&as=panels`. */
import { dayProblem } from '../address/day.ts'
import { unknownParameters } from '../address/parameters.ts'
import { currencyProblem, type DisplayCurrency, readCurrency } from '../money.ts'
import { parseNumber } from '../number.ts'

/** More cannot be told apart. */
export const MOST_LINES = 12
export const PLOT_LAYOUTS = [
  ['lines', 'in one plot'],
  ['panels', 'in a panel each'],
] as const
type PlotLayout = (typeof PLOT_LAYOUTS)[number][0]

/** The first year with figures by NATO's present definition. */
export const USUAL_FROM = 2014
const FROM = { least: 1949, most: 2060 } as const

/** The options as a reader typed them; empty where they are not given. */
export interface Options {
  readonly asOf: string
  readonly from: string
  readonly as: string
  readonly money: string
}

export interface CompareQuestion {
  readonly lines: readonly string[]
  readonly asOf: string | null
  readonly from: number
  readonly as: PlotLayout
  readonly money: DisplayCurrency
}

export interface ReadComparison {
  readonly comparison: CompareQuestion
  /** What the fields for a further line hold. */
  readonly adding: Readonly<Record<'what' | 'share' | 'by', string>>
  readonly options: Options
  /** What is wrong, by the name of the field. */
  readonly problems: Readonly<Record<string, string>>
}

/** The fields with which the form adds a line. */
const ADDING = ['add', 'what', 'share', 'by'] as const

export function readComparison(search: URLSearchParams): ReadComparison {
  const typed = (name: keyof Options) => search.get(name)?.trim() ?? ''
  const options = { asOf: typed('asOf'), from: typed('from'), as: typed('as'), money: typed('money') }
  const lines = search.getAll('line').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const money = readCurrency(options.money)
  const as = options.as === '' ? 'lines' : PLOT_LAYOUTS.find(([key]) => key === options.as)?.[0]
  const from = options.from === '' ? USUAL_FROM : parseNumber(options.from)
  const wrongDay = options.asOf === '' ? null : dayProblem(options.asOf)
  const isYear = from !== null && Number.isInteger(from) && from >= FROM.least && from <= FROM.most
  const twice = lines.find((line, index) => lines.indexOf(line) !== index)
  const unknown = unknownParameters(search, ['line', ...Object.keys(options), ...ADDING], ['line'])
  return {
    comparison: {
      lines,
      asOf: options.asOf || null,
      from: from ?? USUAL_FROM,
      as: as ?? 'lines',
      money: money ?? 'usd',
    },
    adding: {
      what: search.get('what') || 'figures',
      share: search.get('share')?.trim() || '3.5',
      by: search.get('by')?.trim() || '2035',
    },
    options,
    problems: {
      ...unknown,
      ...(wrongDay !== null && { asOf: wrongDay }),
      ...(!isYear && { from: `“${options.from}” cannot be read. Allowed: a year from ${FROM.least} to ${FROM.most}.` }),
      ...(!as && {
        as: `There is no way “${options.as}” to show it. Allowed: ${PLOT_LAYOUTS.map(([key]) => key).join(', ')}.`,
      }),
      ...(!money && { money: currencyProblem(options.money) }),
      ...(lines.length > MOST_LINES && {
        line: `${lines.length} lines are not allowed. Allowed: at most ${MOST_LINES}.`,
      }),
      ...(twice !== undefined && { line: `“${twice}” is there twice. Allowed: each line once.` }),
    },
  }
}

/** The address of a comparison, options at their default left out. Colons and slashes stay readable. */
export function compareAddress({ lines, asOf, from, as, money }: CompareQuestion): string {
  const search = new URLSearchParams([
    ...lines.map((line) => ['line', line]),
    ...(asOf === null ? [] : [['asOf', asOf]]),
    ...(from === USUAL_FROM ? [] : [['from', String(from)]]),
    ...(as === 'lines' ? [] : [['as', as]]),
    ...(money === 'usd' ? [] : [['money', money]]),
  ]).toString()
  return search === '' ? '/compare' : `/compare?${search.replaceAll('%3A', ':').replaceAll('%2F', '/')}`
}
