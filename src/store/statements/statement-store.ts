import type { ChangeEntry, ChangeQuestion, ChangeRepository } from '../../../domain/change-log/entry.ts'
import type { Claim } from '../../../domain/claim/claim.ts'
import { itemsOf, type PageItems, type Pagination } from '../../../domain/page.ts'
import type {
  ClaimFilter,
  CursorPosition,
  Facet,
  FacetCount,
  Hit,
  StatementQuery,
  StatementRepository,
} from '../../../domain/statement/query.ts'
import { StatementsUnavailable } from '../../../domain/statement/query.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { changeFrom } from '../changes/rows.ts'
import { type ChangeRow, changesSql } from '../changes/sql.ts'
import { STORE_TIMEOUT_MS, withTimeout } from '../timeout.ts'
import { type ClaimAnswer, claimFromAnswer, type HitRow, hitFrom } from './answers.ts'
import { statementFrom, type WholeRow } from './rows.ts'
import { bySlugSql, claimsSql, countSql, facetSql, hasVersionSql, hitsSql, type Sql } from './sql.ts'

/** What the store needs of a D1 database. */
export type StatementDatabase = Pick<D1Database, 'withSession'>

interface Waiting {
  /** Made when the round trip begins. */
  readonly sql: () => Sql
  readonly resolve: (rows: readonly unknown[]) => void
  readonly reject: (error: Error) => void
}

interface Gathering {
  readonly slugs: string[]
  readonly found: Promise<ReadonlyMap<string, Statement>>
}

/**
 * The statements as one request reads them. Questions that are asked at the same moment, as fields of one level are, go to the
 * database together: one round trip a level, and none where nobody asks. Reads are of one session, which any replica may serve
 * and which never goes back in time, and of one version of the dataset: that of the figures beside them.
 */
export class StatementStore implements StatementRepository, ChangeRepository {
  readonly #database: StatementDatabase | undefined
  readonly #version: string
  readonly #deadlineMs: number
  /** Whether anybody has asked for statements. */
  wasAsked = false
  /** For how long its round trips were under way, in milliseconds; null where there was none. */
  waitedMs: number | null = null
  #session: D1DatabaseSession | null = null
  #waiting: Waiting[] = []
  #gathering: Gathering | null = null
  readonly #statements = new Map<string, Promise<Statement | null>>()

  /** @param database undefined where the worker has no such binding: then every question fails as unavailable */
  constructor(database: StatementDatabase | undefined, version: string, deadlineMs = STORE_TIMEOUT_MS) {
    this.#database = database
    this.#version = version
    this.#deadlineMs = deadlineMs
  }

  async hits(question: StatementQuery, page: Pagination<CursorPosition>): Promise<PageItems<Hit>> {
    const rows = await this.#ask<HitRow>(() => hitsSql(this.#version, question, page))
    const hits = rows.map((row) => hitFrom(row, question.order.by))
    return itemsOf(hits, page)
  }

  async count(question: StatementQuery): Promise<number> {
    const [row] = await this.#ask<{ count: number }>(() => countSql(this.#version, question))
    return row?.count ?? 0
  }

  facet(question: StatementQuery, facet: Facet): Promise<readonly FacetCount[]> {
    return this.#ask<FacetCount>(() => facetSql(this.#version, question, facet))
  }

  statement(slug: string): Promise<Statement | null> {
    const known = this.#statements.get(slug)
    if (known) return known
    this.#gathering ??= this.#gather()
    const { slugs, found } = this.#gathering
    slugs.push(slug)
    const statement = found.then((bySlug) => bySlug.get(slug) ?? null)
    this.#statements.set(slug, statement)
    return statement
  }

  /** Slugs that are asked for until the next round trip, which asks for all of them in one query. */
  #gather(): Gathering {
    const slugs: string[] = []
    const rows = this.#ask<WholeRow>(() => {
      this.#gathering = null
      return bySlugSql(this.#version, slugs)
    })
    return { slugs, found: rows.then((all) => new Map(all.map((row) => [row.slug, statementFrom(row)]))) }
  }

  async claims(filter: ClaimFilter): Promise<readonly Claim[]> {
    return (await this.#ask<ClaimAnswer>(() => claimsSql(this.#version, filter))).map(claimFromAnswer)
  }

  async changes(question: ChangeQuestion): Promise<PageItems<ChangeEntry>> {
    const rows = await this.#ask<ChangeRow>(() => changesSql(this.#version, question))
    return itemsOf(rows.map(changeFrom), question.page)
  }

  #ask<Row>(sql: () => Sql): Promise<readonly Row[]> {
    this.wasAsked = true
    return new Promise((resolve, reject) => {
      // A timer, not a microtask: the fields of one level settle over several microtasks.
      if (this.#waiting.length === 0) setTimeout(() => void this.#flush(), 0)
      this.#waiting.push({ sql, resolve: (rows) => resolve(rows as readonly Row[]), reject })
    })
  }

  async #flush(): Promise<void> {
    const asked = this.#waiting
    this.#waiting = []
    const began = Date.now()
    try {
      const questions = asked.map(({ sql }) => sql())
      // A replica that is behind may not have this version yet; the primary has it, or nobody.
      const results =
        (await this.#rows('first-unconstrained', questions)) ?? (await this.#rows('first-primary', questions))
      if (results === null) throw new Error(`The database does not have the statements of version ${this.#version}.`)
      asked.forEach(({ resolve }, index) => {
        resolve(results[index] ?? [])
      })
    } catch (cause) {
      console.error(
        JSON.stringify({ event: 'statements-unavailable', reason: cause instanceof Error ? cause.message : 'unknown' }),
      )
      for (const { reject } of asked) reject(new StatementsUnavailable())
    } finally {
      this.waitedMs = (this.waitedMs ?? 0) + Date.now() - began
    }
  }

  /** The rows of each question; null where the version is not there: no rows would then not mean that there are none. */
  async #rows(from: D1SessionConstraint, questions: readonly Sql[]): Promise<readonly (readonly unknown[])[] | null> {
    if (this.#database === undefined) throw new Error('The worker has no binding STATEMENTS.')
    if (from === 'first-primary') this.#session = null
    this.#session ??= this.#database.withSession(from)
    const session = this.#session
    const batch = [hasVersionSql(this.#version), ...questions].map(({ text, parameters }) =>
      session.prepare(text).bind(...parameters),
    )
    const [version, ...results] = await withTimeout(this.#deadlineMs, 'D1', session.batch(batch))
    return version?.results.length === 1 ? results.map((one) => one.results) : null
  }
}
