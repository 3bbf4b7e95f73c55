import { headersAlone, type Probe, wellFormed } from './probe.ts'

const PREFLIGHT = { origin: 'https://example.com', 'access-control-request-method': 'POST' }

const READ = ['/health', '/schema.graphql', '/', '/data/', '/embed/alliance', '/data/nato-2026.json']
const HEADS = ['/health', '/', '/data/nato-2026.csv', '/chart/alliance.svg', '/graphql?query={members{name}}']

/** What is neither a question nor wrong: redirects, preflights, HEAD, and the routes that no question goes to. */
export const beside = (origin: string): readonly Probe[] => [
  answered('preflight', 204, { path: '/graphql', method: 'OPTIONS', headers: PREFLIGHT }),
  answered('a browser at /graphql', 302, { path: '/graphql', headers: { accept: 'text/html' } }),
  answered('/data without its slash', 301, { path: '/data' }),
  answered('oEmbed', 200, { path: `/oembed?${new URLSearchParams({ url: `${origin}/member/POL` })}` }),
  ...READ.map((path) => answered(path, 200, { path })),
  ...HEADS.map((path) => ({ ...answered(`HEAD ${path}`, 200, { path, method: 'HEAD' }), fault: headersAlone })),
]

const answered = (name: string, status: number, asked: Probe['asked']): Probe => ({
  name: `beside: ${name}`,
  asked,
  statuses: [status],
  fault: wellFormed,
})
