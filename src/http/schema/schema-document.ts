import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../../../schema/schema.ts'
import { cachePolicy } from '../caching/cache-policy.ts'
import { entityTag, notModified } from '../caching/entity-tag.ts'

let printed: { readonly body: string; readonly etag: string } | null = null

/** Responds with the schema as SDL, the text of schema/schema.graphql. The first request prints it, so that start-up stays fast. */
export async function schemaDocument(request: Request): Promise<Response> {
  if (printed === null) {
    const body = `${printSchema(lexicographicSortSchema(schema))}\n`
    printed = { body, etag: await entityTag(body) }
  }
  const { body, etag } = printed
  const headers = { ...cachePolicy({ kind: 'document' }), etag }
  return (
    notModified(request, headers) ??
    new Response(body, { headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })
  )
}
