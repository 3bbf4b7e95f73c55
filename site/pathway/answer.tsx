import { type Answer, type AreasAnswer, PathwayEffects } from '../generated/documents.ts'
import { apiCurrency, type DisplayCurrency } from '../money.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { Cautions } from '../parts/cautions.tsx'
import { ChartFigure } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { MoneySwitch } from '../parts/money-switch.tsx'
import { linkedDataOf } from '../shell/linked-data.ts'
import { CostTable } from './cost-table.tsx'
import { Effects } from './effects.tsx'
import { newestAnswer } from './known-question.ts'
import { Precedents } from './precedents.tsx'
import { type FieldValues, QuestionForm } from './question-form.tsx'

interface Answered {
  readonly areas: AreasAnswer
  readonly values: FieldValues
  /** The address of the page, without its host. */
  readonly address: string
  readonly pathway: Answer
  /** Whether newer figures may answer otherwise. */
  readonly mayBeOld: boolean
  readonly money: DisplayCurrency
}

/** The answer in one sentence; has anybody done it, and who; one chart; cost, trade-off, what it hinges on. */
export async function pathwayAnswerPage(
  { areas, values, address, pathway, mayBeOld, money }: Answered,
  sources: Sources,
): Promise<Page> {
  const [chart, effects, newest] = await Promise.all([
    sources.chart({ kind: 'pathway', id: pathway.id }),
    // What its extra does to the budget; may fail alone.
    sources.askPart(PathwayEffects, { id: pathway.id, currency: apiCurrency(money) }),
    mayBeOld ? newestAnswer(pathway, sources, money) : null,
  ])
  const csv = `/data/pathway.csv?${new URLSearchParams({ id: pathway.id })}`
  const cited = citedOf(pathway, sources.origin + address)
  return {
    path: address,
    title: pathway.headline,
    description: pathway.summary,
    card: { kind: 'pathway', id: pathway.id },
    cardAlt: pathway.headline,
    embeddable: true,
    failed: newest === 'failed' || effects.data === null,
    listed: pathway.parameters.asOf === null && !address.startsWith('/pathway/id/'),
    linkedData: linkedDataOf({ cited: { ...cited, title: pathway.headline }, description: pathway.summary, csv }),
    content: (
      <>
        <h1>{pathway.headline}</h1>
        <p class="lead">{pathway.summary}</p>
        {newest === 'failed' && <Missing what="Whether newer figures exist" again={address} />}
        {newest && newest !== 'failed' && (
          <p class="caution" role="note">
            Newer figures exist. By them: {newest.summary} <a href={newest.address}>With the newest figures</a>
          </p>
        )}
        <Cautions texts={pathway.warnings} what="this pathway" />
        <ChartFigure
          chart={chart}
          share={{ subject: { kind: 'pathway', id: pathway.id }, csv, cited }}
          links={[[pathway.permalink, 'The same question in the API']]}
        />
        <QuestionForm areas={areas} values={values} problems={{}} />
        <h2>{pathway.outcome === 'REACHES' ? 'Has anybody done it?' : 'Has anybody risen as fast?'}</h2>
        <Precedents {...pathway} />
        <h2>What it costs</h2>
        <MoneySwitch address={address} money={money} isGroup={'leftOut' in pathway} />
        <CostTable pathway={pathway} />
        <Effects
          reply={effects}
          startYear={pathway.startYear}
          currency={pathway.years[0]?.extra.money?.currency ?? 'USD'}
          again={address}
        />
        {'leftOut' in pathway && pathway.leftOut.length > 0 && (
          <p class="source">
            Not counted: {pathway.leftOut.map(({ member, reason }) => `${member.name} (${reason})`).join('; ')}.
          </p>
        )}
      </>
    ),
  }
}

function citedOf(pathway: Answer, address: string): Cited {
  const started = 'members' in pathway ? pathway.members : [pathway]
  return {
    title: `${pathway.headline}. ${pathway.summary}`,
    address,
    ...sourcesIn([...started.map(({ baseline }) => baseline.edition), pathway.outlook]),
  }
}
