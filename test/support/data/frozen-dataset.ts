/**
 * Figures that nobody publishes and nothing corrects: what the formulas make of them changes only with the formulas. Their form
 * follows the snapshot's; their numbers never change.
 */
import { openDataset } from '../../../domain/dataset/open-dataset.ts'
import { type SeriesRecord, tableOfSeries } from '../../../domain/dataset/series-table.ts'
import { type Catalogue, decodeSnapshot, encodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import { statusCode } from '../../../domain/figure/status.ts'

type Course = readonly [
  edition: string,
  indicator: SeriesRecord['indicator'],
  firstYear: number,
  length: number,
  of: (year: number) => number,
]

/** Whole numbers and a few digits, so that nothing hangs on how a machine rounds a power. */
const runsOf = (area: string, courses: readonly Course[]) =>
  courses.map(([edition, indicator, firstYear, length, of]) => ({
    record: { edition, indicator, area, table: '1', currency: 'EUR', firstYear, length },
    values: Array.from({ length }, (_, year) => Math.round(of(year) * 1000) / 1000),
  }))

/** Spends little and grows quickly. */
const LOW = runsOf('LOW', [
  ['shares-2024', 'DEFENCE_SHARE_OF_GDP', 2014, 11, (year) => 0.9 + 0.04 * year],
  ['shares-2026', 'DEFENCE_SHARE_OF_GDP', 2014, 13, (year) => 0.9 + 0.05 * year + 0.1 * (year % 3)],
  ['outlook-2026', 'GDP_NATIONAL', 2010, 22, (year) => 500 + 31 * year + 3 * (year % 4)],
  ['outlook-2026', 'GDP_NATIONAL_CONSTANT', 2010, 22, (year) => 480 + 14 * year + 2 * (year % 5)],
  ['outlook-2026', 'GDP_USD', 2010, 22, (year) => 560 + 33 * year],
  ['people-2024', 'POPULATION_PROJECTION', 2024, 37, (year) => 21_000 - 45 * year],
])

/** Spends more than it is asked to, and hardly grows. */
const HIGH = runsOf('HIG', [
  ['shares-2024', 'DEFENCE_SHARE_OF_GDP', 2014, 11, (year) => 2.6 + 0.11 * year],
  ['shares-2026', 'DEFENCE_SHARE_OF_GDP', 2014, 13, (year) => 2.6 + 0.12 * year],
  ['outlook-2026', 'GDP_NATIONAL', 2010, 22, (year) => 900 + 20 * year - 7 * (year % 3)],
  ['outlook-2026', 'GDP_NATIONAL_CONSTANT', 2010, 22, (year) => 950 + 4 * year - 5 * (year % 4)],
  ['outlook-2026', 'GDP_USD', 2010, 22, (year) => 1_050 + 24 * year],
])

/** Seventy years by another definition, up and down: what paces are held against. */
const RECORD = [
  ...runsOf('LOW', [
    [
      'record-2021',
      'DEFENCE_SHARE_OF_GDP',
      1950,
      71,
      (year) => 1.2 + 0.3 * (year % 7) - 0.02 * (year % 11) * (year % 5),
    ],
    ['record-2021', 'DEFENCE_SPENDING_USD_CONSTANT', 1950, 71, (year) => 900 + 25 * year + 90 * (year % 7)],
  ]),
  ...runsOf('HIG', [
    ['record-2021', 'DEFENCE_SHARE_OF_GDP', 1950, 71, (year) => 4.4 - 0.03 * year + 0.25 * (year % 6)],
    ['record-2021', 'DEFENCE_SPENDING_USD_CONSTANT', 1950, 71, (year) => 2_400 + 11 * year + 130 * (year % 6)],
  ]),
]

const source = (slug: string, definitionCode: 'NATO' | 'SIPRI' | null) => ({
  slug,
  publisher: 'Nobody',
  title: slug,
  url: 'https://example.org/',
  definitionCode,
  definition: '',
  terms: '',
})

const edition = (slug: string, from: string, publishedOn: string, codes: readonly SeriesRecord['indicator'][]) => ({
  slug,
  source: from,
  title: slug,
  publishedOn,
  publishedPrecision: 'DAY' as const,
  cutOff: null,
  coverage: '',
  notes: [],
  indicators: codes.map((code) => ({ code, sourceCode: code, basePriceYear: null })),
})

const member = (code: string, name: string) => ({
  code,
  iso2: code.slice(0, 2),
  isoNumeric: '000',
  name,
  officialName: name,
  currency: 'EUR',
  capital: name,
  accession: '1949-08-24',
  region: 'Europe',
  subregion: 'Europe',
})

const pledge = (by: number, share: number) => ({
  statement: `pledge-${by}`,
  member: 'LOW',
  saidOn: '2025-01-01',
  component: 'core' as const,
  share,
  by,
  bound: 'AT_LEAST' as const,
  status: 'PLEDGED' as const,
  saidBy: 'Nobody',
  title: '',
  publisher: 'Nobody',
  url: 'https://example.org/',
})

const OUTLOOK = ['GDP_NATIONAL', 'GDP_NATIONAL_CONSTANT', 'GDP_USD'] as const
const INDICATORS = [
  'DEFENCE_SHARE_OF_GDP',
  'DEFENCE_SPENDING_USD_CONSTANT',
  ...OUTLOOK,
  'POPULATION_PROJECTION',
] as const

/** By edition and indicator, as in a snapshot. */
const runs = [
  ...Map.groupBy([...LOW, ...HIGH, ...RECORD], ({ record }) => `${record.edition} ${record.indicator}`).values(),
].flat()

const catalogue: Catalogue = {
  currencies: [{ code: 'EUR', name: 'Euro' }],
  members: [member('LOW', 'Lowland'), member('HIG', 'Highland')],
  comparators: [],
  groups: [{ code: 'NATO', name: 'NATO', description: '', without: [] }],
  indicators: INDICATORS.map((code) => ({ code, name: code, unit: '', description: '' })),
  sources: [source('shares', 'NATO'), source('outlook', null), source('people', null), source('record', 'SIPRI')],
  editions: [
    edition('record-2021', 'record', '2021-04-26', ['DEFENCE_SHARE_OF_GDP', 'DEFENCE_SPENDING_USD_CONSTANT']),
    edition('shares-2024', 'shares', '2024-06-17', ['DEFENCE_SHARE_OF_GDP']),
    edition('people-2024', 'people', '2024-07-11', ['POPULATION_PROJECTION']),
    edition('outlook-2026', 'outlook', '2026-04-14', OUTLOOK),
    edition('shares-2026', 'shares', '2026-07-10', ['DEFENCE_SHARE_OF_GDP']),
  ],
  scenarios: [],
  pledges: [pledge(2028, 2.1), pledge(2031, 2.9)],
  statements: '',
  statementSizes: {
    speakers: 0,
    speaksFor: 0,
    lists: { topics: [], areas: [], others: [], targets: [], claims: [], additionalSources: [] },
    checkData: [],
  },
}

const series = tableOfSeries(runs.map(({ record }) => record))

const values = Float64Array.from(runs.flatMap((one) => one.values))

/** Through its bytes, as an isolate opens it. */
export const frozenDataset = openDataset(
  'f'.repeat(16),
  decodeSnapshot(
    encodeSnapshot({ catalogue, series, values, statuses: new Uint8Array(values.length).fill(statusCode('actual')) })
      .buffer,
  ),
)
