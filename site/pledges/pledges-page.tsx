/** The pledge board: who pledged what by when, and what became of it. */

import { counted } from '../../formats/count.ts'
import { shortened } from '../../formats/shortened.ts'
import { listed } from '../../formats/words.ts'
import { parameterReader } from '../address/parameters.ts'
import { withQuery } from '../address/with-query.ts'
import { Pledges, type PledgesAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { fieldsWith } from '../parts/fields.tsx'
import { MemberLinks } from '../parts/member-links.tsx'
import { Missing } from '../parts/missing.tsx'
import { Pager } from '../parts/pager.tsx'
import { ProblemList } from '../parts/problems.tsx'
import {
  boardOf,
  COMPONENT_CHOICES,
  FATE_CHOICES,
  type Filters,
  findingOf,
  type OwnWord,
  ownWordOf,
  readPositionFilters,
  SHOWN_POSITIONS,
  tallyOf,
} from './board.ts'
import { PledgeTable } from './pledge-table.tsx'

const PAGE = 20
const TITLE = 'Who keeps their own word'

export async function pledgesPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const read = parameterReader(search)
  const filters = readPositionFilters(read)
  const after = read.text('after')
  const { data, failed } = await sources.ask(Pledges, {})
  const members = data?.members ?? []
  const isUnknown = filters.member !== '' && data !== null && !members.some(({ code }) => code === filters.member)
  const found = data ? boardOf(data, filters) : []
  const at = after === '' ? -1 : found.findIndex(({ slug }) => slug === after)
  const problems: Readonly<Record<string, string>> = {
    ...read.problems(),
    ...(isUnknown && { member: `No ally has the code “${filters.member}”. Allowed: an ISO code, such as DEU.` }),
    ...(after !== '' &&
      at < 0 && {
        after: `Nothing in this list is called “${shortened(after)}”. Leave “after” out for the first page.`,
      }),
  }
  const messages = Object.values(problems)
  const isRefused = messages.length > 0
  const shown = found.slice(at + 1, at + 1 + PAGE)
  const word = data ? ownWordOf(data) : null
  const tally = `${counted(found.length, 'position', 'positions')}${found.length === 0 ? '' : `: ${tallyOf(found)}`}.`
  const again = withQuery('/pledges', search)
  const title = word ? findingOf(word) : TITLE
  return {
    status: isRefused ? 400 : 200,
    path: '/pledges',
    title: word ? `${TITLE}: ${title}` : TITLE,
    description: isRefused ? messages.join(' ') : `${title}. ${tally}`,
    statements: true,
    failed,
    content: (
      <>
        <h1>{title}</h1>
        {data && word && <Lead answer={data} word={word} />}
        <ProblemList messages={messages} />
        <FilterForm filters={filters} year={search.get('year') ?? ''} problems={problems} members={members} />
        {failed && <Missing what="What the statements are called" again={again} />}
        {data && !isRefused && (
          <>
            <p role="status">{tally}</p>
            {found.length === 0 ? (
              <p>
                No position is like that. Take out a choice, or see <a href="/pledges">all pledges</a>.
              </p>
            ) : (
              <PledgeTable
                positions={shown}
                caption={`Positions ${at + 2} to ${at + 1 + shown.length} of ${found.length}, the judged ones first`}
              />
            )}
            <Pager
              path="/pledges"
              search={search}
              isFirst={after === ''}
              next={at + 1 + PAGE < found.length ? (shown.at(-1)?.slug ?? null) : null}
            />
            <p class="soft">
              Kept and missed are said of pledges of core spending as a share of GDP whose year is over, by NATO’s
              newest edition; open is what stands and is not judged, also where its year is over and no table measures
              it. What the alliance agreed together is on <a href="/group/nato">NATO’s page</a>.
            </p>
          </>
        )}
      </>
    ),
  }
}

function Lead({ answer, word }: { readonly answer: PledgesAnswer; readonly word: OwnWord }) {
  const pledges = answer.positions.filter(({ isPledge, area }) => isPledge && area.code !== 'NATO')
  const by = new Set(pledges.map(({ area }) => area.code)).size
  return (
    <>
      <p class="lead">
        {pledges.length} pledges of {by} of {answer.members.length} allies are carried: {tallyOf(pledges)}.
      </p>
      <ul>
        {word.kept.length > 0 && <li>Kept: {listed(word.kept)}.</li>}
        {word.missed.length > 0 && <li>Missed: {listed(word.missed)}.</li>}
        {word.never.length > 0 && (
          <li>
            No pledge of its own of any part of spending: <MemberLinks members={word.never} />.
          </li>
        )}
        {word.noOpenCore.length > 0 && (
          <li>
            A pledge, but none of core spending that is open: <MemberLinks members={word.noOpenCore} />.
          </li>
        )}
      </ul>
    </>
  )
}

interface FormProps {
  readonly filters: Filters
  /** As it was typed. */
  readonly year: string
  readonly problems: Readonly<Record<string, string>>
  readonly members: PledgesAnswer['members']
}

const FilterForm = ({ filters, year, problems, members }: FormProps) => {
  const { select, text } = fieldsWith(problems)
  return (
    <form class="question" action="/pledges" aria-label="Which pledges">
      {select('member', 'Pledge of', filters.member, [
        ['', 'every ally'],
        ...members.map(({ code, name }) => [code, name] as const),
      ])}
      {select('fate', 'What became of it', filters.fate, FATE_CHOICES)}
      {select('component', 'Of which spending', filters.component, COMPONENT_CHOICES)}
      {text('year', 'Due by the year', year, { size: 5, inputMode: 'numeric' })}
      {select('show', 'Show', filters.show, SHOWN_POSITIONS)}
      <button type="submit">Show the pledges</button>
    </form>
  )
}
