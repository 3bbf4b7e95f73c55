/** What people and programs get wrong, route by route, with the status that it has. */
import { containing, type Probe } from './probe.ts'

const JSON_BODY = { 'content-type': 'application/json' }

const wrong = (status: number, path: string, code: string, more: Partial<Probe['asked']> = {}): Probe => ({
  name: `wrong: ${more.method ?? 'GET'} ${path.slice(0, 60)}`,
  asked: { path, ...more },
  statuses: [status],
  fault: containing(code),
})

const posted = (status: number, body: string, code: string, headers: Readonly<Record<string, string>> = {}) =>
  wrong(status, '/graphql', code, { method: 'POST', body, headers: { ...JSON_BODY, ...headers } })

const UNKNOWN = '0'.repeat(64)

export const WRONG: readonly Probe[] = [
  wrong(404, '/nothing', 'NOT_FOUND'),
  wrong(404, '/member/XXX', '</html>'),
  wrong(404, '/chart/member/XX.svg', 'NOT_FOUND'),
  wrong(400, '/chart/member/1.svg', 'BAD_INPUT'),
  wrong(400, '/chart/member/POL.svg?theme=pink', 'BAD_INPUT'),
  wrong(400, '/chart/member/POL.svg?asOf=2025-02-30', 'BAD_INPUT'),
  wrong(400, '/chart/alliance.svg?year=1950', 'BAD_INPUT'),
  wrong(400, '/embed/member/nope', 'BAD_INPUT'),
  wrong(404, '/oembed?url=http://example.com', 'NOT_FOUND'),
  wrong(404, '/data/none.csv', 'NOT_FOUND'),
  wrong(404, '/data/v/0000000000000000/', 'NOT_FOUND'),
  wrong(400, '/data/pathway.csv?id=x', 'BAD_INPUT'),
  wrong(404, `/q/${UNKNOWN}`, 'PERSISTED_QUERY_NOT_FOUND'),
  wrong(200, '/graphql?query={', 'Syntax Error'),
  wrong(400, '/graphql', 'Must provide query string'),
  wrong(406, '/graphql?query={members{name}}', 'NOT_ACCEPTABLE', { headers: { accept: 'image/png' } }),
  wrong(405, '/graphql', 'METHOD_NOT_ALLOWED', { method: 'DELETE' }),
  wrong(405, '/health', 'METHOD_NOT_ALLOWED', { method: 'PUT' }),
  wrong(405, '/data/', 'METHOD_NOT_ALLOWED', { method: 'PATCH' }),
  posted(400, '{', 'BAD_REQUEST'),
  posted(415, 'query=%7Bmembers%7D', 'UNSUPPORTED_MEDIA_TYPE', { 'content-type': 'application/x-www-form-urlencoded' }),
  posted(413, JSON.stringify({ query: 'a'.repeat(70_000) }), 'REQUEST_TOO_LARGE'),
  posted(200, JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: UNKNOWN } } }), 'PERSISTED'),
  posted(200, JSON.stringify({ query: '{ member(code: "P0L") { name } }' }), '"errors"'),
  posted(200, JSON.stringify({ query: '{ statements(first: 101) { totalCount } }' }), 'BAD_INPUT'),
]
