import { formatDate } from '../../formats/date.ts'
import type { DatePrecision } from '../edition/edition.ts'
import type { ChangeText } from './entry.ts'

interface AnnouncedStatement {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly saidOn: string
  readonly precision: DatePrecision
  readonly speakerName: string
  readonly speakerRole: string
}

/** What the list of changes says of a statement that it carries. */
export function statementText(statement: AnnouncedStatement): ChangeText {
  const { slug, title, summary, saidOn, precision, speakerName, speakerRole } = statement
  return {
    kind: 'STATEMENT',
    title,
    summary,
    details: [`${speakerName}, ${speakerRole}, ${formatDate(saidOn, precision)}.`],
    edition: null,
    statement: slug,
  }
}
