/** One statement: its quote with status and source, the numbers in it and the targets that it names. */

import { agree } from '../../formats/count.ts'
import { formatDate } from '../../formats/date.ts'
import { shortened } from '../../formats/shortened.ts'
import { CONFIDENCE_NAMES, QUOTE_STATUS_NAMES } from '../../formats/statement-words.ts'
import { missingPage } from '../errors/missing-page.tsx'
import { StatementPage, type StatementPageAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { MemberLinks } from '../parts/member-links.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
import { VerdictMark } from '../parts/verdict.tsx'
import { targetWords } from './target-words.ts'

type PageStatement = NonNullable<StatementPageAnswer['statement']>

export async function statementPage(slug: string, sources: Sources): Promise<Page> {
  const { data, errors } = await sources.ask(StatementPage, { slug })
  const statement = data?.statement
  if (!statement)
    return missingPage(errors[0] ?? `No statement is called “${shortened(slug)}”.`, [['/statements', 'All statements']])
  const { title, summary, speaker, saidOn, saidOnPrecision } = statement
  const who = `${speaker.name}, ${formatDate(saidOn, saidOnPrecision)}`
  return {
    path: `/statements/${statement.slug}`,
    title,
    description: `${who}: ${summary}`,
    statements: true,
    content: (
      <>
        <h1>{title}</h1>
        <Quote statement={statement} />
        <p>{summary}</p>
        {statement.notes && <p class="caution">{statement.notes}</p>}
        <Targets statement={statement} />
        <Claims statement={statement} />
        <h2>Where it is written</h2>
        <ul>
          {[statement.source, ...statement.additionalSources].map(({ publisher, url }) => (
            <li key={url}>
              <a href={url}>{publisher}</a>
            </li>
          ))}
        </ul>
        <p class="soft">
          Confidence: {CONFIDENCE_NAMES[statement.confidence]}.{statement.areas.length > 0 && ' About '}
          <MemberLinks members={statement.areas} />
        </p>
        <p>
          <a href={`/statements?speaker=${speaker.slug}`}>All of {speaker.name}</a> ·{' '}
          <a href="/statements">all statements</a>
        </p>
      </>
    ),
  }
}

const Quote = ({ statement: { quote, speaker, others, saidOn, saidOnPrecision, event, venue } }: Props) => (
  <blockquote>
    {quote && <p lang={quote.language}>“{quote.text}”</p>}
    <footer>
      {quote && `${QUOTE_STATUS_NAMES[quote.status]}. `}
      {[speaker.name, speaker.role].filter(Boolean).join(', ')}
      {others.length > 0 && ` with ${others.join(', ')}`}, {formatDate(saidOn, saidOnPrecision)}
      {event ? `, ${event}` : ''}
      {venue && venue !== event ? `, ${venue}` : ''}.
    </footer>
  </blockquote>
)

interface Props {
  readonly statement: PageStatement
}

const Targets = ({ statement: { targets } }: Props) =>
  targets.length === 0 ? null : (
    <>
      <h2>{agree(targets.length, 'The target', 'The targets')} that it names</h2>
      <ul>
        {targets.map((target) => (
          <li key={targetWords(target)}>
            {targetWords(target)}
            {target.note && <span class="soft"> {target.note}</span>}
          </li>
        ))}
      </ul>
    </>
  )

type Claim = PageStatement['claims'][number]

const CLAIM_COLUMNS = [
  { label: 'Claim', cell: ({ slug, assertion }: Claim) => <a href={`/claims/${slug}`}>{assertion}</a> },
  {
    label: 'Of',
    cell: ({ area, subjectInWords, year }: Claim) =>
      `${area?.name ?? subjectInWords ?? ''}${year === null ? '' : `, ${year}`}`,
  },
  { label: 'On its day', cell: ({ onTheDay }: Claim) => <VerdictMark verdict={onTheDay.verdict} /> },
  { label: 'Now', cell: ({ now }: Claim) => <VerdictMark verdict={now.verdict} /> },
]

const Claims = ({ statement: { claims } }: Props) =>
  claims.length === 0 ? null : (
    <>
      <h2>{agree(claims.length, 'The number', 'The numbers')} in it</h2>
      <div class="wide">
        <StackedTable
          caption="Held against the figures of the day, and against the newest ones."
          columns={CLAIM_COLUMNS}
          rows={claims}
          keyOf={({ slug }) => slug}
        />
      </div>
    </>
  )
