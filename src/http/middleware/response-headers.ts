import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { cachePolicy } from '../caching/cache-policy.ts'
import { SERVICE_LINKS } from '../discovery/api-catalog.ts'
import type { AppEnv } from '../observability/trace.ts'

/** Access-Control-Expose-Headers: the headers that a script of another origin may read. */
const EXPOSED = [
  'ETag',
  'Link',
  'Content-Location',
  'X-GraphQL-Cost',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Server-Timing',
  'X-Request-Id',
].join()

const CSP = 'content-security-policy'
/** For responses without a policy of their own. GraphiQL's policy is in web/public/_headers. */
const DEFAULT_CSP = "default-src 'none'; frame-ancestors 'none'"

const HEADERS = Object.entries({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
})

/** For pages, pictures and files: other sites may embed them, and they may link to other sites. */
const DOCUMENT_HEADERS = Object.entries({
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'timing-allow-origin': '*',
})

const NO_STORE = Object.entries(cachePolicy({ kind: 'volatile' }))

/**
 * Sets X-Request-Id, CORS (https://fetch.spec.whatwg.org/#http-cors-protocol), Strict-Transport-Security (RFC 6797) and other
 * security headers on every response. Content-Security-Policy and Cache-Control are only set where the route set none. Must come
 * after `requestLog`, which sets `requestId`.
 *
 * It sets the headers on the finished response. hono/cors sets its headers before there is one, so Hono would copy each response.
 *
 * @example
 * ```ts
 * const app = new Hono<AppEnv>()
 * app.use(requestLog(), responseHeaders())
 * ```
 */
export const responseHeaders = (): MiddlewareHandler<AppEnv> =>
  async function responseHeaders(c, next) {
    await next()
    const { headers } = c.res
    headers.set('x-request-id', c.get('requestId'))
    for (const [name, value] of HEADERS) headers.set(name, value)
    // JSON that a script fetches needs none of these, and each header costs some microseconds.
    if (!isJson(headers.get('content-type'))) {
      for (const [name, value] of DOCUMENT_HEADERS) headers.set(name, value)
      headers.append('link', SERVICE_LINKS)
    }
    if (!headers.has(CSP)) headers.set(CSP, DEFAULT_CSP)
    if (!headers.has('cache-control')) for (const [name, value] of NO_STORE) headers.set(name, value)
  }

const isJson = (mediaType: string | null): boolean => /^application\/([\w-]+\+)?json\b/.test(mediaType ?? '')

/**
 * Answers CORS preflight requests (https://fetch.spec.whatwg.org/#cors-preflight-request): every origin may send GET, HEAD and POST.
 * Browsers may keep the answer for a day.
 *
 * @example
 * ```ts
 * app.options('*', preflight())
 * ```
 */
export const preflight = () => cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], maxAge: 86_400 })
