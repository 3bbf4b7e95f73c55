/** The worker as it is deployed, with counters beside it and a clock that a request may set. */

// Bare, so that it stays the first: the worker's stores take the clock that they find.
import './instruments.ts'
import worker from '../../src/worker.ts'
import { counts, setClock } from './instruments.ts'
import { CLOCK_HEADER, COUNTS_PATH } from './protocol.ts'

export default {
  fetch(request: Request, env: Cloudflare.Env, context: ExecutionContext): Response | Promise<Response> {
    if (new URL(request.url).pathname === COUNTS_PATH) return Response.json(counts)
    const now = request.headers.get(CLOCK_HEADER)
    setClock(now === null ? null : Number(now))
    return worker.fetch(request, env, context)
  },
}
