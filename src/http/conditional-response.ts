/** A text with its entity tag: a 304 to whoever has it. */
import { entityTag, notModified } from './entity-tag.ts'

export async function conditionalResponse(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
  status = 200,
) {
  const all = { ...headers, etag: await entityTag(body) }
  return (status === 200 ? notModified(request, all) : null) ?? new Response(body, { status, headers: all })
}
