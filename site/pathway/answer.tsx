import { isoDate } from '../../formats/date.ts'
import { dollars } from '../../formats/money.ts'
import type { Answer, AreasAnswer } from '../generated/documents.ts'
import { linkedDataOf } from '../linked-data.ts'
import { points, signedDecimal } from '../number.ts'
import type { DrawnChart } from '../operation.ts'
import type { Page } from '../page.ts'
import { Chart } from '../parts/chart.tsx'
import type { Cited } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { CostTable } from './cost-table.tsx'
import type { NewestAnswer } from './known-question.ts'
import { Precedents } from './precedents.tsx'
import { type FieldValues, QuestionForm } from './question-form.tsx'

interface Answered {
  readonly areas: AreasAnswer
  readonly values: FieldValues
  /** The address of the page, with its host. */
  readonly address: URL
  readonly pathway: Answer
  readonly chart: DrawnChart
  /** The same by newer figures; null where there are none, or they change nothing. */
  readonly newest: NewestAnswer | 'failed' | null
}

/** The answer in one sentence; has anybody done it, and who; one chart; cost, trade-off, what it hinges on. */
export function answerPage({ areas, values, address, pathway, chart, newest }: Answered): Page {
  const csv = `/data/pathway.csv?${new URLSearchParams({ id: pathway.id })}`
  const cited = citedOf(pathway, address)
  return {
    status: 200,
    path: address.pathname + address.search,
    title: pathway.headline,
    description: pathway.summary,
    card: { kind: 'pathway', id: pathway.id },
    cardAlt: pathway.headline,
    embeddable: true,
    statements: false,
    failed: newest === 'failed',
    listed: pathway.parameters.asOf === null && !address.pathname.startsWith('/pathway/id/'),
    linkedData: linkedDataOf({ cited: { ...cited, title: pathway.headline }, description: pathway.summary, csv }),
    content: (
      <>
        <h1>{pathway.headline}</h1>
        <p class="lead">{pathway.summary}</p>
        {newest === 'failed' && (
          <Missing what="Whether newer figures exist" again={address.pathname + address.search} />
        )}
        {newest && newest !== 'failed' && (
          <p class="caution" role="note">
            Newer figures exist. By them: {newest.summary} <a href={newest.address}>With the newest figures</a>
          </p>
        )}
        {pathway.warnings.map((warning) => (
          <p key={warning} class="caution">
            {warning}
          </p>
        ))}
        <QuestionForm areas={areas} values={values} problems={{}} />
        <Chart
          chart={chart}
          share={{ subject: { kind: 'pathway', id: pathway.id }, csv, cited }}
          links={[['The same question in the API', pathway.permalink]]}
        />
        <h2>{pathway.outcome === 'REACHES' ? 'Has anybody done it?' : 'Has anybody risen as fast?'}</h2>
        <Precedents realism={pathway.realism} />
        <h2>What it costs</h2>
        <CostTable pathway={pathway} />
        {'tradeOff' in pathway && <TradeOff tradeOff={pathway.tradeOff} />}
        {'sensitivity' in pathway && <Hinges pathway={pathway} />}
        {'leftOut' in pathway && pathway.leftOut.length > 0 && (
          <p class="source">
            Not counted: {pathway.leftOut.map(({ member, reason }) => `${member.name} (${reason})`).join('; ')}.
          </p>
        )}
      </>
    ),
  }
}

function citedOf(pathway: Answer, { href }: URL): Cited {
  const start = 'baseline' in pathway ? [`start: ${pathway.baseline.citation}`] : []
  const { title, publishedOn, publishedOnPrecision } = pathway.outlook
  return {
    title: `${pathway.headline}. ${pathway.summary}`,
    address: href,
    sources: [...start, `GDP: ${title}`],
    issued: isoDate(publishedOn, publishedOnPrecision),
  }
}

type Member = Extract<Answer, { readonly tradeOff: unknown }>

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

const VARIATIONS: Readonly<Record<Member['sensitivity'][number]['variation'], string>> = {
  GROWTH_UP: 'real growth one point a year higher',
  GROWTH_DOWN: 'real growth one point a year lower',
  INFLATION_UP: 'inflation one point a year higher',
  INFLATION_DOWN: 'inflation one point a year lower',
  TWO_YEARS_LATER: 'the target two years later',
}

const Hinges = ({ pathway }: { readonly pathway: Member }) => (
  <>
    <h2>What it hinges on</h2>
    <p>More in all, in prices of {pathway.startYear}, with</p>
    <ul>
      {pathway.sensitivity.map(({ variation, totals }) => (
        <li key={variation}>
          {VARIATIONS[variation]}: {dollars(totals.extra.usd.billions)}
        </li>
      ))}
    </ul>
  </>
)
