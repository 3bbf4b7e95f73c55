import { Hono } from 'hono'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { AppEnv } from '../observability/trace.ts'
import { PAGE_CSP } from '../pages/csp.ts'
import { type Assets, docsPage } from './docs-files.ts'

/** The documentation. Its pages are files, and come through the worker for the address in their commands, and to say where they
 * are as Markdown (RFC 8288). */
export function docsRoutes(assets: Assets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  for (const path of ['/docs', '/docs.md', '/docs/*']) {
    routes.get(path, async (c) => {
      const page = await docsPage(assets, c.req.raw)
      if (page === null) return c.notFound()
      page.headers.set('content-security-policy', PAGE_CSP)
      // The same page as Markdown (RFC 8288).
      const { pathname } = new URL(c.req.url)
      if (page.status === 200 && !pathname.includes('.'))
        page.headers.set('link', `<${pathname}.md>; rel="alternate"; type="text/markdown"`)
      page.headers.set('cache-control', 'public, max-age=0, must-revalidate')
      return page
    })
    routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  }
  return routes
}
