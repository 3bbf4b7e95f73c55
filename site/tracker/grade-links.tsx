import type { TrackerAnswer } from '../generated/documents.ts'
import { GRADE_NAMES, GRADE_ORDER } from './grades.ts'
import { type TrackerView, trackerAddress } from './question.ts'

interface Props {
  readonly view: TrackerView
  readonly counts: TrackerAnswer['assessments']['counts']
}

/** How many of all allies have each assessment, each a link to those alone. */
export const GradeLinks = ({ view, counts }: Props) => (
  <nav aria-label="Allies by assessment">
    <ul class="links">
      <li>
        {view.grade === '' ? (
          <strong>all allies</strong>
        ) : (
          <a href={trackerAddress({ ...view, grade: '' })}>all allies</a>
        )}
      </li>
      {GRADE_ORDER.flatMap((grade) => {
        const count = counts.find((one) => one.grade === grade)?.count ?? 0
        if (count === 0) return []
        const words = `${count} ${GRADE_NAMES[grade]}`
        return [
          <li key={grade}>
            {view.grade === grade ? <strong>{words}</strong> : <a href={trackerAddress({ ...view, grade })}>{words}</a>}
          </li>,
        ]
      })}
    </ul>
  </nav>
)
