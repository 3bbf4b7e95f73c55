import type { HomeAnswer } from '../generated/documents.ts'
import { GRADE_NAMES } from '../tracker/grades.ts'

type Count = HomeAnswer['assessments']['counts'][number]

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
