import { type Context, Hono } from 'hono'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { problemResponse } from '../errors/problem.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { AppEnv } from '../observability/trace.ts'
import { contactFrom } from './contact.ts'

const SECURITY_PATH = '/.well-known/security.txt'
/** For how long security.txt is good, from the day on which it is asked for. RFC 9116 recommends less than a year. */
const GOOD_FOR_DAYS = 180
const DAY_MS = 86_400_000

/** GET /contact, which leads to whoever corrects what is wrong, and /.well-known/security.txt (RFC 9116). docs/use/corrections.md. */
export function contactRoutes(setting: string | undefined, now: () => number = Date.now): Hono<AppEnv> {
  const contact = contactFrom(setting)
  const routes = new Hono<AppEnv>()
  routes.get('/contact', (c) => (contact === null ? noContact(c) : c.redirect(contact.corrections, 302)))
  routes.get(SECURITY_PATH, (c) => {
    if (contact === null) return noContact(c)
    const { origin } = new URL(c.req.url)
    const today = Math.floor(now() / DAY_MS) * DAY_MS
    const lines = [
      `Contact: ${contact.security}`,
      `Expires: ${new Date(today + GOOD_FOR_DAYS * DAY_MS).toISOString()}`,
      'Preferred-Languages: en',
      `Canonical: ${origin}${SECURITY_PATH}`,
      `Policy: ${origin}/docs/corrections#vulnerabilities`,
    ]
    const policy = { kind: 'document' } as const
    return conditionalResponse(c.req.raw, `${lines.join('\n')}\n`, 'text/plain; charset=utf-8', policy)
  })
  for (const path of ['/contact', SECURITY_PATH]) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

const noContact = (c: Context<AppEnv>): Response =>
  problemResponse(
    c,
    'NOT_FOUND',
    'Whoever runs this service has set no address to write to. They set CONTACT, for example to "https://github.com/example/realistic-pathway/issues" or "ada@example.org": docs/maintain/deploy.md.',
  )
