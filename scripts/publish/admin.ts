/** `/admin/publish` of a running deployment, as publishing uses it. */
import type { Publication, PublicationRequest, Published } from '../../src/store/publications/publication.ts'

export type Answer = Published & { readonly purged: boolean | null }

/** The deployment refused, or was not there. The message says what to do. */
export class Refused extends Error {
  readonly status: number | null

  constructor(status: number | null, message: string) {
    super(message)
    this.name = 'Refused'
    this.status = status
  }
}

export interface Admin {
  /** The newest publications, newest first. */
  history(): Promise<readonly Publication[]>
  publish(request: PublicationRequest): Promise<Answer>
  /** The version that readers get; null where there is none yet. */
  served(): Promise<string | null>
}

/** @param url where the deployment is reached, such as `http://localhost:8787` */
export function adminOf(url: string, secret: string): Admin {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(30_000) })
    } catch (cause) {
      const why = cause instanceof Error ? String(cause.cause ?? cause.message) : 'unknown'
      throw new Refused(
        null,
        `Nothing answers at ${url} (${why}). Start it (npm start), deploy it, or name another one with --url.`,
      )
    }
  }

  async function admin<T>(body?: object): Promise<T> {
    const response = await ask('/admin/publish', {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (response.ok) return response.json() as Promise<T>
    const { title, detail }: { title?: string; detail?: string } = await response.json().catch(() => ({}))
    throw new Refused(response.status, `${url} answers ${response.status}: ${title ?? ''}. ${detail ?? ''}`)
  }

  return {
    history: async () => (await admin<{ publications: readonly Publication[] }>()).publications,
    publish: (request) => admin<Answer>(request),
    async served() {
      const response = await ask('/health')
      if (!response.ok) return null
      return ((await response.json()) as { datasetVersion: string }).datasetVersion
    },
  }
}
