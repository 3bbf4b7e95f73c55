import type { AreasAnswer } from '../generated/documents.ts'
import { Select, TextField } from '../parts/fields.tsx'
import { CHANGED_CHOICES, type ClaimFilters, TOPIC_CHOICES, VERDICT_CHOICES } from './filters.ts'

interface Props {
  readonly filters: ClaimFilters
  readonly problems: Readonly<Record<string, string>>
  readonly areas: AreasAnswer
  readonly speakers: readonly { readonly value: string; readonly label: string }[]
}

/** Which claims, as a form that needs no script. */
export const ClaimsForm = ({ filters, problems, areas, speakers }: Props) => (
  <form class="question" action="/claims" aria-label="Which claims">
    <TextField name="words" label="Words, such as 1.47 or Rubio" size={18} value={filters.words} />
    <Select
      name="about"
      label="About"
      value={filters.about}
      options={[['', 'anybody'], ...[...areas.groups, ...areas.members].map(({ code, name }) => [code, name] as const)]}
    />
    <Select
      name="topic"
      label="What it measures"
      value={filters.topic}
      options={TOPIC_CHOICES}
      problem={problems.topic}
    />
    <Select
      name="speaker"
      label="Said by"
      value={filters.speaker}
      options={[['', 'anybody'], ...speakers.map(({ value, label }) => [value, label] as const)]}
    />
    <TextField
      name="year"
      label="Said in year"
      size={5}
      inputMode="numeric"
      value={String(filters.year ?? '')}
      problem={problems.year}
    />
    <Select
      name="onTheDay"
      label="Verdict on its day"
      value={filters.onTheDay}
      options={VERDICT_CHOICES}
      problem={problems.onTheDay}
    />
    <Select name="now" label="Verdict now" value={filters.now} options={VERDICT_CHOICES} problem={problems.now} />
    <Select
      name="changed"
      label="Has the verdict changed"
      value={filters.changed}
      options={CHANGED_CHOICES}
      problem={problems.changed}
    />
    <button type="submit">Show the claims</button>
  </form>
)
