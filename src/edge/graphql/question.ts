/** What a request asks, read from its address or its body. */

import { REQUEST_LIMITS } from '../../../schema/limits.ts'
import { isRecord } from '../../domain/record.ts'
import type { Variables } from './arguments.ts'

export interface Question {
  readonly query: string
  readonly variables: Variables
  readonly operationName: string | null
  /** The SHA-256 by which the client names the query, in hexadecimal digits (the persistedQuery extension); null: none. */
  readonly hash: string | null
}

/** The text of a request in which its question is written, the key by which the same text is recognised. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly text: string
}

/** @returns null when it is longer than is allowed */
export async function askedIn(request: Request, search: string): Promise<Asked | null> {
  const { most } = REQUEST_LIMITS.body
  if (request.method !== 'POST') return search.length > most ? null : { method: 'GET', text: search }
  const text = await request.text()
  return text.length > most ? null : { method: 'POST', text }
}

/**
 * Null when it is none, or not in a form that is understood here: GraphQL over HTTP says how to refuse that.
 *
 * @param hash the document that the address names: then it is what is asked, whatever else is in the request
 */
export function questionIn({ method, text }: Asked, hash: string | null): Question | null {
  try {
    const question = method === 'POST' ? ofBody(JSON.parse(text), hash) : ofSearch(new URLSearchParams(text), hash)
    return question && hash !== null ? { ...question, query: '', hash } : question
  } catch {
    return null
  }
}

function ofSearch(search: URLSearchParams, address: string | null): Question | null {
  const json = (name: string) => JSON.parse(search.get(name) || 'null')
  return ofBody(
    {
      query: search.get('query') ?? undefined,
      variables: json('variables'),
      operationName: search.get('operationName') || undefined,
      extensions: json('extensions'),
    },
    address,
  )
}

function ofBody(body: unknown, address: string | null): Question | null {
  if (!isRecord(body)) return null
  const { query = '', variables, operationName, extensions } = body
  if (typeof query !== 'string' || !isRecordOrNothing(variables) || !isRecordOrNothing(extensions)) return null
  if (operationName != null && typeof operationName !== 'string') return null
  const hash = address ?? hashIn(extensions ?? {})
  if (query === '' && hash === null) return null
  return { query, variables: variables ?? {}, operationName: operationName ?? null, hash }
}

function hashIn({ persistedQuery }: Record<string, unknown>): string | null {
  if (!isRecord(persistedQuery)) return null
  const { sha256Hash } = persistedQuery
  return typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash) ? sha256Hash.toLowerCase() : null
}

const isRecordOrNothing = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === null || value === undefined || isRecord(value)
