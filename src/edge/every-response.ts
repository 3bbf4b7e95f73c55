/** What every response says: that all sites may read it, and that nothing in it is ever run or framed. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { cachePolicy } from './cache-policy.ts'
import type { Edge } from './request-log.ts'

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

/** Pages have a content security policy of their own, in web/public/_headers or in what they answer. */
const HEADERS = Object.entries({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
  'timing-allow-origin': '*',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
})

const NOT_STORED = Object.entries(cachePolicy({ kind: 'volatile' }))

/** Completes the response as it is. hono/cors, which sets its headers before there is one, would have it copied each time. */
export const everyResponse = (): MiddlewareHandler<Edge> =>
  async function everyResponse(c, next) {
    await next()
    const { headers } = c.res
    headers.set('x-request-id', c.get('requestId'))
    for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value)
    if (!headers.has('cache-control')) for (const [name, value] of NOT_STORED) headers.set(name, value)
  }

/** Answers browsers that ask beforehand whether a script of another site may send its request. */
export const preflight = () => cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], maxAge: 86_400 })
