import type { Money } from '../../../../domain/pathway/economy/money.ts'
import type { Pathway } from '../../../../domain/pathway/pathway.ts'
import { type PathwayYear, perHead } from '../../../../domain/pathway/year.ts'
import { type Column, type CsvTable, column, csvTable, textColumn } from '../table-schema.ts'
import { BUDGET_COLUMNS, type BudgetRow, budgetRows } from './pathway-budget.ts'

type YearColumn = Column<PathwayYear>

/** The four ways to express an amount: field, suffix of the column name, unit. */
const AMOUNT_KINDS: readonly (readonly [keyof Money, string, string])[] = [
  ['national', 'national_billions_nominal', 'billion national currency, current prices'],
  ['nationalReal', 'national_billions_real', 'billion national currency, prices of the start year'],
  [
    'dollars',
    'usd_billions_nominal',
    'billion USD, current prices, exchange rate of the start year; empty for a group where they are not summed',
  ],
  ['dollarsReal', 'usd_billions_real', 'billion USD, prices and exchange rate of the start year'],
]

const amountColumns = (
  name: string,
  description: string,
  of: (year: PathwayYear) => Money | null,
): readonly YearColumn[] =>
  AMOUNT_KINDS.map(([key, suffix, unit]) =>
    column(`${name}_${suffix}`, 'number', description, (year) => of(year)?.[key] ?? null, unit),
  )

const shareColumn = (name: string, description: string, of: (year: PathwayYear) => number | null): YearColumn =>
  column(`${name}_percent_of_gdp`, 'number', description, of, 'percent of GDP')

const perHeadColumn = (name: string, description: string, of: (year: PathwayYear) => Money): YearColumn =>
  column(
    `${name}_usd_real`,
    'number',
    description,
    (year) => perHead(of(year).dollarsReal, year.population),
    'USD, prices and exchange rate of the start year',
  )

const YEARS: readonly YearColumn[] = [
  column('year', 'year', 'The year, as the figures that the pathway starts from count it.', ({ year }) => year),
  textColumn('economy_status', 'How sure its GDP is: ACTUAL, ESTIMATE, PROJECTION or EXTRAPOLATED.', ({ status }) =>
    status.toUpperCase(),
  ),
  shareColumn(
    'share',
    'The share that the amounts are of: the total, or core where related is a range.',
    (y) => y.counted,
  ),
  shareColumn('core', 'Core spending; empty for an undivided target.', ({ core }) => core),
  shareColumn('related', 'Related spending; empty where its start is not assumed.', ({ related }) => related),
  shareColumn(
    'related_low',
    'Related spending, if nothing of it was spent at the start.',
    (y) => y.relatedRange?.low ?? null,
  ),
  shareColumn('related_high', 'Related spending, if all of it was spent already.', (y) => y.relatedRange?.high ?? null),
  shareColumn('total', 'Core and related; empty where related is a range.', ({ total }) => total),
  ...amountColumns('gdp', 'GDP.', ({ gdp }) => gdp),
  ...amountColumns('spending', 'The share of GDP.', ({ spending }) => spending),
  ...amountColumns('extra', 'Spending above what the share of the start year would cost.', ({ extra }) => extra),
  ...amountColumns(
    'related_extra_at_most',
    'What related adds to extra at most, where its start is not assumed.',
    (y) => y.relatedExtraAtMost,
  ),
  ...amountColumns('increase', 'Spending minus that of the year before.', ({ increase }) => increase),
  column(
    'real_growth_percent',
    'number',
    'Real growth of spending over the year before.',
    ({ realGrowthPercent }) => realGrowthPercent,
    'percent',
  ),
  perHeadColumn('spending_per_head', 'Spending a head.', ({ spending }) => spending),
  perHeadColumn('extra_per_head', 'Extra a head.', ({ extra }) => extra),
]

type Row = PathwayYear & BudgetRow

/** The years of a pathway. Each row has the versions and editions that it was computed from, so that a copied row stays traceable. */
export function pathwayTable(pathway: Pathway): CsvTable {
  const { dataset, spec, years, member, group } = pathway
  const { area } = spec
  const economy = member?.economy ?? group?.members[0]?.economy
  const constantColumn = (name: string, description: string, cell: string | number | null): Column<Row> =>
    column(name, typeof cell === 'number' ? 'year' : 'string', description, () => cell)
  return csvTable(
    {
      name: 'pathway',
      title: `A pathway of ${area.name}`,
      description: 'From the start to the last target year.',
      columns: [
        constantColumn('area', 'Whose pathway it is.', area.code),
        constantColumn('area_name', 'The name of the area.', area.name),
        constantColumn('currency', 'ISO 4217 code of the national currency.', member?.economy.currency ?? null),
        constantColumn(
          'start_year',
          'The year whose prices and exchange rate real amounts and dollars have.',
          years[0].year,
        ),
        ...YEARS,
        constantColumn(
          'baseline_edition',
          'Where its first share is from.',
          member?.baseline.series.edition.slug ?? null,
        ),
        constantColumn('economy_edition', 'Where GDP is from.', economy?.edition.slug ?? null),
        constantColumn('dataset_version', 'The figures that it is computed from.', dataset.version),
        constantColumn('model_version', 'The formulas.', spec.model),
        ...BUDGET_COLUMNS,
      ],
      primaryKey: ['year'],
      foreignKeys: [],
    },
    budgetRows(pathway),
  )
}
