/** The schema behind graphql-js alone, as its documentation begins: parse, validate, execute. No limits, no caching, no entity tags. */
import { execute, parse, validate } from 'graphql'
import { schema } from '../../schema/schema.ts'
import { contextFor, type Env, log } from './context.ts'

export default {
  async fetch(request: Request, env: Env, executionCtx: ExecutionContext): Promise<Response> {
    const { query, variables } = await paramsOf(request)
    const document = parse(query)
    const errors = validate(schema, document)
    if (errors.length > 0) return Response.json({ errors }, { status: 400 })
    const contextValue = await contextFor(request, env, executionCtx)
    const response = Response.json(await execute({ schema, document, variableValues: variables, contextValue }))
    log(request, response.status)
    return response
  },
}

async function paramsOf(request: Request): Promise<{ query: string; variables: Record<string, unknown> }> {
  if (request.method === 'POST') return request.json()
  const { searchParams } = new URL(request.url)
  return { query: searchParams.get('query') ?? '', variables: JSON.parse(searchParams.get('variables') ?? '{}') }
}
