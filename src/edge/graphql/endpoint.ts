/** The GraphQL endpoint: what was asked just so before is answered at once; the rest is weighed, executed once, and kept. */
import type { ExecutionContext } from 'hono'
import type { DatasetStore } from '../../store/dataset-store.ts'
import type { StatementDatabase } from '../../store/statements/statement-store.ts'
import { cachePolicy } from '../cache-policy.ts'
import { isKnown } from '../entity-tag.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { type Answer, AnswerCache } from './answer-cache.ts'
import { answer, type Outcome } from './answering.ts'
import { Execution } from './execution.ts'
import { mediaTypeFor } from './media-type.ts'
import { askedIn } from './question.ts'
import { requestTooLarge, toResponse } from './refusal.ts'
import { TrustedDocuments } from './trusted-documents.ts'

export interface EndpointParts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

/** The endpoint as a function from request to response; built once, at module scope. */
export function createEndpoint({ store, statements, rateLimiter }: EndpointParts) {
  const answers = new AnswerCache()
  const execution = new Execution(store, statements)
  const parts = { answers, documents: new TrustedDocuments(), execution, rateLimiter }

  /** @param hash the document that the address names, if it names one */
  return async function endpoint(
    request: Request,
    executionCtx: Pick<ExecutionContext, 'waitUntil'>,
    hash: string | null = null,
  ): Promise<Response> {
    const { origin, search } = new URL(request.url)
    const asked = await askedIn(request, search)
    if (asked === null) return toResponse(requestTooLarge())
    const served = await store.current((work) => executionCtx.waitUntil(work))
    const mediaType = mediaTypeFor(request.headers.get('accept'))
    if (mediaType === null) return toResponse(await execution.run(request, asked, served, null))
    const { version } = served.dataset
    const key = `${origin} ${hash ?? ''} ${asked.method} ${asked.text}`
    const known = answers.get(key, version, Date.now())
    if (known) return send(request, known, mediaType, true)
    // Errors have the media type of whoever asked first, so only those who want the same wait for each other.
    const outcome: Outcome = await answers.once(`${version} ${mediaType} ${key}`, () => {
      const coming = answer(parts, { request, asked, served, origin, hash })
      executionCtx.waitUntil(coming.catch(() => undefined))
      return coming
    })
    if ('refusal' in outcome) return toResponse(withPolicy(outcome.refusal))
    answers.set(key, outcome.answer)
    return send(request, outcome.answer, mediaType, !outcome.isNew)
  }
}

const withPolicy = <T extends { readonly headers: Readonly<Record<string, string>> }>(refusal: T): T => ({
  ...refusal,
  headers: { ...refusal.headers, ...cachePolicy({ kind: 'volatile' }) },
})

function send(request: Request, { body, etag, cost, policy }: Answer, mediaType: string, isHit: boolean): Response {
  const headers = {
    ...policy,
    etag,
    'x-graphql-cost': String(cost),
    'server-timing': `isolate;desc="${isHit ? 'hit' : 'miss'}"`,
  }
  if (request.method !== 'POST' && isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': `${mediaType}; charset=utf-8` } })
}
