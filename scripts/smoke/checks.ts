/** A request of the smoke test, and how to judge its response. */
export interface Check {
  readonly name: string
  readonly path: string
  readonly init?: RequestInit
  /** @returns null if the response is right, else what is wrong with it */
  readonly judge: (body: string, response: Response) => string | null
}

const contains =
  (wanted: string) =>
  (body: string): string | null =>
    body.includes(wanted) ? null : `no “${wanted}” in ${body.slice(0, 200)}`

/** Needs both KV, for the member, and D1, for the statements. */
const QUERY = '{ member(code: "POL") { name } statements(first: 1) { nodes { id } } }'

export const CHECKS: readonly Check[] = [
  { name: '/health', path: '/health', judge: contains('"status":"ok"') },
  {
    name: 'a query, by POST',
    path: '/graphql',
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY }) },
    judge: (body) => contains('"name":"Poland"')(body) ?? contains('"nodes":[{"id":')(body),
  },
  {
    name: 'a query, by GET, which may be cached',
    path: `/graphql?query=${encodeURIComponent('{member(code:"POL"){name}}')}`,
    judge: (body, { headers }) =>
      contains('"name":"Poland"')(body) ??
      (headers.has('etag') && headers.get('cache-control')?.includes('max-age')
        ? null
        : `cache-control: ${headers.get('cache-control')}, etag: ${headers.get('etag')}`),
  },
  { name: 'the front page', path: '/', judge: contains('<title>') },
  { name: 'GraphiQL', path: '/graphiql', judge: contains('graphiql') },
  { name: 'the documentation', path: '/docs', judge: contains('Realistic Pathway') },
  { name: 'the files', path: '/data/', judge: contains('nato-2026.csv') },
]
