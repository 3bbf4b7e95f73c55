import { cachePolicy } from '../cache-policy.ts'
import { notModified } from '../entity-tag.ts'
import type { Download } from './file-cache.ts'

export interface Sending extends Download {
  readonly mediaType: string
  /** Under which a browser saves it; null: it is shown. */
  readonly saveAs: string | null
  /** Address of what describes it. */
  readonly describedBy?: string
  readonly policy: Parameters<typeof cachePolicy>[0]
  readonly headers?: Readonly<Record<string, string>>
}

/** A file, or that the client has it already. Its length is said to those who ask only for the head as well. */
export function send(request: Request, file: Sending): Response {
  const { bytes, etag, mediaType, saveAs, describedBy, policy } = file
  const headers = { ...cachePolicy(policy), etag, ...file.headers }
  const whole = {
    ...headers,
    'content-type': mediaType,
    'content-length': String(bytes.byteLength),
    'content-disposition': saveAs === null ? 'inline' : `attachment; filename="${saveAs}"`,
    ...(describedBy === undefined ? {} : { link: `<${describedBy}>; rel="describedby"; type="application/json"` }),
  }
  return notModified(request, headers) ?? new Response(bytes, { headers: whole })
}
