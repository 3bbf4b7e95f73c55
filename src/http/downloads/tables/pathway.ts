import type { Money } from '../../../../domain/pathway/money.ts'
import { MODEL_VERSION, type Pathway } from '../../../../domain/pathway/pathway.ts'
import { type PathwayYear, perHead } from '../../../../domain/pathway/year.ts'
import { type Column, type Sheet, sheetOf } from '../table-schema.ts'

type YearColumn = Column<PathwayYear>

/** How amounts are counted: the end of a column's name, and the unit. */
const MONIES: readonly (readonly [keyof Money, string, string])[] = [
  ['national', 'national_billions_nominal', 'billion national currency, current prices'],
  ['nationalReal', 'national_billions_real', 'billion national currency, prices of the start year'],
  ['dollars', 'usd_billions_nominal', 'billion USD, current prices, exchange rate of the start year'],
  ['dollarsReal', 'usd_billions_real', 'billion USD, prices and exchange rate of the start year'],
]

const money = (name: string, description: string, of: (year: PathwayYear) => Money | null): readonly YearColumn[] =>
  MONIES.map(([key, ending, unit]) => ({
    name: `${name}_${ending}`,
    type: 'number',
    description,
    unit,
    of: (year) => of(year)?.[key] ?? null,
  }))

const share = (name: string, description: string, of: (year: PathwayYear) => number | null): YearColumn => ({
  name: `${name}_percent_of_gdp`,
  type: 'number',
  description,
  unit: 'percent of GDP',
  of,
})

const perHeadColumn = (name: string, description: string, of: (year: PathwayYear) => Money): YearColumn => ({
  name: `${name}_usd_real`,
  type: 'number',
  description,
  unit: 'USD, prices and exchange rate of the start year',
  of: (year) => perHead(of(year).dollarsReal, year.population),
})

const YEARS: readonly YearColumn[] = [
  { name: 'year', type: 'year', description: 'The calendar year.', of: ({ year }) => year },
  {
    name: 'economy_status',
    type: 'string',
    description: 'How sure its GDP is: ACTUAL, ESTIMATE, PROJECTION or EXTRAPOLATED.',
    of: ({ status }) => status.toUpperCase(),
  },
  share('share', 'The share that the amounts are of: the total, or core where related is a range.', (y) => y.counted),
  share('core', 'Core spending; empty for an undivided target.', ({ core }) => core),
  share('related', 'Related spending; empty where its start is not assumed.', ({ related }) => related),
  share(
    'related_low',
    'Related spending, if nothing of it was spent at the start.',
    (y) => y.relatedRange?.low ?? null,
  ),
  share('related_high', 'Related spending, if all of it was spent already.', (y) => y.relatedRange?.high ?? null),
  share('total', 'Core and related; empty where related is a range.', ({ total }) => total),
  ...money('gdp', 'GDP.', ({ gdp }) => gdp),
  ...money('spending', 'The share of GDP.', ({ spending }) => spending),
  ...money('extra', 'Spending above what the share of the start year would cost.', ({ extra }) => extra),
  ...money(
    'related_extra_at_most',
    'What related adds to extra at most, where its start is not assumed.',
    (y) => y.relatedExtraAtMost,
  ),
  ...money('increase', 'Spending minus that of the year before.', ({ increase }) => increase),
  {
    name: 'real_growth_percent',
    type: 'number',
    description: 'Real growth of spending over the year before.',
    unit: 'percent',
    of: ({ realGrowthPercent }) => realGrowthPercent,
  },
  perHeadColumn('spending_per_head', 'Spending a head.', ({ spending }) => spending),
  perHeadColumn('extra_per_head', 'Extra a head.', ({ extra }) => extra),
]

/** The years of a pathway, each row with what it was computed from: a row that is cut out can still be traced. */
export function pathwaySheet({ dataset, spec, years, member, group }: Pathway): Sheet {
  const { area } = spec
  const economy = member?.economy ?? group?.members[0]?.economy
  const same = (name: string, description: string, cell: string | number | null): YearColumn => ({
    name,
    type: typeof cell === 'number' ? 'year' : 'string',
    description,
    of: () => cell,
  })
  return sheetOf(
    {
      name: 'pathway',
      title: `A pathway of ${area.name}`,
      description: 'From the start to the last target year.',
      columns: [
        same('area', 'Whose pathway it is.', area.code),
        same('area_name', 'The name of the area.', area.name),
        same('currency', 'ISO 4217 code of the national currency.', member?.economy.currency ?? null),
        same('start_year', 'The year whose prices and exchange rate real amounts and dollars have.', years[0].year),
        ...YEARS,
        same('baseline_edition', 'Where its first share is from.', member?.baseline.series.edition.slug ?? null),
        same('economy_edition', 'Where GDP is from.', economy?.edition.slug ?? null),
        same('dataset_version', 'The figures that it is computed from.', dataset.version),
        same('model_version', 'The formulas.', MODEL_VERSION),
      ],
      primaryKey: ['year'],
      foreignKeys: [],
    },
    years,
  )
}
