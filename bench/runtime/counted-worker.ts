/** The worker as it is deployed, which also tells how many rows D1 has read: by its own `meta.rows_read`, which is what is billed. */
import { env } from 'cloudflare:workers'
import worker from '../../src/worker.ts'

let rows = 0
const sessions: D1DatabaseSession = Object.getPrototypeOf(env.STATEMENTS.withSession('first-unconstrained'))
const { batch } = sessions
sessions.batch = async function counted<Row>(this: D1DatabaseSession, statements: D1PreparedStatement[]) {
  const results = await batch.call<D1DatabaseSession, [D1PreparedStatement[]], Promise<D1Result<Row>[]>>(
    this,
    statements,
  )
  for (const { meta } of results) rows += meta.rows_read
  return results
}

export default {
  fetch: (request: Request, env: Cloudflare.Env, context: ExecutionContext): Response | Promise<Response> =>
    new URL(request.url).pathname === '/rows-read' ? new Response(String(rows)) : worker.fetch(request, env, context),
}
