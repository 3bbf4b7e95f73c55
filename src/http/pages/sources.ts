/** What pages are made from: the API's own answers and charts, asked within the worker. */

import { drawChart } from '../../../charts/draw.ts'
import { SIZES } from '../../../charts/layout.ts'
import { CodedError, ERROR_CODES, type ErrorCode } from '../../../domain/errors.ts'
import type { ChartSubject } from '../../../site/chart-subject.ts'
import type { ExecutedOperation } from '../../../site/code/executed-operations.ts'
import type { Operation, Reply, Sources } from '../../../site/operation.ts'
import { ChartNotFound, chartOf } from '../charts/chart.ts'
import type { ChartSources } from '../charts/chart-sources.ts'
import { ERROR_STATUS } from '../errors/error-status.ts'
import { registeredDocument } from '../registered-documents.ts'

/** Answers a GraphQL request for a registered document, by its hash. */
export type AskGraphql = (request: Request, hash: string) => Promise<Response>

interface Parts extends ChartSources {
  readonly request: Request
  readonly graphql: AskGraphql
  /** The index of the documentation, read at the address of the site. */
  readonly docs?: (origin: string) => ReturnType<Sources['docs']>
}

/** @returns the sources of one page, and what it has asked them so far */
export function pageSources({ request, graphql, docs = async () => null, ...chartSources }: Parts): {
  readonly sources: Sources
  readonly asked: readonly ExecutedOperation[]
} {
  const { origin } = new URL(request.url)
  let charts = 0
  const asked: ExecutedOperation[] = []
  const answer = async <Answer, Variables>({ hash }: Operation<Answer, Variables>, variables: Variables) => {
    asked.push({ hash, variables: Object(variables) })
    const headers = new Headers(request.headers)
    headers.delete('if-none-match')
    headers.set('accept', 'application/json')
    const address = `${origin}/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`
    return readReply<Answer>(await graphql(new Request(address, { headers }), hash))
  }
  const chart = async (subject: ChartSubject) => {
    const id = `${subject.kind}-${++charts}`
    const { spec } = await chartOf(subject, chartSources)
    const of = (size: 'page' | 'narrow') => drawChart(spec, { ...SIZES[size], theme: 'auto', id: `${id}-${size}` })
    return { title: spec.title, wide: of('page'), narrow: of('narrow') }
  }
  const sources: Sources = {
    origin,
    ask: async (operation, variables) => {
      const { reply, failure } = await answer(operation, variables)
      if (failure) throw failure
      return reply
    },
    askPart: async (operation, variables) => (await answer(operation, variables)).reply,
    textOf: registeredDocument,
    docs: () => docs(origin),
    chart,
    chartPart: (subject) =>
      chart(subject).catch((error: unknown) => {
        if (!(error instanceof CodedError)) throw error
        return error instanceof ChartNotFound ? null : 'failed'
      }),
  }
  return { sources, asked }
}

interface Body<Answer> {
  readonly data?: Answer | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: { readonly code?: string }
  }[]
  readonly extensions?: { readonly absences?: Reply<Answer>['absences'] }
}

interface Read<Answer> {
  readonly reply: Reply<Answer>
  /** Why an answer has no data, or none for a field of the query, although the question is valid: too many requests, or a store that cannot be read. */
  readonly failure: CodedError | null
}

async function readReply<Answer>(response: Response): Promise<Read<Answer>> {
  const { data = null, errors = [], extensions }: Body<Answer> = await response.json()
  const coded = errors.map(({ message, path = [], extensions: { code } = {} }) => ({
    message,
    field: String(path[0]),
    code: ERROR_CODES.find((one) => one === code) ?? 'INTERNAL',
  }))
  const failed =
    data === null
      ? coded.slice(0, 1).find(({ code }) => code !== 'BAD_INPUT')
      : coded.find(({ code, field }) => mayPass(code) && Reflect.get(Object(data), field) === null)
  return {
    reply: {
      data,
      errors: errors.map(({ message }) => message),
      failed: failed !== undefined || coded.some(({ code }) => mayPass(code)),
      absences: extensions?.absences ?? [],
    },
    failure: failed ? new CodedError(failed.code, failed.message) : null,
  }
}

/** Whether another try may succeed. */
const mayPass = (code: ErrorCode): boolean => code === 'RATE_LIMITED' || ERROR_STATUS[code] >= 500
