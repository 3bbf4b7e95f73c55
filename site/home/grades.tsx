import type { HomeAnswer } from '../generated/documents.ts'

type Count = HomeAnswer['assessments']['counts'][number]
export type Grade = Count['grade']

export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  MET: 'at the target',
  ON_COURSE: 'on course',
  PLEDGED: 'pledged',
  WITHIN_PRECEDENT: 'within its own precedent',
  RECORD_PACE: 'needs a record pace',
  WITHOUT_PRECEDENT: 'without precedent',
  REFUSED: 'refused',
  MISSED: 'missed',
  NO_FIGURE: 'no figure',
}

/** How many allies have each grade, as large numbers, and who. */
export const Grades = ({ counts }: { readonly counts: readonly Count[] }) => (
  <ul class="large">
    {Object.entries(GRADE_NAMES).flatMap(([grade, name]) => {
      const found = counts.find((one) => one.grade === grade)
      if (!found || found.count === 0) return []
      return [
        <li key={grade}>
          <strong>{found.count}</strong> {name}
          <details>
            <summary>Who</summary>
            {found.members.map((member) => member.name).join(', ')}
          </details>
        </li>,
      ]
    })}
  </ul>
)
