import { GRADE_NAMES, GRADE_ORDER } from './grades.ts'
import { type TrackerView, trackerAddress } from './question.ts'
import type { TrackerRow } from './rows.ts'

interface Props {
  readonly view: TrackerView
  /** All of the group. */
  readonly rows: readonly TrackerRow[]
}

/** How many allies of the group have each assessment, each a link to those alone. */
export const GradeLinks = ({ view, rows }: Props) => (
  <nav aria-label="Allies by assessment">
    <ul class="links">
      <li>
        {view.grade === '' ? (
          <strong>all {rows.length}</strong>
        ) : (
          <a href={trackerAddress({ ...view, grade: '' })}>all {rows.length}</a>
        )}
      </li>
      {GRADE_ORDER.flatMap((grade) => {
        const count = rows.filter((row) => row.grade === grade).length
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
