/** A text with its entity tag: a 304 to whoever has it. */
import { entityTag, isKnown } from './entity-tag.ts'

export async function kept(request: Request, body: string, headers: Readonly<Record<string, string>>, status = 200) {
  const etag = await entityTag(body)
  const all = { ...headers, etag }
  if (status === 200 && isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: all })
  return new Response(body, { status, headers: all })
}
