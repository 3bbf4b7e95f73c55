import type { ExecutionResult } from 'graphql'

const encoder = new TextEncoder()

/**
 * An answer as JSON in UTF-8, written in parts: V8 writes all of an object in its slow way where the outermost names are of no class,
 * and where a text in it was put together, as explanations of absences are; and these have quotation marks beyond Latin-1, with
 * which everything beside them would be encoded in the slow way too.
 */
export function bytesOf({ errors, data, extensions }: ExecutionResult): Uint8Array<ArrayBuffer> {
  if (errors || !data) return encoder.encode(JSON.stringify({ errors, data, extensions }))
  const fields = Object.entries(data).map(([name, value]) => `"${name}":${JSON.stringify(value)}`)
  const figures = `{"data":{${fields.join()}}`
  if (!extensions) return encoder.encode(`${figures}}`)
  return joined(encoder.encode(figures), encoder.encode(`,"extensions":${JSON.stringify(extensions)}}`))
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + tail.length)
  all.set(head)
  all.set(tail, head.length)
  return all
}
