import { dollars } from '../../../../formats/money.ts'
import { oneDecimal, twoDecimals } from '../../../../formats/number.ts'
import type { Table } from '../../data/csv.ts'
import { figureIn } from '../../data/figure.ts'
import { Actions } from '../../parts/actions.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import type { MemberFigures, PathwayFigures } from './figures.ts'

interface Props {
  readonly member: MemberFigures
  readonly pathway: PathwayFigures
  readonly graphiql: string
}

const NAMES: Readonly<Record<string, string>> = {
  SOCIAL_PROTECTION: 'social protection',
  HEALTH: 'health',
  EDUCATION: 'education',
  PUBLIC_SOCIAL_EXPENDITURE: 'public social expenditure',
  GOVERNMENT_BALANCE: 'the government’s balance',
  GOVERNMENT_EXPENDITURE: 'all government expenditure',
}
const VARIATIONS: Readonly<Record<string, string>> = {
  GROWTH_UP: 'growth one point higher',
  GROWTH_DOWN: 'growth one point lower',
  INFLATION_UP: 'inflation one point higher',
  INFLATION_DOWN: 'inflation one point lower',
  TWO_YEARS_LATER: 'two years later',
}

/** The extra cost next to other budgets, and its sensitivity. */
export function TradeOffs({ member, pathway, graphiql }: Props) {
  const { tradeOff, sensitivity } = pathway
  const source = tradeOff.comparisons.flatMap(({ datum }) => figureIn(datum)?.citation ?? []).join(' ')
  const table: Table = {
    columns: ['Next to', 'Of the year', 'Percent of GDP', 'The extra as a percentage of it'],
    rows: tradeOff.comparisons.map(({ indicator: { code }, datum, percentOf }) => [
      NAMES[code] ?? code,
      figureIn(datum)?.year ?? null,
      figureIn(datum)?.value ?? null,
      percentOf,
    ]),
  }
  return (
    <section class="figure" aria-label="Trade-off">
      <h3>The trade-off</h3>
      <p>
        In {tradeOff.year} the extra is {twoDecimals(tradeOff.extraPoints)} points of GDP. Next to that:
      </p>
      <ul class="comparisons">
        {tradeOff.comparisons.map(({ indicator: { code }, percentOf, balanceIfBorrowedPercent, datum }) => (
          <li key={code}>
            {'explanation' in datum ? (
              <>
                {NAMES[code]}: <span class="absent">{datum.explanation}</span>
              </>
            ) : balanceIfBorrowedPercent !== null ? (
              <>
                if wholly borrowed, the balance of {oneDecimal(datum.value)}% of GDP ({datum.year}) would be{' '}
                <strong>{oneDecimal(balanceIfBorrowedPercent)}%</strong>
              </>
            ) : (
              <>
                <strong>{percentOf === null ? '–' : `${oneDecimal(percentOf)}%`}</strong> of {NAMES[code]} (
                {oneDecimal(datum.value)}% of GDP in {datum.year})
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="source">{source}</p>
      <Actions
        title={`Trade-off of a pathway of ${member.name}`}
        source={source}
        citation={source}
        file={`${member.code}-trade-off`}
        table={table}
        graphiql={graphiql}
      />
      <FiguresTable caption="What the extra is next to" table={table} />
      <p class="small">
        What it hinges on, as extra cost in all:{' '}
        {sensitivity
          .map(
            ({ variation, totals }) => `${VARIATIONS[variation] ?? variation}, ${dollars(totals.extra.usd.billions)}`,
          )
          .join('; ')}
        .
      </p>
    </section>
  )
}
