/** /mcp: assistants ask by the Model Context Protocol, which the worker of assistants/ speaks; it asks this one for all figures. */
import { type Context, Hono } from 'hono'
import { CodedError } from '../../../domain/errors.ts'
import { type Assets, docsPage } from '../docs/docs-files.ts'
import { problemResponse } from '../errors/problem.ts'
import type { AppEnv, Trace } from '../observability/trace.ts'
import { wantsHtml } from '../pages/html-response.ts'
import { chargeTo } from '../rate-limit/charge.ts'
import type { RateLimiter } from '../rate-limit/rate-limit.ts'
import { schemaDocument } from '../schema/schema-document.ts'

/** The binding of the worker that speaks the protocol. */
export interface Assistants {
  /** @param ask answers a request to this API as if the client had sent it */
  answer(request: Request, ask: (request: Request) => Promise<Response>): Promise<Response>
}

/** Answers a GraphQL request; `hash` is that of /q/<hash>, null for /graphql. */
type AskGraphql = (request: Request, hash: string | null, trace: Trace) => Promise<Response>

interface Parts {
  readonly assistants: Assistants | undefined
  readonly rateLimiter: RateLimiter
  readonly clientAddressHeader: string | undefined
  readonly graphql: (c: Context<AppEnv>) => AskGraphql
  /** The files of the documentation. */
  readonly assets: Assets | undefined
}

/** Points for a message of the protocol. The requests of a tool to the API are charged in addition. */
const COST_OF_MESSAGE = 100

/** Assistants of this deployment cannot be answered at the moment. Everything else is served. */
class AssistantsUnavailable extends CodedError {
  constructor(reason: string) {
    super('ASSISTANTS_UNAVAILABLE', `Assistants cannot be answered at the moment: ${reason}. /graphql is there.`)
  }
}

export function assistantRoutes(parts: Parts): Hono<AppEnv> {
  const { assistants } = parts
  const charge = chargeTo(parts.rateLimiter)
  return new Hono<AppEnv>().all('/mcp', async (c) => {
    if (c.req.method === 'GET' && wantsHtml(c)) return c.redirect('/docs/assistants', 302)
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOrigin(origin))
      return problemResponse(
        c,
        'BAD_INPUT',
        'Origin: what was sent is not allowed. Allowed: the origin of any page, or none. Example: Origin: https://example.org',
        { status: 403 },
      )
    if (!assistants) throw new AssistantsUnavailable('the worker that speaks with them is not bound here')
    await charge(c, COST_OF_MESSAGE)
    const answered = await assistants.answer(c.req.raw, apiFor(c, parts)).catch((error: unknown) => {
      console.error(JSON.stringify({ event: 'assistants-failed', id: c.get('requestId'), message: String(error) }))
      throw new AssistantsUnavailable('the worker that speaks with them failed')
    })
    // Made anew: the middleware adds headers, and says that nothing of it may be stored.
    const headers = new Headers(answered.headers)
    headers.delete('cache-control')
    return new Response(answered.body, { status: answered.status, headers })
  })
}

/** A page of any site may ask, as at /graphql: nothing here is private, and nobody is signed in. `null` is the origin of a file. */
const isOrigin = (text: string): boolean =>
  text === 'null' ||
  (/^[a-z][a-z\d+.-]*:\/\//.test(text) && URL.canParse(text) && !/[/?#]/.test(text.replace(/^.*?:\/\//, '')))

/** The API for the tools of one request: whatever they ask, it is asked by the client of that request. */
const apiFor =
  (c: Context<AppEnv>, { clientAddressHeader, graphql, assets }: Parts) =>
  async (asked: Request): Promise<Response> => {
    const { pathname } = new URL(asked.url)
    if (pathname === '/schema.graphql') return schemaDocument(asked)
    if (/^\/docs\/[\w-]+\.md$/.test(pathname) && assets)
      return (await docsPage(assets, asked)) ?? new Response(null, { status: 404 })
    const [, hash = null] = /^\/q\/([\da-f]{64})$/.exec(pathname) ?? []
    if (hash === null && pathname !== '/graphql') return new Response(null, { status: 404 })
    const headers = new Headers(asked.headers)
    if (clientAddressHeader) headers.set(clientAddressHeader, c.req.header(clientAddressHeader) ?? '')
    const trace: Trace = {}
    const answer = await graphql(c)(new Request(asked, { headers }), hash, trace)
    const whole = c.get('trace')
    Object.assign(whole, { ...trace, cost: (whole.cost ?? 0) + (trace.cost ?? 0) })
    return answer
  }
