import type { SearchEntry } from './entry.ts'

/** What was found of one kind. */
export interface Results {
  readonly heading: string
  readonly count: number
  /** The first of them, or all. */
  readonly entries: readonly SearchEntry[]
  /** Where all of them are; null where all are here. */
  readonly all: string | null
}

/** The most entries that are not folded up. */
const OPEN = 6

/** Each is a link with `data-found`, which suggestions are taken from: web/site/search-box.ts. */
export const ResultList = ({ heading, count, entries, all }: Results) => (
  <section class="found">
    <h2>
      {heading} <small>({count})</small>
    </h2>
    <Entries heading={heading} entries={entries.slice(0, OPEN)} />
    {entries.length > OPEN && (
      <details>
        <summary>The other {entries.length - OPEN}</summary>
        <Entries heading={heading} entries={entries.slice(OPEN)} />
      </details>
    )}
    {entries.length < count && (
      <p>
        {all === null ? `Here are the best ${entries.length}: more words find fewer.` : <a href={all}>All {count}</a>}
      </p>
    )}
  </section>
)

const Entries = ({ heading, entries }: { readonly heading: string; readonly entries: readonly SearchEntry[] }) => (
  <ul>
    {entries.map(({ id, title, detail }) => (
      <li key={id}>
        <a href={id} data-found={heading}>
          {title}
        </a>{' '}
        <small>{detail}</small>
      </li>
    ))}
  </ul>
)
