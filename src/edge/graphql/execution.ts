import { execute } from '@graphql-tools/executor'
import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import type { GraphQLParams } from 'graphql-yoga'
import { AbsenceLog, type Context } from '../../../schema/context.ts'
import { EXECUTION_DEADLINE_MS } from '../../../schema/limits.ts'
import { schema } from '../../../schema/schema.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import type { DatasetStore, Served } from '../../store/dataset-store.ts'
import { Late, within } from '../../store/deadline.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import type { Trace } from '../request-log.ts'
import { d1Wait, kvWait } from '../waits.ts'
import { withAbsences } from './absences.ts'
import { dataAtOnce } from './at-once.ts'
import { bytesOf } from './bytes.ts'
import { firstCode, maskedResult, type Told } from './errors.ts'
import { giveUp } from './give-up.ts'
import type { Invalid, Prepared } from './preparation.ts'
import type { Asked, Question } from './question.ts'
import type { Refusal } from './refusal.ts'
import { createGraphqlServer } from './yoga.ts'

export interface Executed {
  readonly body: Uint8Array<ArrayBuffer>
  /** Of the first error in the answer; null where there is none. */
  readonly code: ErrorCode | null
  /** Whether statements were read for it. */
  readonly statements: boolean
}

/** Who asks, where, and of which figures. */
export interface Asker {
  /** Where the API is reached: permalinks begin with it. */
  readonly origin: string
  readonly served: Served
  /** Told what the execution waits for. */
  readonly trace: Trace
}

/** What was read of a request before it comes here: Yoga need not read it again. */
export interface Read {
  readonly question: Question
  /** Null where the query cannot be executed. */
  readonly prepared: Prepared | Invalid | null
}

/**
 * Executes queries that are prepared, and lets Yoga refuse the rest as GraphQL over HTTP says. What is prepared needs none of Yoga's
 * reading, validating and writing, which takes longer than executing an ordinary query.
 */
export class Execution {
  readonly #yoga = createGraphqlServer()
  readonly #store: DatasetStore
  readonly #statements: StatementDatabase | undefined

  constructor(store: DatasetStore, statements: StatementDatabase | undefined) {
    this.#store = store
    this.#statements = statements
  }

  /**
   * Executes a query that is prepared, with variables that can be coerced.
   *
   * @returns null when it took too long
   */
  async run(asker: Asker, question: Question, prepared: Prepared): Promise<Executed | null> {
    const statements = this.#statementsOf(asker)
    const task = { schema, document: prepared.document, variableValues: question.variables }
    const context = this.#context(asker, statements)
    const atHand = onlyWhatIsAtHand(context)
    const data = dataAtOnce({ ...task, contextValue: atHand })
    if (data !== null) return executedFrom({ data }, atHand.absences, false)
    const coming = execute({ ...task, contextValue: context })
    // What waits for no database is there already.
    const result = 'then' in coming ? await inTime(coming) : coming
    d1Wait(asker.trace, statements)
    return result && executedFrom(maskedResult(result as ExecutionResult), context.absences, statements.wasAsked)
  }

  /** @param read null: nothing of the request could be read as a question */
  async refuse(asker: Asker, request: Request, asked: Asked, read: Read | null): Promise<Refusal> {
    const context = this.#context(asker, this.#statementsOf(asker))
    const response = await this.#yoga.fetch(bareRequest(request, asked, read !== null), {
      ...context,
      read: read && { params: paramsOf(read.question), ...findingsOf(read) },
    })
    const body = await response.text()
    const { errors = [] }: { errors?: readonly Told[] } = JSON.parse(body)
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body,
      code: firstCode(errors),
    }
  }

  #statementsOf = ({ served }: Asker) => new StatementStore(this.#statements, served.dataset.version)

  #context({ origin, served: { dataset, publishedAt }, trace }: Asker, statements: StatementStore): Context {
    return {
      dataset,
      publishedAt,
      datasetAt: (version: string) => kvWait(trace, this.#store.at(version)),
      statements,
      origin,
      absences: new AbsenceLog(),
    }
  }
}

/** The same for an execution that waits for nothing: whatever reaches for what is elsewhere ends it. */
const onlyWhatIsAtHand = (context: Context): Context => ({
  ...context,
  absences: new AbsenceLog(),
  get statements() {
    return giveUp()
  },
  get datasetAt() {
    return giveUp()
  },
})

function executedFrom(result: ExecutionResult, absences: AbsenceLog, statements: boolean): Executed {
  return { body: bytesOf(withAbsences(result, absences)), code: firstCode(result.errors ?? []), statements }
}

const inTime = <T>(coming: Promise<T>): Promise<T | null> =>
  within(EXECUTION_DEADLINE_MS, 'execution', coming).catch((error: unknown) => {
    if (error instanceof Late) return null
    throw error
  })

function findingsOf({ prepared }: Read): { document: DocumentNode | null; errors: readonly GraphQLError[] | null } {
  if (prepared === null) return { document: null, errors: null }
  return { document: prepared.document, errors: 'errors' in prepared ? prepared.errors : [] }
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

const paramsOf = ({ query, variables, operationName }: Question): GraphQLParams => ({
  query,
  variables: { ...variables },
  ...(operationName === null ? {} : { operationName }),
})
