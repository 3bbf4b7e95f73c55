import { Select, TextField } from '../parts/fields.tsx'
import { type Choice, DEFINITION_CHOICES, INDICATOR_CHOICES, REVISION_SORTS } from './choice.ts'

interface Props {
  readonly choice: Choice
  /** As it was typed, or the usual one. */
  readonly year: string
  readonly problems: Readonly<Record<string, string>>
  readonly members: readonly { readonly code: string; readonly name: string }[]
  readonly names: ReadonlyMap<string, string>
}

export const RevisionsForm = ({ choice, year, problems, members, names }: Props) => (
  <form class="question" action="/revisions" aria-label="What was revised">
    <Select
      name="indicator"
      label="What is measured"
      value={choice.indicator}
      options={INDICATOR_CHOICES.map(([code]) => [code, names.get(code) ?? code] as const)}
      problem={problems.indicator}
    />
    <Select
      name="definition"
      label="By whose definition"
      value={choice.definition ?? 'NATO'}
      options={DEFINITION_CHOICES}
      problem={problems.definition}
    />
    <TextField name="year" label="Year" size={5} inputMode="numeric" value={year} problem={problems.year} />
    <TextField
      name="at"
      label="Count allies at or above"
      size={5}
      inputMode="decimal"
      value={choice.atText === '' ? String(choice.at ?? '') : choice.atText}
      problem={problems.at}
    />
    <Select
      name="member"
      label="Read out"
      value={
        members.find(({ code, name }) => [code, name].some((one) => one.toLowerCase() === choice.member.toLowerCase()))
          ?.code ?? ''
      }
      options={[['', 'nobody'], ...members.map(({ code, name }) => [code, name] as const)]}
      problem={problems.member}
    />
    <Select name="sort" label="Order" value={choice.sort} options={REVISION_SORTS} problem={problems.sort} />
    <button type="submit">Show the revisions</button>
  </form>
)
