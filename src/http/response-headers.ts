/** What every response says: that all sites may read it, and, unless it says otherwise, that nothing in it is ever run or framed. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { cachePolicy } from './cache-policy.ts'
import type { Edge } from './trace.ts'

/** What a script of another site may read of an answer besides its body. */
const EXPOSED = [
  'ETag',
  'X-GraphQL-Cost',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Server-Timing',
  'X-Request-Id',
].join()

const CSP = 'content-security-policy'
/** Charts, embeds and pages have one of their own; GraphiQL's is in web/public/_headers. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'"

const HEADERS = Object.entries({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
})

/** What other sites show instead of reading it, and what leads on to other addresses: pages, pictures and files. */
const OF_DOCUMENTS = Object.entries({
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'timing-allow-origin': '*',
})

const NOT_STORED = Object.entries(cachePolicy({ kind: 'volatile' }))

/** Completes the response as it is. hono/cors, which sets its headers before there is one, would have it copied each time. */
export const responseHeaders = (): MiddlewareHandler<Edge> =>
  async function responseHeaders(c, next) {
    await next()
    const { headers } = c.res
    headers.set('x-request-id', c.get('requestId'))
    for (const [name, value] of HEADERS) headers.set(name, value)
    // A script reads JSON, which needs none of these. Each header costs an answer some microseconds.
    if (!isJson(headers.get('content-type'))) for (const [name, value] of OF_DOCUMENTS) headers.set(name, value)
    if (!headers.has(CSP)) headers.set(CSP, NOTHING_RUNS)
    if (!headers.has('cache-control')) for (const [name, value] of NOT_STORED) headers.set(name, value)
  }

const isJson = (mediaType: string | null): boolean => /^application\/([\w-]+\+)?json\b/.test(mediaType ?? '')

/** Answers browsers that ask beforehand whether a script of another site may send its request. */
export const preflight = () => cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], maxAge: 86_400 })
