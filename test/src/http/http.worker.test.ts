import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../domain/limits.ts'
import { post, request } from '../../support/worker/ask.ts'

const query = encodeURIComponent('{ member(code: "POL") { name } }')

describe('GET /graphql', () => {
  it.each(['variables', 'extensions'])(
    'trap: Yoga takes %s that are no JSON for an error of ours; here it is the client’s',
    async (name) => {
      const accept = 'application/graphql-response+json'
      const response = await request(`/graphql?query=${query}&${name}=nope`, { headers: { accept } })
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({
        errors: [{ message: expect.stringContaining('must be JSON'), extensions: { code: 'BAD_REQUEST' } }],
      })
    },
  )

  it('sends a browser that opens it to GraphiQL, and a browser’s query is still answered as JSON', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const opened = await request('/graphql', { headers })
    expect(opened.status).toBe(302)
    expect(opened.headers.get('location')).toMatch(/\/graphiql$/)
    expect(opened.headers.get('cache-control')).toBe('no-store')
    const asked = await request(`/graphql?query=${query}`, { headers })
    expect(asked.headers.get('content-type')).toContain('json')
  })
})

describe('POST /graphql', () => {
  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'trap: Yoga executes form posts; here %s is 415 with what to send',
    async (type) => {
      const response = await post('query={__typename}', { 'content-type': type })
      expect(response.status).toBe(415)
      expect(await response.json()).toEqual({
        errors: [
          { message: expect.stringContaining('application/json'), extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } },
        ],
      })
    },
  )
})

describe('CORS', () => {
  it('trap: Yoga reflects the origin with credentials; here every origin gets the same answer, without', async () => {
    for (const origin of ['https://a.example', 'https://b.example']) {
      const response = await request(`/graphql?query=${query}`, { headers: { origin } })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.has('access-control-allow-credentials')).toBe(false)
    }
    const preflight = await request('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://a.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
  })
})

describe('every response', () => {
  const addresses = [`/graphql?query=${query}`, '/graphql?query=%7B', '/schema.graphql', '/health', '/nope']

  it.each(addresses)('%s says what caches, browsers and scripts of other sites may do with it', async (path) => {
    const { headers } = await request(path)
    expect(headers.get('cache-control')).toMatch(/^(no-store|public, max-age=\d+)/)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('server-timing')).toMatch(/wait;dur=\d+$/)
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    expect(headers.has('vary')).toBe(false)
    expect(headers.has('set-cookie')).toBe(false)
  })

  it.each(['/schema.graphql', '/chart/alliance.svg', '/data/'])(
    '%s may be shown by other sites as well',
    async (path) => {
      const { headers } = await request(path)
      expect(headers.get('timing-allow-origin')).toBe('*')
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it.each(addresses)('trap: Yoga answers HEAD with 405; here HEAD %s says what GET would', async (path) => {
    const [got, head] = [await request(path), await request(path, { method: 'HEAD' })]
    expect(head.status).toBe(got.status)
    expect(await head.text()).toBe('')
    for (const name of ['cache-control', 'cache-tag', 'etag', 'content-type', 'location', 'x-graphql-cost'])
      expect(head.headers.get(name)).toBe(got.headers.get(name))
  })

  it('lets scripts of other sites read what they need of it', async () => {
    const { headers } = await request('/health', { headers: { origin: 'https://a.example' } })
    const exposed = headers.get('access-control-expose-headers')?.split(',')
    expect(exposed).toEqual(
      expect.arrayContaining(['ETag', 'X-GraphQL-Cost', 'RateLimit', 'Retry-After', 'X-Request-Id']),
    )
  })

  it('keeps the id that a client gives its request, if it is one', async () => {
    const idOf = async (id: string) =>
      (await request('/health', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await idOf('my-request_1')).toBe('my-request_1')
    expect(await idOf('<script>')).not.toContain('script')
    expect(await idOf('x'.repeat(256))).not.toContain('xx')
  })
})

describe('other addresses', () => {
  it('the schema is a document', async () => {
    const response = await request('/schema.graphql')
    expect(response.headers.get('content-type')).toContain('text/plain')
    expect(response.headers.has('etag')).toBe(true)
    expect(await response.text()).toContain('type Member implements Area & Country & Node')
  })

  it('an unknown address and a wrong method are problem details that nobody caches', async () => {
    for (const [path, method, status] of [
      ['/nope', 'GET', 404],
      ['/health', 'POST', 405],
      ['/graphql', 'DELETE', 405],
    ] as const) {
      const response = await request(path, { method })
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.json()).toMatchObject({ status, detail: expect.any(String), code: expect.any(String) })
    }
  })
})

describe('the service', () => {
  it('tells what its answers are made from and which limits are in force', async () => {
    const response = await request(
      `/graphql?query=${encodeURIComponent('{ service { datasetVersion publishedAt figureCount newestEdition { slug } limits { name most counted } } }')}`,
    )
    const { data } = await response.json<{ data: { service: object } }>()
    expect(data.service).toMatchObject({
      figureCount: 36_508,
      publishedAt: '2026-11-23T00:00:00.000Z',
      limits: LIMITS.map(({ name, most, unit }) => ({
        name: name.replace(/[^a-z]/, '_').toUpperCase(),
        most,
        counted: unit,
      })),
    })
  })
})
