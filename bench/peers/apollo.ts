/** The schema behind Apollo Server, by its integration for Workers, as the documentation of both begins. */
import { ApolloServer } from '@apollo/server'
import { startServerAndCreateCloudflareWorkersHandler } from '@as-integrations/cloudflare-workers'
import type { Context } from '../../schema/builder/context.ts'
import { schema } from '../../schema/schema.ts'
import { contextFor, type Env, log } from './context.ts'

const server = new ApolloServer<Context>({ schema, introspection: true })

const handler = startServerAndCreateCloudflareWorkersHandler<Env, Context>(server, {
  context: ({ request, env, ctx }) => contextFor(request, env, ctx),
})

export default {
  async fetch(request: Request, env: Env, executionCtx: ExecutionContext): Promise<Response> {
    const response = await handler(request, env, executionCtx)
    log(request, response.status)
    return response
  },
}
