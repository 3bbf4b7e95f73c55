import { formatDate } from '../../formats/date.ts'
import { slugOf } from '../address/slug.ts'
import { shareText } from '../member/positions.tsx'
import { FATE_WORDS, type Position } from './board.ts'

/** How firm a word is, as readers say it. */
const FIRMNESS: Readonly<Record<NonNullable<Position['firmness']>, string>> = {
  LEGISLATED: 'law',
  ADOPTED: 'decision',
  BUDGETED: 'budget',
  PLEDGED: 'promise',
  PLANNED: 'plan',
  AMBITION: 'ambition',
  SUPPORTED: 'support',
  PROPOSED: 'proposal',
  DEMANDED: 'demand on others',
  EXPECTED: 'expectation',
  ALTERNATIVE: 'less, said to be enough',
  RESERVED: 'agreed with a reservation',
  REFUSED: 'refusal',
  OPPOSED: 'opposition',
  WITHDRAWN: 'plan, given up',
}

export const PledgeTable = ({
  positions,
  caption,
}: {
  readonly positions: readonly Position[]
  readonly caption: string
}) => (
  <div class="wide">
    <table class="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Ally</th>
          <th scope="col">What, by when</th>
          <th scope="col">How firm</th>
          <th scope="col">Since</th>
          <th scope="col">What became of it</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <Row key={position.slug} position={position} />
        ))}
      </tbody>
    </table>
  </div>
)

function Row({ position }: { readonly position: Position }) {
  const { area, fate, firmness, saidOn, saidOnPrecision, statement, statementSlug, events } = position
  const slug = slugOf(area.name)
  const last = fate === 'REFUSED' ? null : events.findLast(({ kind }) => kind === fate)
  const [words, mark] = FATE_WORDS[fate]
  return (
    <tr>
      <th scope="row">
        <a href={`/member/${slug}`}>{area.name}</a>
        <small>
          <a href={`/pathway/${slug}/as-pledged`}>
            as pledged<span class="unseen"> by {area.name}</span>
          </a>
        </small>
      </th>
      <td data-is="What, by when">
        {fate === 'NONE_FOUND' ? shareText(position).replace('No share named', 'No share found') : shareText(position)}
      </td>
      <td data-is="How firm">{firmness === null ? '–' : FIRMNESS[firmness]}</td>
      <td data-is="Since">
        {saidOn === null ? '–' : formatDate(saidOn, saidOnPrecision)}
        {statementSlug && (
          <>
            : <a href={`/statements/${statementSlug}`}>{statement?.title ?? `the statement of ${area.name}`}</a>
          </>
        )}
      </td>
      <td data-is="What became of it">
        <strong class={`verdict ${LOOKS[fate]}`}>
          <span aria-hidden="true">{mark} </span>
          {words}
        </strong>
        {last && <small> {last.explanation}</small>}
      </td>
    </tr>
  )
}

const LOOKS: Readonly<Record<Position['fate'], string>> = {
  KEPT: 'matches',
  MISSED: 'differs',
  OPEN: 'close',
  SUPERSEDED: 'not-checkable',
  WITHDRAWN: 'not-checkable',
  REFUSED: 'differs',
  NONE_FOUND: 'not-checkable',
}
