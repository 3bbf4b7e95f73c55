import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { type DocumentNode, execute, GraphQLError, parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { AbsenceLog } from '../../../../domain/absence-log.ts'
import { schema } from '../../../../schema/schema.ts'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { StatementStore } from '../../../../src/store/statements/statement-store.ts'
import { type RandomOperation, randomOperation } from '../../../support/random-documents.ts'
import { request } from '../../../support/worker/ask.ts'

const RUNS = inject('randomRuns')
const SEED = inject('randomSeed')

interface Result {
  readonly data?: unknown
  readonly errors?: readonly Pick<GraphQLError, 'path' | 'locations' | 'extensions'>[] | undefined
}

const store = new DatasetStore(env.DATASETS)

/** What graphql-js alone makes of an operation, as its documentation begins: parse, validate, execute. */
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
    statements: new StatementStore(env.STATEMENTS, dataset.version),
    origin: 'https://api.test',
    absences: new AbsenceLog(),
    meter: { count: () => undefined },
  }
  return execute({ schema, document, contextValue, variableValues: variables, ...(operationName && { operationName }) })
}

/** What is compared, as text: the data, and where each error is. Its message is in the words of this API. */
const comparable = ({ data, errors }: Result): string =>
  JSON.stringify({
    data,
    errors: (errors ?? []).map(({ path = null, locations = null }) => JSON.stringify({ path, locations })).sort(),
  })

let clients = 0

// The test runner maps the stack of each error to its source, which takes longer than to answer.
const { stackTraceLimit } = Error
beforeAll(() => {
  Error.stackTraceLimit = 0
})
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit
})

async function ours(operation: RandomOperation, method: 'GET' | 'POST') {
  const { query, variables, operationName } = operation
  const headers = { 'cf-connecting-ip': `equals-${clients++}`, accept: 'application/graphql-response+json' }
  const json = { query, variables, ...(operationName && { operationName }) }
  const response = await (method === 'POST'
    ? request('/graphql', {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(json),
      })
    : request(`/graphql?${new URLSearchParams({ ...json, variables: JSON.stringify(variables) })}`, { headers }))
  const text = await response.text()
  return { status: response.status, ...(JSON.parse(text) as Result) }
}

it('property: any operation is answered as graphql-js answers it, or refused for a limit: caches cold and warm, by POST and by GET', async ({
  task,
}) => {
  const seen = { answered: 0, refused: 0, limited: 0 }
  await fc.assert(
    fc.asyncProperty(randomOperation(schema), async (operation) => {
      const cold = await ours(operation, 'POST')
      expect(cold.status, operation.query).toBeLessThan(500)
      const codes = cold.errors?.map(({ extensions }) => extensions.code) ?? []
      expect(codes, operation.query).not.toContain('INTERNAL')
      if (codes.includes('LIMIT_EXCEEDED') || cold.errors?.some((error) => isListTooLong(error))) {
        seen.limited++
        return
      }
      seen[cold.data ? 'answered' : 'refused']++
      const expected = comparable(await plain(operation))
      const why = `${operation.query} ${JSON.stringify(operation.variables)}`
      expect(comparable(cold), why).toBe(expected)
      expect(comparable(await ours(operation, 'POST')), why).toBe(expected)
      if (why.length < 4_000) expect(comparable(await ours(operation, 'GET')), why).toBe(expected)
    }),
    { numRuns: RUNS, endOnFailure: true, ...(SEED !== null && { seed: SEED }) },
  )
  task.meta.compared = seen
  // Most say something, so that this is not a comparison of refusals.
  expect(seen.answered + seen.refused).toBeGreaterThan(RUNS / 2)
  expect(seen.answered).toBeGreaterThan(RUNS / 8)
}, 3_600_000)

const isListTooLong = ({ extensions }: Pick<GraphQLError, 'extensions'>) => extensions.allowed === 'at most 250 values'
