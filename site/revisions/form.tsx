import { fieldsWith } from '../parts/fields.tsx'
import { type Choice, DEFINITION_CHOICES, INDICATOR_CHOICES, REVISION_SORTS } from './choice.ts'

interface Props {
  readonly choice: Choice
  /** As it was typed, or the usual one. */
  readonly year: string
  readonly problems: Readonly<Record<string, string>>
  readonly members: readonly { readonly code: string; readonly name: string }[]
  readonly names: ReadonlyMap<string, string>
}

export const RevisionsForm = ({ choice, year, problems, members, names }: Props) => {
  const { select, text } = fieldsWith(problems)
  return (
    <form class="question" action="/revisions" aria-label="What was revised">
      {select(
        'indicator',
        'What is measured',
        choice.indicator,
        INDICATOR_CHOICES.map(([code]) => [code, names.get(code) ?? code] as const),
      )}
      {select('definition', 'By whose definition', choice.definition ?? 'NATO', DEFINITION_CHOICES)}
      {text('year', 'Year', year, { size: 5, inputMode: 'numeric' })}
      {text('at', 'Count allies at or above', choice.atText === '' ? String(choice.at ?? '') : choice.atText, {
        size: 5,
        inputMode: 'decimal',
      })}
      {select(
        'member',
        'Read out',
        members.find(({ code, name }) => [code, name].some((one) => one.toLowerCase() === choice.member.toLowerCase()))
          ?.code ?? '',
        [['', 'nobody'], ...members.map(({ code, name }) => [code, name] as const)],
      )}
      {select('sort', 'Order', choice.sort, REVISION_SORTS)}
      <button type="submit">Show the revisions</button>
    </form>
  )
}
