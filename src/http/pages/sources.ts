/** What pages are made from: the API's own answers and charts, asked within the worker. */

import { drawChart } from '../../../charts/draw.ts'
import { SIZES } from '../../../charts/layout.ts'
import { CodedError, ERROR_CODES } from '../../../domain/errors.ts'
import type { ChartSubject } from '../../../site/chart-subject.ts'
import type { Asked } from '../../../site/code/asked.ts'
import type { Operation, Reply, Sources } from '../../../site/operation.ts'
import { chartOf } from '../charts/chart.ts'
import type { ChartSources } from '../charts/chart-sources.ts'
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
  readonly asked: readonly Asked[]
} {
  const { origin } = new URL(request.url)
  let charts = 0
  const asked: Asked[] = []
  const ask = async <Answer, Variables>({ hash }: Operation<Answer, Variables>, variables: Variables) => {
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
    return { wide: of('page'), narrow: of('narrow') }
  }
  const sources: Sources = {
    origin,
    ask,
    askPart: (operation, variables) =>
      ask(operation, variables).catch((error: unknown) => {
        if (!(error instanceof CodedError)) throw error
        return { data: null, errors: [error.message], absences: [] }
      }),
    textOf: registeredDocument,
    docs: () => docs(origin),
    chart,
    chartPart: (subject) =>
      chart(subject).catch((error: unknown) => {
        if (!(error instanceof CodedError)) throw error
        return null
      }),
  }
  return { sources, asked }
}

interface Body<Answer> {
  readonly data?: Answer | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
  readonly extensions?: { readonly absences?: Reply<Answer>['absences'] }
}

/** @throws CodedError where nothing is answered for another reason than what was asked: too much, or no figures to serve */
async function readReply<Answer>(response: Response): Promise<Reply<Answer>> {
  const { data = null, errors = [], extensions }: Body<Answer> = await response.json()
  const [first] = errors
  const code = ERROR_CODES.find((one) => one === first?.extensions?.code)
  if (data === null && first && code !== 'BAD_INPUT') throw new CodedError(code ?? 'INTERNAL', first.message)
  return { data, errors: errors.map(({ message }) => message), absences: extensions?.absences ?? [] }
}
