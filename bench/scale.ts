/** `npm run bench:scale`: what a month costs, on paper. docs/maintain/scale.md has the formulas, and says where each input comes from. */
import { FRESH_SECONDS } from '../src/http/caching/cache-policy.ts'

/** Seconds of 30 days. */
const MONTH = 2_592_000
const ISOLATES = 20
/** Seconds after which an isolate reads its key of KV again: src/store/dataset-store.ts. */
const RECHECK = 30
/** Bytes of the worker's line in the log, and days for which it is kept. */
const [LINE, KEPT_DAYS] = [250, 7]

interface Kind {
  /** The part of all requests, and how many different addresses there are. */
  readonly share: number
  readonly addresses: number
  /** Seconds for which a copy is fresh. */
  readonly fresh: number
  /** Of a run of the worker: milliseconds of CPU, and rows read in D1. */
  readonly cpu: number
  readonly rows: number
}

const { answer, page, statements } = FRESH_SECONDS
const KINDS: Readonly<Record<string, Kind>> = {
  pages: { share: 0.12, addresses: 35, fresh: page, cpu: 3.0, rows: 0 },
  'charts and files': { share: 0.15, addresses: 1_000, fresh: answer, cpu: 4.9, rows: 0 },
  'figures, by GET': { share: 0.39, addresses: 3_719, fresh: answer, cpu: 1.5, rows: 0 },
  pathways: { share: 0.12, addresses: 83_328, fresh: answer, cpu: 8.1, rows: 0 },
  statements: { share: 0.09, addresses: 357, fresh: statements, cpu: 27.9, rows: 1_750 },
  'figures, by POST': { share: 0.13, addresses: Number.POSITIVE_INFINITY, fresh: 0, cpu: 1.7, rows: 0 },
}

/** What is in the paid plan each month, and US dollars for each unit more. Units are millions, of logs GB. */
const PRICES = {
  requests: [10, 0.3],
  'ms of CPU': [30, 0.02],
  'keys of KV': [10, 0.5],
  'rows of D1': [25_000, 0.001],
  'log events': [20, 0.6],
  'GB logged': [50, 0.25],
  'GB-months kept': [12, 0.1],
} as const
const PLAN = 5

export const costOf = (what: keyof typeof PRICES, amount: number): number =>
  Math.max(0, amount - PRICES[what][0]) * PRICES[what][1]

/** Runs of the worker at most, by requests for one kind: as if all its addresses were asked for alike. */
export const runsOf = (requests: number, { addresses, fresh }: Pick<Kind, 'addresses' | 'fresh'>): number =>
  requests / (1 + (requests * fresh) / (addresses * MONTH))

/** A month of so many requests, row by row as the table has it. */
export function month(requests: number): Readonly<Record<string, string>> {
  const kinds = Object.values(KINDS).map((kind) => ({ ...kind, runs: runsOf(requests * kind.share, kind) }))
  const sum = (of: (kind: (typeof kinds)[number]) => number) => kinds.reduce((total, kind) => total + of(kind), 0) / 1e6
  const runs = sum((kind) => kind.runs)
  const [cpu, uncached] = [sum(({ runs, cpu }) => runs * cpu), sum(({ share, cpu }) => requests * share * cpu)]
  const keys = Math.min(runs, (ISOLATES * MONTH) / RECHECK / 1e6)
  const rows = sum(({ runs, rows }) => runs * rows)
  const gigabytes = (runs * LINE) / 1000
  const [asked, computed] = [costOf('requests', requests / 1e6), costOf('ms of CPU', cpu)]
  const stores = costOf('keys of KV', keys) + costOf('rows of D1', rows)
  const kept = costOf('GB-months kept', (gigabytes * KEPT_DAYS) / 30)
  const millions = (value: number) => `${Number(value.toPrecision(3)).toLocaleString('en')} M`
  const dollars = (value: number) => `$${value.toLocaleString('en', { maximumFractionDigits: 2 })}`
  return {
    'requests a month': millions(requests / 1e6),
    'runs of the worker, at most': millions(runs),
    'of all requests': `${((100 * runs) / (requests / 1e6)).toFixed(0)}%`,
    'keys read from KV, at most': millions(keys),
    'rows read in D1, at most': millions(rows),
    'the plan': dollars(PLAN),
    requests: dollars(asked),
    CPU: dollars(computed),
    'KV and D1': dollars(stores),
    '**in all, without logs**': `**${dollars(PLAN + asked + computed + stores)}**`,
    'CPU if there were no cache in front': dollars(costOf('ms of CPU', uncached)),
    'logs, to 30 November 2026': dollars(costOf('log events', runs)),
    'logs, from 1 December 2026': dollars(costOf('GB logged', gigabytes) + kept),
  }
}

export function table(): string {
  const [first = {}, ...others] = [1e6, 1e8, 1e10].map(month)
  const rows = Object.entries(first).map(([name, cell]) => [name, cell, ...others.map((one) => one[name] ?? '')])
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  return lines.toSpliced(1, 0, '| - | -: | -: | -: |').join('\n')
}

if (import.meta.main) console.log(table())
