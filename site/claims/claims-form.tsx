import type { AreasAnswer } from '../generated/documents.ts'
import { AboutSelect, fieldsWith, Select, TextField } from '../parts/fields.tsx'
import { CHANGED_CHOICES, type ClaimFilters, TOPIC_CHOICES, VERDICT_CHOICES } from './filters.ts'

interface Props {
  readonly filters: ClaimFilters
  readonly problems: Readonly<Record<string, string>>
  readonly areas: AreasAnswer
  readonly speakers: readonly { readonly value: string; readonly label: string }[]
}

/** Which claims, as a form that needs no script. */
export const ClaimsForm = ({ filters, problems, areas, speakers }: Props) => {
  const { select, text } = fieldsWith(problems)
  return (
    <form class="question" action="/claims" aria-label="Which claims">
      <TextField name="words" label="Words, such as 1.47 or Rubio" size={18} value={filters.words} />
      <AboutSelect areas={areas} value={filters.about} />
      {select('topic', 'What it measures', filters.topic, TOPIC_CHOICES)}
      <Select
        name="speaker"
        label="Said by"
        value={filters.speaker}
        options={[['', 'anybody'], ...speakers.map(({ value, label }) => [value, label] as const)]}
      />
      {text('year', 'Said in year', String(filters.year ?? ''), { size: 5, inputMode: 'numeric' })}
      {select('onTheDay', 'Verdict on its day', filters.onTheDay, VERDICT_CHOICES)}
      {select('now', 'Verdict now', filters.now, VERDICT_CHOICES)}
      {select('changed', 'Has the verdict changed', filters.changed, CHANGED_CHOICES)}
      <button type="submit">Show the claims</button>
    </form>
  )
}
