/** Whether the whole endpoint answers an operation as graphql-js alone does, over the same schema and data. */
import { type DocumentNode, execute, GraphQLError, parse, validate } from 'graphql'
import { AbsenceLog } from '../../../domain/absence-log.ts'
import { schema } from '../../../schema/schema.ts'
import { DatasetStore } from '../../../src/store/dataset-store.ts'
import { StatementStore } from '../../../src/store/statements/statement-store.ts'
import type { AnswerComparison } from '../documents/comparison.ts'
import type { RandomOperation } from '../documents/random-documents.ts'

interface Result {
  readonly data?: unknown
  readonly errors?: readonly Pick<GraphQLError, 'path' | 'locations' | 'extensions'>[] | undefined
}

type Bindings = Pick<Cloudflare.Env, 'DATASETS' | 'STATEMENTS'>

/** @param ask sends a request to the worker; the address begins with a slash */
export function comparer(
  { DATASETS, STATEMENTS }: Bindings,
  ask: (path: string, init: RequestInit) => Promise<Response>,
) {
  const store = new DatasetStore(DATASETS)
  let clients = 0

  async function ours({ query, variables, operationName }: RandomOperation, method: 'GET' | 'POST') {
    const headers = { 'cf-connecting-ip': `equals-${clients++}`, accept: 'application/graphql-response+json' }
    const json = { query, variables, ...(operationName && { operationName }) }
    const response = await (method === 'POST'
      ? ask('/graphql', {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(json),
        })
      : ask(`/graphql?${new URLSearchParams({ ...json, variables: JSON.stringify(variables) })}`, { headers }))
    return { status: response.status, ...(await response.json<Result>()) }
  }

  /** What graphql-js alone makes of it, as its documentation begins: parse, validate, execute. */
  async function plain({ query, variables, operationName }: RandomOperation): Promise<Result> {
    let document: DocumentNode
    try {
      document = parse(query)
    } catch (error) {
      return { errors: error instanceof GraphQLError ? [error] : [] }
    }
    const errors = validate(schema, document, undefined, { maxErrors: 10 })
    if (errors.length > 0) return { errors }
    const { dataset, publishedAt } = await store.current(() => undefined)
    const contextValue = {
      dataset,
      publishedAt,
      datasetAt: (version: string) => store.at(version),
      statements: new StatementStore(STATEMENTS, dataset.version),
      origin: 'https://api.test',
      absences: new AbsenceLog(),
      meter: { count: () => undefined },
    }
    return execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
      ...(operationName && { operationName }),
    })
  }

  /** Asks by POST twice, with caches cold and warm, and by GET. */
  return async function compare(operation: RandomOperation): Promise<AnswerComparison> {
    const cold = await ours(operation, 'POST')
    const codes = cold.errors?.map(({ extensions }) => extensions.code) ?? []
    if (cold.status >= 500 || codes.includes('INTERNAL'))
      return { kind: 'refused', difference: `${cold.status} ${codes}` }
    if (codes.includes('LIMIT_EXCEEDED') || cold.errors?.some((error) => isListTooLong(error)))
      return { kind: 'limited', difference: null }
    const expected = comparable(await plain(operation))
    const isShort = operation.query.length + JSON.stringify(operation.variables).length < 4_000
    const others = [await ours(operation, 'POST'), ...(isShort ? [await ours(operation, 'GET')] : [])]
    const found = [cold, ...others].map(comparable).find((one) => one !== expected)
    return {
      kind: cold.data ? 'answered' : 'refused',
      difference: found === undefined ? null : `${found} where graphql-js has ${expected}`,
    }
  }
}

const isListTooLong = ({ extensions }: Pick<GraphQLError, 'extensions'>) => extensions.allowed === 'at most 250 values'

/** What is compared, as text: the data, and where each error is. Its message is in the words of this API. */
const comparable = ({ data, errors }: Result): string =>
  JSON.stringify({
    data,
    errors: (errors ?? []).map(({ path = null, locations = null }) => JSON.stringify({ path, locations })).sort(),
  })
