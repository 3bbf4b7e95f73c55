/** The worker as it is deployed, and beside it graphql-js alone: it answers operations with how the two compare. */

import worker from '../../src/worker.ts'
import type { RandomOperation } from '../../test/support/documents/random-documents.ts'
import { comparer } from '../../test/support/worker/compare.ts'

export default {
  async fetch(request: Request, env: Cloudflare.Env, context: ExecutionContext): Promise<Response> {
    console.log = () => undefined
    const compare = comparer(env, async (path, init) =>
      worker.fetch(new Request(new URL(path, 'https://api.test'), init), env, context),
    )
    const comparisons = []
    for (const operation of await request.json<RandomOperation[]>()) comparisons.push(await compare(operation))
    return Response.json(comparisons)
  },
}
