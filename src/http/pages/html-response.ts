import type { Context } from 'hono'
import { h } from 'preact'
import { CodedError } from '../../../domain/errors.ts'
import { CodeForView } from '../../../site/code/code-for-view.tsx'
import { type ExecutedOperation, executedDocuments } from '../../../site/code/executed-operations.ts'
import { errorPage } from '../../../site/errors/error-page.tsx'
import type { Page } from '../../../site/page.ts'
import { renderDocument } from '../../../site/shell/shell.ts'
import { cachePolicy } from '../caching/cache-policy.ts'
import { entityTag, notModified } from '../caching/entity-tag.ts'
import { ERROR_STATUS } from '../errors/error-status.ts'
import { logUnexpected, titleOf, UNEXPECTED } from '../errors/problem.ts'
import type { AppEnv } from '../observability/trace.ts'
import { registeredDocument } from '../registered-documents.ts'
import { PAGE_CSP } from './csp.ts'
import { renderHead } from './head.ts'
import { linkedDataBlocks } from './linked-data.ts'

/** A page as it is sent. Plain data, so that one can be sent many times; as bytes, so that none is encoded twice. */
export interface HtmlPage {
  readonly body: Uint8Array<ArrayBuffer>
  readonly status: number
  readonly headers: Readonly<Record<string, string>> & { readonly etag: string }
}

const encoder = new TextEncoder()

/**
 * @param version of the dataset that the page shows; null for none
 * @param asked what the page has asked the API
 */
export async function htmlPage(
  request: Request,
  page: Page,
  version: string | null,
  asked: readonly ExecutedOperation[] = [],
): Promise<HtmlPage> {
  const url = new URL(request.url)
  const { status = 200, statements = false, failed = false } = page
  const html = renderDocument({
    path: url.pathname,
    head: renderHead(page, url) + linkedDataBlocks(page.linkedData?.(url.origin) ?? []),
    content: [
      page.content,
      h(CodeForView, { documents: executedDocuments(asked, registeredDocument), origin: url.origin }),
    ],
    search: url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : '',
    hasScript: true,
  })
  const body = encoder.encode(html)
  return {
    body,
    status,
    headers: {
      ...cachePolicy({ kind: 'page', status, failed, statements, version }),
      ...(status === 503 && { 'retry-after': '5' }),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_CSP,
      etag: await entityTag(body),
    },
  }
}

/** 304 where the client has the page already, but never in place of an error. */
export const sendPage = (request: Request, { body, status, headers }: HtmlPage): Response =>
  (status === 200 ? notModified(request, headers) : null) ?? new Response(body, { status, headers })

export const htmlResponse = async (c: Context<AppEnv>, page: Page, version: string | null): Promise<Response> =>
  sendPage(c.req.raw, await htmlPage(c.req.raw, page, version))

/** An error as a page for people. It leaves out what only the operators of the service could do about it. */
export function errorResponsePage(c: Context<AppEnv>, error: unknown): Promise<Response> {
  const isCoded = error instanceof CodedError
  if (!isCoded) logUnexpected(c, error instanceof Error ? error : new Error(String(error)))
  const [code, message] = isCoded ? [error.code, error.message] : (['INTERNAL', UNEXPECTED] as const)
  c.get('trace').code = code
  const status = ERROR_STATUS[code]
  const { pathname, search } = new URL(c.req.url)
  return htmlResponse(
    c,
    errorPage({
      status,
      title: titleOf(code),
      message: status === 503 ? null : message,
      again: status === 429 || status >= 500 ? pathname + search : null,
    }),
    null,
  )
}

/** Whether a person asks, in a browser. */
export const wantsHtml = (c: Context): boolean => (c.req.header('accept') ?? '').includes('text/html')
