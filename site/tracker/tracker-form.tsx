import { CURRENCIES } from '../money.ts'
import { fieldsWith } from '../parts/fields.tsx'
import { SHAPE_CHOICES } from '../pathway/question.ts'
import type { TargetAnswer } from './answer.ts'
import { GRADE_NAMES } from './grades.ts'
import { SORT_DIRECTIONS, TRACKER_SORTS, type TrackerTarget, type TrackerView, usualOrder } from './question.ts'

interface Props {
  readonly view: TrackerView
  /** What the reader typed stays in the fields. */
  readonly typed: URLSearchParams
  /** Empty where they are not known. */
  readonly groups: TargetAnswer['groups']
  readonly problems: Readonly<Record<string, string>>
}

/** The target and what is shown of it, as a form that needs no script. */
export const TrackerForm = ({ view, typed, groups, problems }: Props) => {
  const { asked, other, money, group, grade, sort, order, asOf } = view
  const { select, text } = fieldsWith(problems)
  const value = (name: string, otherwise: string) => typed.get(name) ?? otherwise
  const target = (suffix: '' | '2', of: TrackerTarget | null) => (
    <>
      {text(
        `share${suffix}`,
        suffix === '' ? 'Core spending, percent of GDP' : 'Second target, percent of GDP',
        value(`share${suffix}`, of ? String(of.share) : ''),
        { size: 6, inputMode: 'decimal' },
      )}
      {text(`by${suffix}`, suffix === '' ? 'By' : 'By (second)', value(`by${suffix}`, of ? String(of.year) : ''), {
        size: 6,
        inputMode: 'numeric',
      })}
    </>
  )
  const manner = (suffix: '' | '2', of: TrackerTarget | null) => (
    <>
      {select(
        `shape${suffix}`,
        suffix === '' ? 'How it rises' : 'How it rises (second)',
        value(`shape${suffix}`, suffix === '' ? asked.shape : of && of.shape !== asked.shape ? of.shape : ''),
        suffix === '' ? SHAPE_CHOICES : [['', 'as the first'], ...SHAPE_CHOICES],
      )}
      {text(
        `growth${suffix}`,
        suffix === '' ? 'Real growth, points a year above the IMF’s' : 'Real growth (second)',
        value(`growth${suffix}`, of && of.growth !== 0 ? String(of.growth) : ''),
        { size: 6, inputMode: 'decimal' },
      )}
    </>
  )
  return (
    <form class="question" action="/tracker" aria-label="The target, and what is shown">
      {target('', asked)}
      {select('money', 'Money in', value('money', money), CURRENCIES)}
      {select(
        'group',
        'Group',
        group,
        groups.length > 0 ? groups.map(({ code, name }) => [code, name] as const) : [[group, group]],
      )}
      {select('grade', 'Assessment', value('grade', grade), [['', 'any'], ...Object.entries(GRADE_NAMES)])}
      {select('sort', 'Sorted by', value('sort', sort), TRACKER_SORTS)}
      <details
        open={
          ['shape', 'growth', 'order', 'asOf', 'share2', 'by2', 'shape2', 'growth2'].some((name) => problems[name]) ||
          other !== null ||
          undefined
        }
      >
        <summary>Assumptions, and a second target</summary>
        <div>
          {manner('', asked)}
          {select('order', 'Order', value('order', order === usualOrder(sort) ? '' : order), SORT_DIRECTIONS)}
          {text('asOf', 'With what was known on (YYYY-MM-DD)', value('asOf', asOf ?? ''), { size: 11 })}
        </div>
        <div>
          {target('2', other)}
          {manner('2', other)}
        </div>
      </details>
      <button type="submit">Show the allies</button>
    </form>
  )
}
