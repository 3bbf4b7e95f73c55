import type { AreasAnswer } from '../generated/documents.ts'
import { CURRENCIES } from '../money.ts'
import { LAYOUTS, MOST_LINES, type Options, type ReadComparison } from './question.ts'

const WHAT = [
  ['figures', 'what it spent, by the usual definition'],
  ['NATO', 'what it spent, by NATO’s definition'],
  ['SIPRI', 'what it spent, by SIPRI’s definition'],
  ['total', 'a pathway to a share of GDP, undivided'],
  ['core', 'a pathway to a share of GDP, core spending alone'],
  ['the-hague', 'a pathway to The Hague’s 3.5% and 1.5% by 2035'],
  ['as-pledged', 'a pathway as it pledged itself'],
] as const

interface Props {
  readonly areas: AreasAnswer
  readonly lines: readonly string[]
  readonly options: Options
  readonly problems: ReadComparison['problems']
}

/** What is compared, as a form that keeps what is there. It needs no script. */
export const CompareForm = ({ areas, lines, options, problems }: Props) => (
  <form class="question" action="/compare" aria-label="What is compared">
    {lines.map((line) => (
      <input key={line} type="hidden" name="line" value={line} />
    ))}
    <label>
      Add
      <select name="add">
        <option value="">{lines.length >= MOST_LINES ? 'twelve at most' : 'nothing more'}</option>
        {[
          ['Groups', areas.groups] as const,
          ['Members', areas.members] as const,
          ['Outside the alliance', areas.comparators] as const,
        ].map(([kind, all]) => (
          <optgroup key={kind} label={kind}>
            {all.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
    <label>
      What of it
      <select name="what">
        {WHAT.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <label>
      Percent of GDP, of a pathway
      <input name="share" value="3.5" size={6} inputMode="decimal" />
    </label>
    <label>
      By
      <input name="by" value="2035" size={6} inputMode="numeric" />
    </label>
    <details open={Object.keys(problems).some((name) => name in options) || undefined}>
      <summary>How it is shown</summary>
      <div>
        <Choice name="as" label="Shown" choices={LAYOUTS} value={options.as} problem={problems.as} />
        <Choice name="money" label="Money in" choices={CURRENCIES} value={options.money} problem={problems.money} />
        <Field name="from" label="First year" value={options.from || '2014'} problem={problems.from} />
        <Field name="asOf" label="With what was known on (YYYY-MM-DD)" value={options.asOf} problem={problems.asOf} />
      </div>
    </details>
    <button type="submit">Compare</button>
  </form>
)

interface FieldProps {
  readonly name: keyof Options
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
}

const Field = ({ name, label, value, problem }: FieldProps) => (
  <label>
    {label}
    <input
      name={name}
      value={value}
      size={11}
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

const Choice = ({
  name,
  label,
  choices,
  value,
  problem,
}: FieldProps & { readonly choices: readonly (readonly [string, string])[] }) => (
  <label>
    {label}
    <select name={name}>
      {choices.map(([key, words], index) => (
        <option key={key} value={index === 0 ? '' : key} selected={key === value || undefined}>
          {words}
        </option>
      ))}
    </select>
    {problem && <span class="invalid">{problem}</span>}
  </label>
)
