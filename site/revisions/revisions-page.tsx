/** How figures were revised: every ally in one year as each edition printed it, and what the outlook forecast against what came. */

import { slugOf } from '../address/slug.ts'
import { withQuery } from '../address/with-query.ts'
import { Outlook as OutlookDocument } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { ChartFigure } from '../parts/chart.tsx'
import { sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { ProblemList } from '../parts/problems.tsx'
import { Ally } from './ally.tsx'
import { revisionsAddress, revisionsSubject } from './choice.ts'
import { changeOfCount, editionCounts } from './counts.ts'
import { RevisionsForm } from './form.tsx'
import { HeatTable } from './heat-table.tsx'
import { askRevisions, type LoadedRevisions } from './load.ts'
import { formatOf, matrixOf, type Section } from './matrix.ts'
import { Outlook } from './outlook.tsx'

const TITLE = 'How the figures were revised'

/** The ally whose forecasts are shown where none is chosen: the largest economy. */
const USUAL_ALLY = 'USA'

export async function revisionsPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const asked = await askRevisions(search, sources.ask, sources.askPart)
  const { choice, year, problems, section, reason, members, names, failed } = asked
  const messages = Object.values(problems)
  const isRefused = messages.length > 0
  const [shown, outlook] = await Promise.all([
    section && year !== null ? shownOf(section, year, asked, sources) : null,
    isRefused ? null : outlookOf(asked.ally?.code ?? USUAL_ALLY, sources),
  ])
  const title = shown?.title ?? TITLE
  const again = withQuery('/revisions', search)
  return {
    status: isRefused ? 400 : 200,
    path: '/revisions',
    title,
    description: isRefused ? messages.join(' ') : (shown?.lead ?? reason),
    ...(shown && { card: shown.subject, cardAlt: 'Chart of figures as first printed and as printed last.' }),
    embeddable: shown !== null,
    failed: failed || (!isRefused && outlook === null),
    content: (
      <>
        <h1>{title}</h1>
        {shown && <p class="lead">{shown.lead}</p>}
        <ProblemList messages={messages} />
        <RevisionsForm
          choice={choice}
          year={search.get('year') ?? String(year ?? '')}
          {...{ problems, members, names }}
        />
        {shown?.content}
        {failed && <Missing what={`The figures of ${year} by each edition`} again={again} />}
        {!isRefused && !shown && !failed && (
          <p class="caution">
            {reason} Ask for another year or another indicator, or see <a href="/revisions">the newest settled year</a>.
          </p>
        )}
        {outlook}
        {!isRefused && outlook === null && <Missing what="The outlook’s forecasts" again={again} />}
      </>
    ),
  }
}

async function shownOf(section: Section, year: number, { choice, ally, names }: LoadedRevisions, sources: Sources) {
  const matrix = matrixOf(section, choice.sort)
  const subject = revisionsSubject(choice, year)
  const chart = await sources.chart(subject)
  const at = choice.at === null ? null : `${choice.at}${matrix.isPercent ? '%' : ''}`
  const counts = at === null ? [] : editionCounts(section, year, at)
  const name = section.indicator.name
  const title = (at !== null && changeOfCount(counts, year, at)) || `${name}, ${year}: how the figures were revised`
  const twice = matrix.rows.filter(({ printed }) => printed > 1)
  const changed = twice.filter(({ last }) => last.difference !== 0).length
  const lead = `${matrix.editions.length} ${matrix.editions.length === 1 ? 'edition has' : 'editions have'} figures for ${year}. Of ${twice.length} allies that were printed more than once, ${changed} have another figure in the last edition than in the first.`
  const row = matrix.rows.find(({ code }) => code === ally?.code)
  const address = revisionsAddress(choice, year)
  const cited = { title, address: sources.origin + address, ...sourcesIn(matrix.editions) }
  const csv = `/data/revisions.csv${address.slice('/revisions'.length)}`
  const caption = `${names.get(choice.indicator) ?? name}, ${year}, as each edition printed it`
  const content = (
    <>
      {counts.length > 0 && (
        <>
          <h2>The count by each edition</h2>
          <ol>
            {counts.map(({ edition, text }) => (
              <li key={edition.slug}>{text}</li>
            ))}
          </ol>
          <p class="soft">
            Figures are held against the threshold as they are printed, with two decimals:{' '}
            <a href="/docs/claims">the rule</a>.
          </p>
        </>
      )}
      {row && <Ally row={row} matrix={matrix} year={year} indicator={choice.indicator} />}
      {ally && !row && (
        <p class="caution">
          No edition has a figure of {ally.name} for {year}. Ask for another year, or see{' '}
          <a href={`/member/${slugOf(ally.name)}`}>what is known of {ally.name}</a>.
        </p>
      )}
      <h2>As first printed, as printed last</h2>
      <ChartFigure chart={chart} share={{ subject, csv, cited }} />
      <h2>Every ally in every edition</h2>
      <HeatTable matrix={matrix} choice={choice} year={year} chosen={ally?.code ?? null} caption={caption} />
      <p class="soft">
        {matrix.unit.replace(/^./, (letter) => letter.toUpperCase())}. Small: the difference from the first print
        {matrix.isPercent ? ', in points' : ''}; the deeper the colour, the larger, orange for lower and green for
        higher. e: estimate, p: projection of the source. –: no figure in that edition.{' '}
        <a href={csv}>The table as CSV</a>
      </p>
    </>
  )
  return { title, lead, subject, content, format: formatOf(matrix) }
}

async function outlookOf(code: string, sources: Sources) {
  const { data } = await sources.askPart(OutlookDocument, { code })
  if (!data?.area?.vintages) return null
  const { area } = data
  const { vintages } = area
  if (!vintages) return null
  const subject = { kind: 'outlook', code } as const
  const chart = await sources.chart(subject)
  const share = {
    subject,
    csv: `/data/vintages.csv?area=${code}&indicator=REAL_GDP_GROWTH`,
    cited: {
      title: `The IMF’s forecasts of growth for ${area.name}, and what came`,
      address: `${sources.origin}/revisions?member=${code}`,
      ...sourcesIn(vintages.rows.map(({ edition }) => edition)),
    },
  }
  return <Outlook area={area} vintages={vintages} chart={chart} share={share} />
}
