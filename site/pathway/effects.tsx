/** What the extra of a pathway is next to, what it does to the budget, and what its cost hinges on. */
import { currencyName } from '../../formats/money.ts'
import { oneDecimal } from '../../formats/number.ts'
import type { PathwayEffectsAnswer } from '../generated/documents.ts'
import { amountText, perHeadText } from '../money.ts'
import { points, signedDecimal } from '../number.ts'
import type { Reply } from '../operation.ts'
import { Cautions } from '../parts/cautions.tsx'
import { Missing } from '../parts/missing.tsx'

type Pathway = NonNullable<PathwayEffectsAnswer['pathway']>
type Member = Extract<Pathway, { readonly tradeOff: unknown }>

interface Props {
  readonly reply: Reply<PathwayEffectsAnswer>
  readonly startYear: number
  /** ISO 4217 code. */
  readonly currency: string
  /** The address of the page. */
  readonly again: string
}

/** A part of its own, so that the answer stands where this fails. */
export function Effects({ reply: { data, absences }, startYear, currency, again }: Props) {
  const pathway = data?.pathway
  if (!pathway)
    return (
      <>
        <h2>What it is next to</h2>
        <Missing what="What the extra is next to, and how it may be paid for," again={again} />
      </>
    )
  const reasonOf = (key: string) => absences.find(({ path }) => path.at(-1) === key)?.explanation ?? 'not to be had.'
  return (
    <>
      {'tradeOff' in pathway && <TradeOff tradeOff={pathway.tradeOff} />}
      <Payment budget={pathway.budget} reasonOf={reasonOf} startYear={startYear} currency={currency} />
      {'sensitivity' in pathway && <Hinges sensitivity={pathway.sensitivity} startYear={startYear} />}
    </>
  )
}

const TradeOff = ({ tradeOff }: { readonly tradeOff: Member['tradeOff'] }) => (
  <>
    <h2>What it is next to</h2>
    <p>
      In {tradeOff.year} it takes {points(tradeOff.extraPoints)} of GDP more than holding the share. That is
    </p>
    <ul>
      {tradeOff.comparisons.map(({ indicator, datum, percentOf, balanceIfBorrowedPercent }) => (
        <li key={indicator.name}>
          {'explanation' in datum
            ? `${indicator.name}: ${datum.explanation}`
            : percentOf === null
              ? `borrowed, all else equal: ${indicator.name.toLowerCase()} of ${signedDecimal(balanceIfBorrowedPercent ?? 0)}% of GDP instead of ${signedDecimal(datum.value)}% (${datum.year})`
              : `${signedDecimal(percentOf)}% of ${indicator.name.toLowerCase()} (${signedDecimal(datum.value)}% of GDP in ${datum.year})`}
        </li>
      ))}
    </ul>
  </>
)

interface PaymentProps {
  readonly budget: Pathway['budget']
  readonly reasonOf: (key: keyof Pathway['budget']) => string
  readonly startYear: number
  readonly currency: string
}

/** Borrowed, taken from the rest of the budget, or shared among those who work: each as if it alone paid for all of it. */
function Payment({ budget: { borrowed, reallocated, perWorker }, reasonOf, startYear, currency }: PaymentProps) {
  const [debt, other, worker] = [borrowed?.years.at(-1), reallocated?.years.at(-1), perWorker?.years.at(-1)]
  const warnings = Object.entries({
    Borrowed: borrowed,
    'Rest of the budget': reallocated,
    Employment: perWorker,
  }).flatMap(([name, part]) => (part?.warnings ?? []).map((warning) => `${name}: ${warning}`))
  return (
    <>
      <h2>How it may be paid for</h2>
      <ul>
        <li>
          {borrowed && debt
            ? `All of it borrowed, at ${oneDecimal(borrowed.interestRatePercent)}% interest on all debt: gross debt of ${rangeOf(debt.debtPercent, debt.debtPercentAtMost, signedDecimal)}% of GDP at the end of ${debt.year} instead of ${signedDecimal(debt.debtWithoutExtraPercent)}%.`
            : `Borrowed: ${reasonOf('borrowed')}`}
        </li>
        <li>
          {reallocated && other
            ? `All of it taken from the rest of the budget: ${rangeOf(other.percentOfOtherExpenditure, other.percentOfOtherExpenditureAtMost, signedDecimal)}% of all other expenditure of general government in ${other.year}.`
            : `Taken from the rest of the budget: ${reasonOf('reallocated')}`}
        </li>
        <li>
          {perWorker && worker?.extra != null
            ? `Shared among those who work: ${rangeOf(worker.extra, worker.extraAtMost, (value) => perHeadText(value, currency))} each in ${worker.year}, in ${currencyName(currency)} of ${startYear}.`
            : `For each person in employment: ${reasonOf('perWorker')}`}
        </li>
      </ul>
      <Cautions texts={warnings} what="these figures" />
      <p class="source">
        Budget figures:{' '}
        {[...new Set([borrowed, reallocated, perWorker].flatMap((part) => part?.edition.title ?? []))].join('; ') ||
          'none'}
        . <a href="/docs/pathways#what-it-does-to-the-budget">How this is computed</a>
      </p>
    </>
  )
}

function rangeOf(least: number, most: number | null, print: (value: number) => string): string {
  const [low, high] = [print(least), print(most ?? least)]
  return low === high ? low : `${low} to ${high}`
}

const VARIATIONS: Readonly<Record<Member['sensitivity'][number]['variation'], string>> = {
  GROWTH_UP: 'real growth one point a year higher',
  GROWTH_DOWN: 'real growth one point a year lower',
  INFLATION_UP: 'inflation one point a year higher',
  INFLATION_DOWN: 'inflation one point a year lower',
  TWO_YEARS_LATER: 'the target two years later',
}

const Hinges = ({
  sensitivity,
  startYear,
}: {
  readonly sensitivity: Member['sensitivity']
  readonly startYear: number
}) => (
  <>
    <h2>What it hinges on</h2>
    <p>More in all, in prices of {startYear}, with</p>
    <ul>
      {sensitivity.map(({ variation, totals }) => (
        <li key={variation}>
          {VARIATIONS[variation]}: {amountText(totals.extra.money)}
        </li>
      ))}
    </ul>
  </>
)
