import { env } from 'cloudflare:workers'
import { createApp } from '../../../src/http/app.ts'
import { DatasetStore } from '../../../src/store/dataset-store.ts'

export const CONTEXT = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }

export type Send = (path: string, init?: RequestInit) => Promise<Response>

/** The worker as another isolate has it: over the real storage, but for what is given in its place. It limits no client. */
export function isolate(parts: Partial<Parameters<typeof createApp>[0]> = {}, context: object = {}): Send {
  const real = { store: new DatasetStore(env.DATASETS), statements: env.STATEMENTS, rateLimit: undefined }
  const app = createApp({ ...real, ...parts })
  return async (path, init = {}) => app.request(`https://api.test${path}`, init, env, { ...CONTEXT, ...context })
}
