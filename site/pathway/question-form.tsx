import type { AreasAnswer } from '../generated/documents.ts'
import type { Assumptions } from './question.ts'
import { SHAPES } from './question.ts'
import type { Problems } from './read-question.ts'

/** What stands in the fields: as the reader typed it, also where it cannot be read. */
export interface FieldValues extends Assumptions {
  readonly area?: string | undefined
  readonly aim?: string | undefined
  readonly share?: string | undefined
  readonly by?: string | undefined
}

interface Props {
  readonly areas: AreasAnswer
  readonly values: FieldValues
  readonly problems: Problems
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
    <label>
      What
      <select name="aim">
        {AIMS.map(([key, label]) => (
          <Choice key={key} value={key} label={label} chosen={values.aim} />
        ))}
      </select>
    </label>
    <Field name="share" label="Percent of GDP" value={values.share ?? '5'} problem={problems.share} />
    <Field name="by" label="By" value={values.by ?? '2035'} problem={problems.by} />
    <details open={Object.keys(problems).length > 0 || undefined}>
      <summary>Assumptions</summary>
      <div>
        <label>
          How it rises
          <select name="shape">
            <Choice value="" label="in equal steps (default)" chosen={values.shape} />
            {SHAPES.slice(1).map(([key, label]) => (
              <Choice key={key} value={key} label={label} chosen={values.shape} />
            ))}
          </select>
          {problems.shape && <span class="invalid">{problems.shape}</span>}
        </label>
        <Field
          name="growth"
          label="Real growth, points a year beside the IMF’s"
          value={values.growth}
          problem={problems.growth}
        />
        <Field
          name="inflation"
          label="Inflation, points a year beside the IMF’s"
          value={values.inflation}
          problem={problems.inflation}
        />
        <Field name="from" label="Start year" value={values.from} problem={problems.from} />
        <Field name="asOf" label="With the figures known on (YYYY-MM-DD)" value={values.asOf} problem={problems.asOf} />
      </div>
    </details>
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

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly problem: string | undefined
}

/** Text, so that `4,2` can be typed, and what cannot be read stays where it was typed. */
const Field = ({ name, label, value, problem }: FieldProps) => (
  <label>
    {label}
    <input
      name={name}
      value={value}
      size={name === 'asOf' ? 11 : 6}
      inputMode={name === 'asOf' ? undefined : 'decimal'}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={problem ? `problem-${name}` : undefined}
    />
    {problem && (
      <span class="invalid" id={`problem-${name}`}>
        {problem}
      </span>
    )}
  </label>
)
