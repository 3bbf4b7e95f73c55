import type { AreasAnswer } from '../generated/documents.ts'
import { CURRENCIES } from '../money.ts'
import { fieldsWith, Select, TextField } from '../parts/fields.tsx'
import { MOST_LINES, type Options, PLOT_LAYOUTS, type ReadComparison, USUAL_FROM } from './question.ts'

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
  readonly adding: ReadComparison['adding']
  readonly options: Options
  readonly problems: ReadComparison['problems']
}

/** What is compared, as a form that keeps what is there. It needs no script. */
export const CompareForm = ({ areas, lines, adding, options, problems }: Props) => {
  const { select, text } = fieldsWith(problems)
  return (
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
      <Select name="what" label="What of it" options={WHAT} value={adding.what} />
      <TextField name="share" label="Percent of GDP, of a pathway" value={adding.share} size={6} inputMode="decimal" />
      <TextField name="by" label="By" value={adding.by} size={6} inputMode="numeric" />
      <details open={Object.keys(problems).some((name) => name in options) || undefined}>
        <summary>How it is shown</summary>
        <div>
          {select('as', 'Shown', options.as, PLOT_LAYOUTS)}
          {select('money', 'Money in', options.money, CURRENCIES)}
          {text('from', 'First year', options.from || String(USUAL_FROM), { inputMode: 'numeric' })}
          {text('asOf', 'With what was known on (YYYY-MM-DD)', options.asOf, { size: 11 })}
        </div>
      </details>
      <button type="submit">Compare</button>
    </form>
  )
}
