import type { ExecutionResult } from 'graphql'
import type { AbsenceLog } from '../../../schema/context.ts'

/** Lists why figures of an answer are null in its `extensions.absences`, so that nobody takes a missing figure for zero. */
export function withAbsences(result: ExecutionResult, { entries }: AbsenceLog): ExecutionResult {
  if (entries.length === 0) return result
  return { ...result, extensions: { ...result.extensions, absences: entries } }
}
