/** How much a page is, as it is sent, and what the dearest list costs. */
import { describe, expect, it } from 'vitest'
import { ClaimsPage } from '../../../../site/generated/documents.ts'
import { ROUTES } from '../../../../site/routes.ts'
import { ADDRESSES, MOST_STATIC_BYTES } from '../../../support/browser/addresses.ts'
import { request } from '../../../support/worker/ask.ts'
import { readPage } from '../../../support/worker/read-page.ts'

const MOST_BYTES = 100_000

async function gzipped(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).arrayBuffer()).byteLength
}

describe('every page of the site', () => {
  it('has an address below', () => {
    expect(Object.keys(ADDRESSES).toSorted()).toEqual(ROUTES.map(([pattern]) => pattern).toSorted())
  })

  it.each(Object.values(ADDRESSES).flat())('%s is at most 100 KB with all that it loads', async (path) => {
    const { status, html } = await readPage(path)
    expect([path, status]).toEqual([path, 200])
    expect((await gzipped(html)) + MOST_STATIC_BYTES).toBeLessThanOrEqual(MOST_BYTES)
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|iframe)\b[^>]* src="([^"]+)"|<link rel="(?:stylesheet|icon|preload|modulepreload)"[^>]* href="([^"]+)"/g,
      ),
    ]
    expect(loaded.map(([, source, address]) => source ?? address).toSorted()).toEqual(['/icon.svg', '/site.js'])
  })
})

describe('the board of claims', () => {
  it('shows twenty for less than 5,000 points', async () => {
    const variables = JSON.stringify({ filter: {}, first: 20, after: null })
    const response = await request(`/q/${ClaimsPage.hash}?variables=${encodeURIComponent(variables)}`)
    const { data } = await response.json<{ data: { claims: { nodes: unknown[] } } }>()
    const cost = Number(response.headers.get('x-graphql-cost'))
    expect(data.claims.nodes).toHaveLength(20)
    expect(cost).toBeGreaterThan(20)
    expect(cost).toBeLessThan(5_000)
  })
})
