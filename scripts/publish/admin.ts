import type { Publication, PublicationRequest, Published } from '../../src/store/publications/publication.ts'

/** The response to POST /admin/publish. */
export type PublishResponse = Published & { readonly purged: boolean | null }

/** The deployment refused the request, or did not answer. The message tells the user what to do. */
export class Refused extends Error {
  /** The HTTP status; null if there was no response. */
  readonly status: number | null

  constructor(status: number | null, message: string) {
    super(message)
    this.name = 'Refused'
    this.status = status
  }
}

/** A client of /admin/publish. Its methods throw Refused. */
export interface Admin {
  /** The newest publications, in descending order. */
  history(): Promise<readonly Publication[]>
  publish(request: PublicationRequest): Promise<PublishResponse>
  /** The version that is served; null if there is none yet. */
  served(): Promise<string | null>
}

/** @param url the origin of the deployment, such as `http://localhost:8787` */
export function adminOf(url: string, secret: string): Admin {
  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(30_000) })
    } catch (cause) {
      const reason = cause instanceof Error ? String(cause.cause ?? cause.message) : 'unknown'
      throw new Refused(
        null,
        `Nothing answers at ${url} (${reason}). Start it (npm start), deploy it, or name another one with --url.`,
      )
    }
  }

  async function callAdmin<T>(body?: object): Promise<T> {
    const response = await request('/admin/publish', {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (response.ok) return response.json() as Promise<T>
    const { title, detail }: { title?: string; detail?: string } = await response.json().catch(() => ({}))
    throw new Refused(response.status, `${url} answers ${response.status}: ${title ?? ''}. ${detail ?? ''}`)
  }

  return {
    history: async () => (await callAdmin<{ publications: readonly Publication[] }>()).publications,
    publish: (publication) => callAdmin<PublishResponse>(publication),
    async served() {
      const response = await request('/health')
      if (!response.ok) return null
      return ((await response.json()) as { datasetVersion: string }).datasetVersion
    },
  }
}
