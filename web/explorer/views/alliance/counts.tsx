import type { AllianceAnswer } from '../../generated/documents.ts'

interface Props {
  readonly counted: AllianceAnswer['crossSection']
  readonly year: number
}

/** How many members are at each level, and of how many; or why they are not counted. */
export function Counts({ counted, year }: Props) {
  if ('explanation' in counted)
    return (
      <>
        There is no count for {year}. {counted.explanation}
      </>
    )
  const { coverage, two, core, five } = counted
  if (two.count === null)
    return (
      <>
        There is no count for {year}. {two.absence?.explanation}
      </>
    )
  return (
    <>
      In {year}, <strong>{two.count}</strong> of {coverage.members} members were at 2% or more,{' '}
      <strong>{core.count}</strong> at 3.5%, <strong>{five.count}</strong> at 5%. Figures: {coverage.explanation}.
    </>
  )
}
