/** What is read of a statement: all that belongs to it, in one row, so that one round trip reads it whole. */
import { asJson, selected } from '../table.ts'
import {
  AREAS,
  type ChildTable,
  CLAIMS,
  SOURCES,
  STATEMENT_ID,
  STATEMENT_TOPICS,
  STATEMENTS,
  TARGETS,
} from './tables.ts'

/** A list of rows, each as `asJson` has it. */
function partsIn<Row>(part: ChildTable<Row>): string {
  const { statement, position } = part.placed.columns
  return `(SELECT json_group_array(${asJson(part)} ORDER BY ${position}) FROM ${part.name} WHERE ${statement} = ${STATEMENT_ID})`
}

export const WHOLE = `${selected(STATEMENTS)},
  ${partsIn(STATEMENT_TOPICS)} AS topics,
  ${partsIn(AREAS)} AS areas,
  ${partsIn(TARGETS)} AS targets,
  ${partsIn(CLAIMS)} AS claims,
  ${partsIn(SOURCES)} AS sources`
