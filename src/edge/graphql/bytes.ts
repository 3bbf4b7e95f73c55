import type { ExecutionResult } from 'graphql'

const encoder = new TextEncoder()

/**
 * An answer as JSON in UTF-8. Explanations of absences are written apart from the data: they are texts put together, with quotation
 * marks beyond Latin-1, and with one such text in it V8 writes and encodes the whole answer in its slow ways.
 */
export function bytesOf({ errors, data, extensions }: ExecutionResult): Uint8Array<ArrayBuffer> {
  if (errors !== undefined || extensions === undefined)
    return encoder.encode(JSON.stringify({ errors, data, extensions }))
  const figures = encoder.encode(`{"data":${JSON.stringify(data)}`)
  const rest = encoder.encode(`,"extensions":${JSON.stringify(extensions)}}`)
  const all = new Uint8Array(figures.length + rest.length)
  all.set(figures)
  all.set(rest, figures.length)
  return all
}
