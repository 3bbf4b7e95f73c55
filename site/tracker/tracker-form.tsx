import { CURRENCIES } from '../money.ts'
import { Select, TextField } from '../parts/fields.tsx'
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
  const value = (name: string, otherwise: string) => typed.get(name) ?? otherwise
  const target = (suffix: '' | '2', of: TrackerTarget | null) => (
    <>
      <TextField
        name={`share${suffix}`}
        label={suffix === '' ? 'Core spending, percent of GDP' : 'Second target, percent of GDP'}
        value={value(`share${suffix}`, of ? String(of.share) : '')}
        problem={problems[`share${suffix}`]}
        size={6}
        inputMode="decimal"
      />
      <TextField
        name={`by${suffix}`}
        label={suffix === '' ? 'By' : 'By (second)'}
        value={value(`by${suffix}`, of ? String(of.year) : '')}
        problem={problems[`by${suffix}`]}
        size={6}
        inputMode="numeric"
      />
    </>
  )
  const manner = (suffix: '' | '2', of: TrackerTarget | null) => (
    <>
      <Select
        name={`shape${suffix}`}
        label={suffix === '' ? 'How it rises' : 'How it rises (second)'}
        options={suffix === '' ? SHAPE_CHOICES : [['', 'as the first'], ...SHAPE_CHOICES]}
        value={value(`shape${suffix}`, suffix === '' ? asked.shape : of && of.shape !== asked.shape ? of.shape : '')}
        problem={problems[`shape${suffix}`]}
      />
      <TextField
        name={`growth${suffix}`}
        label={suffix === '' ? 'Real growth, points a year above the IMF’s' : 'Real growth (second)'}
        value={value(`growth${suffix}`, of && of.growth !== 0 ? String(of.growth) : '')}
        problem={problems[`growth${suffix}`]}
        size={6}
        inputMode="decimal"
      />
    </>
  )
  return (
    <form class="question" action="/tracker" aria-label="The target, and what is shown">
      {target('', asked)}
      <Select
        name="money"
        label="Money in"
        options={CURRENCIES}
        value={value('money', money)}
        problem={problems.money}
      />
      <Select
        name="group"
        label="Group"
        options={groups.length > 0 ? groups.map(({ code, name }) => [code, name] as const) : [[group, group]]}
        value={group}
        problem={problems.group}
      />
      <Select
        name="grade"
        label="Assessment"
        options={[['', 'any'], ...Object.entries(GRADE_NAMES)]}
        value={value('grade', grade)}
        problem={problems.grade}
      />
      <Select
        name="sort"
        label="Sorted by"
        options={TRACKER_SORTS}
        value={value('sort', sort)}
        problem={problems.sort}
      />
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
          <Select
            name="order"
            label="Order"
            options={SORT_DIRECTIONS}
            value={value('order', order === usualOrder(sort) ? '' : order)}
            problem={problems.order}
          />
          <TextField
            name="asOf"
            label="With what was known on (YYYY-MM-DD)"
            value={value('asOf', asOf ?? '')}
            problem={problems.asOf}
            size={11}
          />
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
