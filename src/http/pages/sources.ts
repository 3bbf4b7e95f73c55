/** What pages are made from: the API's own answers and charts, asked within the worker. */

import { dotPlot } from '../../../charts/dot-plot.ts'
import type { Layout } from '../../../charts/layout.ts'
import { CodedError, ERROR_CODES } from '../../../domain/errors.ts'
import type { DrawnChart, Operation, Reply, Sources } from '../../../site/operation.ts'
import type { Served } from '../../store/dataset-store.ts'
import type { DatasetAt } from '../charts/chart.ts'
import { chartOf, draw } from '../charts/chart.ts'

/** Answers a GraphQL request for a registered document, by its hash. */
export type AskGraphql = (request: Request, hash: string) => Promise<Response>

interface Parts {
  readonly request: Request
  readonly graphql: AskGraphql
  readonly served: Served
  readonly datasetAt: DatasetAt
}

const CHART = { height: null, fontSize: 14, theme: 'auto' } as const
/** Of a chart in a column of the page, in pixels. */
const WIDTHS = { wide: 760, narrow: 358 } as const

export function pageSources({ request, graphql, served, datasetAt }: Parts): Sources {
  const { origin } = new URL(request.url)
  const ask = async <Answer, Variables>({ hash }: Operation<Answer, Variables>, variables: Variables) => {
    const headers = new Headers(request.headers)
    headers.delete('if-none-match')
    headers.set('accept', 'application/json')
    const address = `${origin}/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`
    return readReply<Answer>(await graphql(new Request(address, { headers }), hash))
  }
  return {
    origin,
    ask,
    chart: async (subject) => {
      const options: Readonly<Record<string, string>> = { ...subject }
      const { spec } = await chartOf(subject, (name) => options[name], { served, datasetAt })
      return inWidths('chart', (layout) => draw(spec, layout))
    },
    plot: (plot) => inWidths('plot', (layout) => dotPlot(plot, layout)),
  }
}

function inWidths(name: string, drawn: (layout: Layout) => string): DrawnChart {
  const of = (width: keyof typeof WIDTHS) => drawn({ ...CHART, id: `${name}-${width}`, width: WIDTHS[width] })
  return { wide: of('wide'), narrow: of('narrow') }
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
