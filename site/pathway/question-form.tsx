import type { AreasAnswer } from '../generated/documents.ts'
import { fieldsWith, Select } from '../parts/fields.tsx'
import type { Assumptions } from './question.ts'
import { SHAPE_CHOICES } from './question.ts'
import type { FieldProblems } from './read-question.ts'

/** What stands in the fields: as the reader typed it, also where it cannot be read. */
export interface FieldValues extends Assumptions {
  readonly area?: string | undefined
  readonly aim?: string | undefined
  readonly share?: string | undefined
  readonly by?: string | undefined
  readonly money?: string | undefined
}

interface Props {
  readonly areas: AreasAnswer
  readonly values: FieldValues
  readonly problems: FieldProblems
}

const AIMS = [
  ['total', 'a share of GDP, undivided'],
  ['core', 'a share of GDP, core spending alone'],
  ['the-hague', 'The Hague: 3.5% core and 1.5% related by 2035'],
  ['as-pledged', 'as it pledged itself, then The Hague unless it refuses'],
] as const

/** The question as a form. It needs no script: its address is sent on to the readable one of the question. */
export const QuestionForm = ({ areas, values, problems }: Props) => {
  const { select, text } = fieldsWith(problems)
  return (
    <form class="question" action="/pathway" aria-label="Your question">
      <label>
        Who
        <select name="area">
          <optgroup label="Groups">
            {areas.groups.map(({ code, name }) => (
              <Choice key={code} value={code} label={name} chosen={values.area} />
            ))}
          </optgroup>
          <optgroup label="Members">
            {areas.members.map(({ code, name }) => (
              <Choice key={code} value={code} label={name} chosen={values.area} />
            ))}
          </optgroup>
        </select>
      </label>
      <Select name="aim" label="What" options={AIMS} value={values.aim ?? ''} />
      {text('share', 'Percent of GDP', values.share ?? '5', { size: 6, inputMode: 'decimal' })}
      {text('by', 'By', values.by ?? '2035', { size: 6, inputMode: 'decimal' })}
      <details open={Object.keys(problems).length > 0 || undefined}>
        <summary>Assumptions</summary>
        <div>
          {select('shape', 'How it rises', values.shape ?? '', [
            ['', 'in equal steps (default)'],
            ...SHAPE_CHOICES.slice(1),
          ])}
          {text('growth', 'Real growth, points a year above the IMF’s', values.growth ?? '', {
            size: 6,
            inputMode: 'decimal',
          })}
          {text('inflation', 'Inflation, points a year above the IMF’s', values.inflation ?? '', {
            size: 6,
            inputMode: 'decimal',
          })}
          {text('from', 'Start year', values.from ?? '', { size: 6, inputMode: 'decimal' })}
          {text('asOf', 'With the figures known on (YYYY-MM-DD)', values.asOf ?? '', { size: 11 })}
        </div>
      </details>
      {values.money && values.money !== 'usd' && <input type="hidden" name="money" value={values.money} />}
      <button type="submit">Show the pathway</button>
    </form>
  )
}

const Choice = ({
  value,
  label,
  chosen,
}: {
  readonly value: string
  readonly label: string
  readonly chosen: string | undefined
}) => (
  <option value={value} selected={value === chosen || undefined}>
    {label}
  </option>
)
