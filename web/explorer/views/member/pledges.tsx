import { date, onDate } from '../../../../formats/date.ts'
import { percent } from '../../../../formats/number.ts'
import type { MemberFigures } from './figures.ts'

const COMPONENTS = { CORE: 'core defence', RELATED: 'related spending', TOTAL: 'core and related' } as const
const BOUNDS: Readonly<Record<string, string>> = {
  AT_LEAST: 'at least ',
  UP_TO: 'up to ',
  ABOUT: 'about ',
  MORE_THAN: 'more than ',
  AIM_TOWARDS: 'aiming towards ',
}

/** The pledges of a member, newest first. */
export function Pledges({ member: { pledges, name } }: { readonly member: MemberFigures }) {
  return (
    <section aria-label="Targets">
      <h2>What it promised</h2>
      {pledges.length === 0 ? (
        <p class="empty">
          No dated target of its own is recorded for {name}. The commitment of The Hague binds it all the same.
        </p>
      ) : (
        <ol class="timeline">
          {pledges.map((pledge) => (
            <li
              key={`${pledge.saidOn} ${pledge.title} ${pledge.targetYear} ${pledge.component}`}
              class={pledge.inForce ? '' : 'superseded'}
            >
              <p>
                <strong>
                  {BOUNDS[pledge.bound] ?? ''}
                  {percent(pledge.sharePercent)}
                </strong>{' '}
                for {COMPONENTS[pledge.component]} by <strong>{pledge.targetYear}</strong> (
                {pledge.status.toLowerCase()}
                {pledge.supersededBy
                  ? `, superseded ${onDate(pledge.supersededBy.saidOn, pledge.supersededBy.saidOnPrecision)}`
                  : pledge.inForce
                    ? ''
                    : ', no longer in force'}
                )
              </p>
              <p class="small">
                <a href={pledge.url}>{pledge.title}</a>, {pledge.saidBy}, {date(pledge.saidOn, pledge.saidOnPrecision)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
