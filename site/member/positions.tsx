/** What a member has pledged, planned, reserved or refused, each with its life. */
import { formatDate } from '../../formats/date.ts'
import type { AreaSaidAnswer } from '../generated/documents.ts'

type Position = NonNullable<AreaSaidAnswer['positions']>[number]
type Event = Position['events'][number]

const STANDINGS: Readonly<Record<Position['standing'], string>> = {
  IN_FORCE: 'stands',
  REFUSED: 'refused',
  SUPERSEDED: 'superseded',
  WITHDRAWN: 'withdrawn',
  NONE_FOUND: 'none found',
}
export const COMPONENT_WORDS = { CORE: 'core defence', RELATED: 'related spending', TOTAL: 'core and related' } as const
const EVENTS: Readonly<Record<Event['kind'], string>> = {
  MADE: 'Made',
  CONFIRMED: 'Confirmed',
  SUPERSEDED: 'Superseded',
  WITHDRAWN: 'Withdrawn',
  REFUSED: 'Refused',
  KEPT: 'Kept',
  MISSED: 'Missed',
}

/** Those that stand come first, then the newest. */
const ORDER = ['IN_FORCE', 'REFUSED', 'SUPERSEDED', 'WITHDRAWN', 'NONE_FOUND'] as const

interface Props {
  readonly positions: readonly Position[]
  readonly name: string
  readonly asOf: string | null
}

export function Positions({ positions, name, asOf }: Props) {
  const found = positions
    .filter(({ standing }) => standing !== 'NONE_FOUND')
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))
  const over = found.filter(({ standing }) => standing === 'SUPERSEDED' || standing === 'WITHDRAWN')
  const standing = found.filter((position) => !over.includes(position))
  const none = positions.filter(({ standing }) => standing === 'NONE_FOUND')
  return (
    <>
      {found.length === 0 && (
        <p>
          No share of its own is recorded for {name}
          {asOf === null ? '' : ` by ${formatDate(asOf, 'DAY')}`}. What the alliance agreed binds it too:{' '}
          <a href={asOf === null ? '/group/nato' : `/group/nato?asOf=${asOf}`}>what NATO pledged</a>.
        </p>
      )}
      <Lives positions={standing} />
      {over.length > 0 && (
        <details>
          <summary>{over.length === 1 ? 'One that no longer stands' : `${over.length} that no longer stand`}</summary>
          <Lives positions={over} />
        </details>
      )}
      {none.map(({ slug, component }) => (
        <p key={slug} class="soft">
          On {COMPONENT_WORDS[component]} no position was found.
        </p>
      ))}
    </>
  )
}

const Lives = ({ positions }: { readonly positions: readonly Position[] }) => (
  <ol class="lives">
    {positions.map((position) => (
      <li key={position.slug}>
        <h3>
          {shareText(position)}: {STANDINGS[position.standing]}
        </h3>
        {position.note && <Note text={position.note} />}
        <ul>
          {position.events.map((event) => (
            <Life key={`${event.kind} ${event.day} ${event.explanation}`} event={event} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
)

/** The slug of a statement within a text: who said it or where, the day, a few words. */
const SLUG = /((?<![\w/.-])[a-z]+(?:-[a-z0-9]+)*?-20\d\d(?:-\d\d){0,2}-[a-z0-9-]*[a-z][a-z0-9-]*)/

/** A note with the statements that it names as links. */
const Note = ({ text }: { readonly text: string }) => (
  <p class="soft">
    Note:{' '}
    {text.split(SLUG).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <a key={part} href={`/statements/${part}`}>
          that statement
        </a>
      ),
    )}
  </p>
)

const Life = ({ event: { kind, day, dayPrecision, explanation, statement } }: { readonly event: Event }) => (
  <li>
    <strong>{EVENTS[kind]}</strong>
    {day === null ? '' : `, ${formatDate(day, dayPrecision)}`}: {explanation}{' '}
    {statement && (
      <>
        <a href={`/statements/${statement.slug}`}>{statement.title}</a> (
        <a href={statement.source.url}>{statement.source.publisher}</a>)
      </>
    )}
  </li>
)

type Content = Pick<
  Position,
  'sharePercent' | 'shareAtMostPercent' | 'isOfGni' | 'targetYear' | 'startYear' | 'component'
>

/** "3.5% of GDP for core defence by 2035" */
export function shareText(position: Content): string {
  const { sharePercent, shareAtMostPercent, isOfGni, targetYear, startYear, component } = position
  const most = shareAtMostPercent === null ? '' : ` to ${shareAtMostPercent}%`
  const share = sharePercent === null ? 'No share named' : `${sharePercent}%${most} of ${isOfGni ? 'GNI' : 'GDP'}`
  const when = targetYear === null ? (startYear === null ? '' : ` from ${startYear}`) : ` by ${targetYear}`
  return `${share} for ${COMPONENT_WORDS[component]}${when}`
}
