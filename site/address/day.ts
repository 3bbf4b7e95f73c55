import { shortened } from '../../formats/shortened.ts'

/** What is wrong with a day that a reader typed; null where it is a day. */
export function dayProblem(text: string): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && isInCalendar(text)
  return isDay ? null : `“${shortened(text)}” cannot be read. Allowed: a day written YYYY-MM-DD, such as 2025-04-03.`
}

function isInCalendar(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
