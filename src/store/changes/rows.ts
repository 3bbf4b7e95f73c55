import type { ChangeEntry } from '../../../domain/change-log/entry.ts'
import { statementText } from '../../../domain/change-log/statement-text.ts'
import { formatDate } from '../../../formats/date.ts'
import type { ChangeRow } from './sql.ts'

export function changeFrom(row: ChangeRow): ChangeEntry {
  const { kind, of, title, summary, ...entry } = row
  switch (kind) {
    case 'ROLLBACK':
      return { ...entry, kind, ...returnText(entry, JSON.parse(of)), details: [] }
    case 'UNRECORDED':
      return { ...entry, kind: 'RECORD', ...unrecordedText(entry), details: [] }
    case 'STATEMENT':
      if (entry.version === null) return { ...entry, ...statementBefore(row) }
  }
  return { ...entry, kind, title: title ?? '', summary: summary ?? '', details: JSON.parse(of) }
}

function statementBefore({ statement, at, title, summary, of }: ChangeRow) {
  const [precision, speakerName, speakerRole] = JSON.parse(of)
  return statementText({
    slug: statement ?? '',
    title: title ?? '',
    summary: summary ?? '',
    saidOn: at,
    precision,
    speakerName,
    speakerRole,
  })
}

type Publication = Pick<ChangeRow, 'version' | 'replaced'>

const returnText = ({ version, replaced }: Publication, first: string) => ({
  title: `Back to dataset ${version}`,
  summary: `Dataset ${version}, first published on ${formatDate(first, 'DAY')}, is current again in place of ${replaced}. What ${replaced} had said otherwise does not hold any more, unless ${version} says it too.`,
})

const unrecordedText = ({ version, replaced }: Publication) => ({
  title: `Dataset ${version} took the place of ${replaced}`,
  summary: 'What changed between the two was not recorded.',
})
