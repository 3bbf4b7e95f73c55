import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../../schema/schema.ts'
import { cacheControl } from './cache-policy.ts'

let printed: string | null = null

/** The schema as SDL, the same text as schema/schema.graphql. Printed when first asked for: start-up does not pay for it. */
export function schemaDocument(): Response {
  printed ??= `${printSchema(lexicographicSortSchema(schema))}\n`
  return new Response(printed, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': cacheControl('document') },
  })
}
