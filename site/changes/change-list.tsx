import { formatDay as dayInWords } from '../../formats/date.ts'
import type { ChangesAnswer } from '../generated/documents.ts'

export type ListedChange = NonNullable<ChangesAnswer['changes']>['nodes'][number]

/** What a change is about, as readers say it: one, and several. */
export const CHANGE_KIND_WORDS: Readonly<Record<ListedChange['kind'], readonly [one: string, many: string]>> = {
  EDITION: ['edition', 'editions'],
  STATEMENT: ['statement', 'statements'],
  CORRECTION: ['correction', 'corrections'],
  VERDICT: ['change of verdicts', 'changes of verdicts'],
  RECORD: ['change of records', 'changes of records'],
  ROLLBACK: ['rollback', 'rollbacks'],
  RELEASE: ['release of the API', 'releases of the API'],
}

interface Props {
  readonly changes: readonly ListedChange[]
  /** Without the single lines of what changed. */
  readonly isShort?: boolean
}

/** Changes under their days, newest first. */
export const ChangeList = ({ changes, isShort = false }: Props) => (
  <>
    {[...Map.groupBy(changes, ({ day }) => day)].map(([day, ofDay]) => (
      <section key={day} aria-label={dayInWords(day)}>
        <h3>{dayInWords(day)}</h3>
        <ul class="lives">
          {ofDay.map((change) => (
            <Entry key={change.urn} change={change} isShort={isShort} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

function Entry({ change, isShort }: { readonly change: ListedChange; readonly isShort: boolean }) {
  const { kind, title, summary, details } = change
  const address = addressOf(change)
  return (
    <li>
      <strong>{address === null ? title : <a href={address}>{title}</a>}</strong>{' '}
      <small>({CHANGE_KIND_WORDS[kind][0]})</small>
      <br />
      {summary}
      {!isShort && details.length > 0 && <Details lines={details} title={title} />}
    </li>
  )
}

/** As many lines stay open. */
const OPEN_LINES = 3

const Details = ({ lines, title }: { readonly lines: readonly string[]; readonly title: string }) => {
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  if (lines.length <= OPEN_LINES) return list(lines)
  return (
    <details>
      <summary>
        What changed, {lines.length} lines<span class="unseen">: {title}</span>
      </summary>
      {list(lines)}
    </details>
  )
}

/** Where to read what it is about; null where that is nowhere any more. */
function addressOf({ edition, statement, schemaRelease, datasetVersion }: ListedChange): string | null {
  if (edition) return `/data/${edition.slug}.csv`
  if (statement) return `/statements/${statement.slug}`
  if (schemaRelease !== null) return '/docs/schema'
  return datasetVersion === null ? null : `/data/v/${datasetVersion}/`
}
