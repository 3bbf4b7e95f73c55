import { formatDate } from '../../formats/date.ts'
import { slugOf } from '../address/slug.ts'
import { shareText } from '../member/positions.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
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

interface Props {
  readonly positions: readonly Position[]
  readonly caption: string
}

export const PledgeTable = ({ positions, caption }: Props) => (
  <div class="wide">
    <StackedTable caption={caption} columns={COLUMNS} rows={positions} keyOf={({ slug }) => slug} />
  </div>
)

const COLUMNS = [
  {
    label: 'Ally',
    cell: ({ area: { name } }: Position) => (
      <>
        <a href={`/member/${slugOf(name)}`}>{name}</a>
        <small>
          <a href={`/pathway/${slugOf(name)}/as-pledged`}>
            as pledged<span class="unseen"> by {name}</span>
          </a>
        </small>
      </>
    ),
  },
  {
    label: 'What, by when',
    cell: (position: Position) =>
      position.fate === 'NONE_FOUND'
        ? shareText(position).replace('No share named', 'No share found')
        : shareText(position),
  },
  { label: 'How firm', cell: ({ firmness }: Position) => (firmness === null ? '–' : FIRMNESS[firmness]) },
  {
    label: 'Since',
    cell: ({ area, saidOn, saidOnPrecision, statement, statementSlug }: Position) => (
      <>
        {saidOn === null ? '–' : formatDate(saidOn, saidOnPrecision)}
        {statementSlug && (
          <>
            : <a href={`/statements/${statementSlug}`}>{statement?.title ?? `the statement of ${area.name}`}</a>
          </>
        )}
      </>
    ),
  },
  {
    label: 'What became of it',
    cell: ({ fate, events }: Position) => {
      const last = fate === 'REFUSED' ? null : events.findLast(({ kind }) => kind === fate)
      const [words, mark] = FATE_WORDS[fate]
      return (
        <>
          <strong class={`verdict ${LOOKS[fate]}`}>
            <span aria-hidden="true">{mark} </span>
            {words}
          </strong>
          {last && <small> {last.explanation}</small>}
        </>
      )
    },
  },
]

const LOOKS: Readonly<Record<Position['fate'], string>> = {
  KEPT: 'matches',
  MISSED: 'differs',
  OPEN: 'close',
  SUPERSEDED: 'not-checkable',
  WITHDRAWN: 'not-checkable',
  REFUSED: 'differs',
  NONE_FOUND: 'not-checkable',
}
