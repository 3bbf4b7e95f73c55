import { AbsenceLog } from '../../../schema/context.ts'
import type { DatasetStore, Served } from '../../store/dataset-store.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import type { Weighed } from './limits.ts'
import type { Asked, Question } from './question.ts'
import type { Refusal } from './refusal.ts'
import { createGraphqlServer } from './yoga.ts'

export interface Executed extends Refusal {
  /** Whether the answer holds errors. */
  readonly failed: boolean
  /** Whether statements were read for it. */
  readonly statements: boolean
}

/** Lets Yoga execute what was asked, or refuse it as GraphQL over HTTP says. */
export class Execution {
  readonly #yoga = createGraphqlServer()
  readonly #store: DatasetStore
  readonly #statements: StatementDatabase | undefined

  constructor(store: DatasetStore, statements: StatementDatabase | undefined) {
    this.#store = store
    this.#statements = statements
  }

  /** @param read what was read of it already; null: Yoga reads it itself */
  async run(
    request: Request,
    asked: Asked,
    { dataset, publishedAt }: Served,
    read: { readonly question: Question; readonly weighed: Weighed | null } | null,
  ): Promise<Executed> {
    const outcome = { failed: false }
    const statements = new StatementStore(this.#statements)
    const response = await this.#yoga.fetch(bareRequest(request, asked, read !== null), {
      dataset,
      publishedAt,
      datasetAt: (version: string) => this.#store.at(version),
      statements,
      origin: new URL(request.url).origin,
      absences: new AbsenceLog(),
      outcome,
      read: read && { params: paramsOf(read.question), document: read.weighed?.document ?? null },
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      failed: outcome.failed,
      statements: statements.wasAsked,
    }
  }
}

/** The request as Yoga needs it: without a body where that was read already, and as GET where it is HEAD, which it answers 405. */
function bareRequest({ url, headers }: Request, { method, text }: Asked, isRead: boolean): Request {
  const needed = new Headers()
  for (const name of ['accept', 'content-type']) {
    const value = headers.get(name)
    if (value !== null) needed.set(name, value)
  }
  // A question that was read is Yoga's own, whatever address it came by.
  const address = isRead ? new URL('/graphql', url) : url
  if (method === 'GET') return new Request(address, { headers: needed })
  return new Request(address, { method, headers: needed, body: isRead ? '{}' : text })
}

const paramsOf = ({ query, variables, operationName }: Question) => ({
  query,
  variables: { ...variables },
  ...(operationName === null ? {} : { operationName }),
})
