import { slugOf } from '../address/slug.ts'
import type { AreasAnswer } from '../generated/documents.ts'
import { Select, TextField } from '../parts/fields.tsx'
import { MARKED, MEMBERSHIP, PEACE, PRECEDENT_ORDERS, type PrecedentsView } from './question.ts'

interface Props {
  readonly view: PrecedentsView
  /** What the reader typed stays in the fields. */
  readonly typed: URLSearchParams
  readonly areas: AreasAnswer
  readonly problems: Readonly<Record<string, string>>
}

/** Which stretches, and whose target is marked, as a form that needs no script. */
export const PrecedentsForm = ({ view, typed, areas, problems }: Props) => {
  const value = (name: string, otherwise: string) => typed.get(name) ?? otherwise
  const number = (name: 'rise' | 'years' | 'least' | 'most' | 'share' | 'by', label: string) => (
    <TextField
      name={name}
      label={label}
      value={value(name, view[name] === null ? '' : String(view[name]))}
      problem={problems[name]}
      size={6}
      inputMode={name === 'years' || name === 'by' ? 'numeric' : 'decimal'}
    />
  )
  const named = (all: AreasAnswer['members']) => all.map(({ name }) => [slugOf(name), name] as const)
  return (
    <form class="question" action="/precedents" aria-label="Which stretches">
      {number('rise', 'Rose by, points of GDP or more')}
      {number('years', 'In how many years')}
      {number('least', 'From, percent of GDP or more')}
      {number('most', 'From, percent of GDP or less')}
      <Select name="peace" label="War" options={PEACE} value={value('peace', view.peace)} problem={problems.peace} />
      <Select
        name="member"
        label="Membership"
        options={MEMBERSHIP}
        value={value('member', view.member)}
        problem={problems.member}
      />
      <Select
        name="marked"
        label="Jumps and breaks"
        options={MARKED}
        value={value('marked', view.marked)}
        problem={problems.marked}
      />
      <Select
        name="who"
        label="Of"
        options={[['', 'any of today’s allies'], ...named(areas.members)]}
        value={view.who}
        problem={problems.who}
      />
      <details open={['of', 'share', 'by', 'order'].some((name) => problems[name]) || undefined}>
        <summary>The target that is marked, and the order of the list</summary>
        <div>
          <Select
            name="of"
            label="Target of"
            options={[...named(areas.groups), ...named(areas.members)]}
            value={view.of}
            problem={problems.of}
          />
          {number('share', 'Core spending, percent of GDP')}
          {number('by', 'By')}
          <Select
            name="order"
            label="First in the list"
            options={PRECEDENT_ORDERS}
            value={value('order', view.order)}
            problem={problems.order}
          />
        </div>
      </details>
      <button type="submit">Show the stretches</button>
    </form>
  )
}
