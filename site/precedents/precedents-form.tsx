import { slugOf } from '../address/slug.ts'
import type { AreasAnswer } from '../generated/documents.ts'
import { fieldsWith } from '../parts/fields.tsx'
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
  const { select, text } = fieldsWith(problems)
  const value = (name: string, otherwise: string) => typed.get(name) ?? otherwise
  const number = (name: 'rise' | 'years' | 'least' | 'most' | 'share' | 'by', label: string) =>
    text(name, label, value(name, view[name] === null ? '' : String(view[name])), {
      size: 6,
      inputMode: name === 'years' || name === 'by' ? 'numeric' : 'decimal',
    })
  const named = (all: AreasAnswer['members']) => all.map(({ name }) => [slugOf(name), name] as const)
  return (
    <form class="question" action="/precedents" aria-label="Which stretches">
      {number('rise', 'Rose by, points of GDP or more')}
      {number('years', 'In how many years')}
      {number('least', 'From, percent of GDP or more')}
      {number('most', 'From, percent of GDP or less')}
      {select('peace', 'War', value('peace', view.peace), PEACE)}
      {select('member', 'Membership', value('member', view.member), MEMBERSHIP)}
      {select('marked', 'Jumps and breaks', value('marked', view.marked), MARKED)}
      {select('who', 'Of', view.who, [['', 'any of today’s allies'], ...named(areas.members)])}
      <details open={['of', 'share', 'by', 'order'].some((name) => problems[name]) || undefined}>
        <summary>The target that is marked, and the order of the list</summary>
        <div>
          {select('of', 'Target of', view.of, [...named(areas.groups), ...named(areas.members)])}
          {number('share', 'Core spending, percent of GDP')}
          {number('by', 'By')}
          {select('order', 'First in the list', value('order', view.order), PRECEDENT_ORDERS)}
        </div>
      </details>
      <button type="submit">Show the stretches</button>
    </form>
  )
}
