import { cachePolicy } from '../caching/cache-policy.ts'
import { notModified } from '../caching/entity-tag.ts'
import type { Download } from './file-cache.ts'

/** A file and the headers that it needs. */
export interface FileResponseOptions extends Download {
  readonly mediaType: string
  /** The file name of Content-Disposition (RFC 6266); null: the browser displays the file. */
  readonly fileName: string | null
  /** The address of its metadata, for a Link header (RFC 8288) with rel="describedby". */
  readonly describedBy?: string
  readonly policy: Parameters<typeof cachePolicy>[0]
  readonly headers?: Readonly<Record<string, string>>
}

/** Responds with a file, or with 304 if the client already has it. Content-Length is explicit, so that HEAD has it too. */
export function fileResponse(request: Request, file: FileResponseOptions): Response {
  const { bytes, etag, mediaType, fileName, describedBy, policy } = file
  const headers = { ...cachePolicy(policy), etag, ...file.headers }
  const fullHeaders = {
    ...headers,
    'content-type': mediaType,
    'content-length': String(bytes.byteLength),
    'content-disposition': fileName === null ? 'inline' : `attachment; filename="${fileName}"`,
    ...(describedBy === undefined ? {} : { link: `<${describedBy}>; rel="describedby"; type="application/json"` }),
  }
  return notModified(request, headers) ?? new Response(bytes, { headers: fullHeaders })
}
