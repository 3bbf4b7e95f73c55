/** What Cloudflare asks for in US dollars, and what its free plan holds, as its documentation says it. All pages were read on READ. */

export const READ = '24 November 2026'

export interface Source {
  readonly address: string
  /** The day that the page gives for itself; null where it gives none. */
  readonly dated: string | null
}

/** So much is in the paid plan each month; more costs so much a unit. */
export interface Price {
  readonly what: string
  readonly unit: string
  readonly included: number
  readonly usd: number
  readonly source: Source
}

const page = (path: string, dated: string | null = null): Source => ({
  address: `https://developers.cloudflare.com/${path}`,
  dated,
})

const PRICING = page('workers/platform/pricing/', '7 July 2026')
const OBSERVABILITY = page('observability/pricing/')

/** The paid plan itself, a month. */
export const SUBSCRIPTION = { usd: 5, source: PRICING }

export const PRICES = {
  requests: {
    what: 'requests, whether from Workers Cache or not',
    unit: 'million',
    included: 10,
    usd: 0.3,
    source: PRICING,
  },
  cpu: { what: 'CPU of runs of the worker', unit: 'million ms', included: 30, usd: 0.02, source: PRICING },
  kvReads: { what: 'keys read from KV', unit: 'million', included: 10, usd: 0.5, source: PRICING },
  d1RowsRead: {
    what: 'rows read in D1',
    unit: 'million',
    included: 25_000,
    usd: 0.001,
    source: page('d1/platform/pricing/'),
  },
  logEvents: { what: 'log events, to 30 November 2026', unit: 'million', included: 20, usd: 0.6, source: PRICING },
  logIngestion: {
    what: 'logs taken in, from 1 December 2026',
    unit: 'GB',
    included: 50,
    usd: 0.25,
    source: OBSERVABILITY,
  },
  logStorage: {
    what: 'logs kept, from 1 December 2026',
    unit: 'GB-month',
    included: 12,
    usd: 0.1,
    source: OBSERVABILITY,
  },
} as const satisfies Readonly<Record<string, Price>>

/** What of the free plan runs out; by day. */
export const FREE = {
  requests: { what: 'requests a day', most: 100_000, source: PRICING },
  kvReads: { what: 'keys read from KV a day', most: 100_000, source: PRICING },
  d1RowsRead: { what: 'rows read in D1 a day', most: 5_000_000, source: page('d1/platform/pricing/') },
  logEvents: { what: 'log events a day, to 30 November 2026', most: 200_000, source: PRICING },
} as const

/** CPU that one run may take on the free plan. */
export const FREE_CPU_MILLISECONDS = { most: 10, source: PRICING }

/** For how long logs are kept, in days. */
export const LOG_RETENTION_DAYS = 7
