import type { AreasAnswer } from '../generated/documents.ts'
import { Select, TextField } from '../parts/fields.tsx'
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
export const QuestionForm = ({ areas, values, problems }: Props) => (
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
    <TextField
      size={6}
      inputMode="decimal"
      name="share"
      label="Percent of GDP"
      value={values.share ?? '5'}
      problem={problems.share}
    />
    <TextField size={6} inputMode="decimal" name="by" label="By" value={values.by ?? '2035'} problem={problems.by} />
    <details open={Object.keys(problems).length > 0 || undefined}>
      <summary>Assumptions</summary>
      <div>
        <Select
          name="shape"
          label="How it rises"
          options={[['', 'in equal steps (default)'], ...SHAPE_CHOICES.slice(1)]}
          value={values.shape ?? ''}
          problem={problems.shape}
        />
        <TextField
          size={6}
          inputMode="decimal"
          name="growth"
          label="Real growth, points a year above the IMF’s"
          value={values.growth ?? ''}
          problem={problems.growth}
        />
        <TextField
          size={6}
          inputMode="decimal"
          name="inflation"
          label="Inflation, points a year above the IMF’s"
          value={values.inflation ?? ''}
          problem={problems.inflation}
        />
        <TextField
          size={6}
          inputMode="decimal"
          name="from"
          label="Start year"
          value={values.from ?? ''}
          problem={problems.from}
        />
        <TextField
          size={11}
          name="asOf"
          label="With the figures known on (YYYY-MM-DD)"
          value={values.asOf ?? ''}
          problem={problems.asOf}
        />
      </div>
    </details>
    {values.money && values.money !== 'usd' && <input type="hidden" name="money" value={values.money} />}
    <button type="submit">Show the pathway</button>
  </form>
)

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
