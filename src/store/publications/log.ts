import { hasVersionSql } from '../statements/sql.ts'
import { inOrder, insertInto, selected } from '../table.ts'
import { STORE_TIMEOUT_MS, withTimeout } from '../timeout.ts'
import { type Publication, type PublicationRequest, PublishingUnavailable } from './publication.ts'
import { PUBLICATIONS } from './table.ts'

/** What the log needs of a D1 database. */
export type LogDatabase = Pick<D1Database, 'withSession'>

const { name: TABLE, columns: of } = PUBLICATIONS

/** Adds ?2 behind ?1, if that is the newest: at ?3, by ?4, with the note ?5. */
const APPEND = `${insertInto(PUBLICATIONS)} SELECT ${inOrder(PUBLICATIONS, {
  id: '?1 + 1',
  version: '?2',
  replaced: `(SELECT ${of.version} FROM ${TABLE} WHERE ${of.id} = ?1)`,
  publishedAt: `max(?3, coalesce((SELECT ${of.publishedAt} FROM ${TABLE} WHERE ${of.id} = ?1), ''))`,
  publishedBy: '?4',
  note: '?5',
}).join(', ')} WHERE coalesce((SELECT max(${of.id}) FROM ${TABLE}), 0) = ?1`

/**
 * The log of publications in D1. It decides what is current: its ids leave no gap, so that of two who publish at once one is
 * refused, and a request that is sent twice publishes once. Every read is of the primary.
 */
export class PublicationLog {
  readonly #database: LogDatabase | undefined
  readonly #deadlineMs: number

  constructor(database: LogDatabase | undefined, deadlineMs = STORE_TIMEOUT_MS) {
    this.#database = database
    this.#deadlineMs = deadlineMs
  }

  /** The newest publications, newest first. */
  async newest(count: number): Promise<readonly Publication[]> {
    const { results } = await this.#run<Publication>(
      `SELECT ${selected(PUBLICATIONS)} FROM ${TABLE} ORDER BY ${of.id} DESC LIMIT ?`,
      count,
    )
    return results
  }

  /** When a version was first published; null when it never was. */
  async firstPublishedAt(version: string): Promise<string | null> {
    const { results } = await this.#run<{ at: string | null }>(
      `SELECT min(${of.publishedAt}) AS at FROM ${TABLE} WHERE ${of.version} = ?`,
      version,
    )
    return results[0]?.at ?? null
  }

  /** Whether all statements of a version are in the database. */
  async hasStatementsOf(version: string): Promise<boolean> {
    const { text, parameters } = hasVersionSql(version)
    const { results } = await this.#run(text, ...parameters)
    return results.length === 1
  }

  /**
   * Adds a publication if none has come after the one that it replaces.
   *
   * @param at ISO 8601 instant; a clock that is behind the last publication does not turn time back
   * @returns whether it was added
   */
  async append({ version, after, by, note }: PublicationRequest, at: string): Promise<boolean> {
    const { meta } = await this.#run(APPEND, after, version, at, by, note)
    return meta.changes === 1
  }

  async #run<Row>(sql: string, ...parameters: (string | number | null)[]): Promise<D1Result<Row>> {
    try {
      if (this.#database === undefined) throw new Error('the worker has no binding STATEMENTS')
      const statement = this.#database
        .withSession('first-primary')
        .prepare(sql)
        .bind(...parameters)
      return await withTimeout(this.#deadlineMs, 'D1', statement.run<Row>())
    } catch (cause) {
      throw new PublishingUnavailable(`The log in D1 failed (${cause instanceof Error ? cause.message : 'unknown'}).`)
    }
  }
}
