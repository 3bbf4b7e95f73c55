/** oEmbed 1.0 (https://oembed.com): how to frame what an address of this origin shows. */
import type { Context } from 'hono'
import { element } from '../../../charts/svg.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { CARD } from '../pages/card.ts'
import { problem } from '../problem.ts'
import type { Edge } from '../trace.ts'
import { type Chart, ChartNotFound, type Subject } from './chart.ts'
import { embedHeight } from './embed-page.ts'
import { type QueryReader, WIDTH, wholeFrom } from './query-parameters.ts'

/** Pixels that a client may state for its room. */
const ROOM = { least: 1, most: 10_000 } as const

export async function oembed(
  c: Context<Edge>,
  ask: (subject: Subject, read: QueryReader) => Promise<Chart>,
): Promise<Response> {
  const read: QueryReader = (name) => c.req.query(name)
  // The specification names the status for a format that a provider does not have: 501.
  if ((read('format') ?? 'json') !== 'json')
    return problem(c, 'NOT_ACCEPTABLE', `format: ${quoted(read('format') ?? '')} is not there. Allowed: json.`, {
      status: 501,
    })
  const { origin } = new URL(c.req.url)
  const url = addressFrom(read('url'), origin)
  const mostWidth = wholeFrom(read, 'maxwidth', ROOM.least, ROOM.most) ?? ROOM.most
  const mostHeight = wholeFrom(read, 'maxheight', ROOM.least, ROOM.most) ?? ROOM.most
  const subject = url === null ? null : (sharedPathway(url) ?? subjectOf(url.pathname))
  if (url === null || subject === null) throw new ChartNotFound('url: nothing at that address can be embedded.')

  const chart = await ask(subject, (name) => url.searchParams.get(name) ?? undefined)
  const width = Math.min(mostWidth, WIDTH.usual)
  const height = Math.min(mostHeight, embedHeight(chart, width))
  const src = origin + embedPath(subject) + queryFrom(url.searchParams)
  const { title } = chart.spec
  const frame = element('iframe', { src, width, height, title, style: 'border:0;max-width:100%', loading: 'lazy' })
  const card = CARD.width > mostWidth || CARD.height > mostHeight ? null : chart.card
  const body = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Realistic Pathway',
    provider_url: `${origin}/`,
    title,
    cache_age: FRESH_SECONDS.answer,
    width,
    height,
    // An element of HTML is not closed by a slash.
    html: frame.markup.replace(/\/>$/, '></iframe>'),
    ...(card !== null
      ? {
          thumbnail_url: origin + card,
          thumbnail_width: CARD.width,
          thumbnail_height: CARD.height,
        }
      : {}),
  }
  return conditionalResponse(c.req.raw, JSON.stringify(body), {
    ...cachePolicy({ kind: 'answer', version: chart.version }),
    'content-type': 'application/json',
  })
}

/** Null for an address of another origin. */
function addressFrom(text: string | undefined, origin: string): URL | null {
  const url = text === undefined ? null : URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.host === new URL(origin).host ? url : null
  throw new InputError({
    field: 'url',
    found: text === undefined ? 'nothing' : quoted(text),
    allowed: 'the absolute address of a page, an embed or a chart of this origin',
    example: `url=${encodeURIComponent(`${origin}/member/POL`)}`,
  })
}

/** The pathway that is open on a page of the explorer. */
function sharedPathway({ pathname, searchParams }: URL): Subject | null {
  const id = searchParams.get('pathway')
  return id !== null && /^\/(member\/[^/]+)?$/.test(pathname) ? { kind: 'pathway', id } : null
}

/** What an address of the explorer, of an embed or of a picture is about. */
export function subjectOf(path: string): Subject | null {
  if (/^\/(embed\/alliance\/?|chart\/alliance\.svg)?$/.test(path)) return { kind: 'alliance' }
  const [, page, picture] = /^\/(?:(?:embed\/)?member\/([^/.]+)\/?|chart\/member\/([^/.]+)\.svg)$/.exec(path) ?? []
  const code = page ?? picture
  if (code) return { kind: 'member', code: decoded(code) }
  const [, id] = /^\/(?:embed|chart)\/pathway\/([^/]+?)(?:\.svg|\/)?$/.exec(path) ?? []
  return id ? { kind: 'pathway', id: decoded(id) } : null
}

/** What is no percent-encoding stands for itself, and names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function embedPath(subject: Subject): string {
  switch (subject.kind) {
    case 'alliance':
      return '/embed/alliance'
    case 'member':
      return `/embed/member/${encodeURIComponent(subject.code)}`
    case 'pathway':
      return `/embed/pathway/${encodeURIComponent(subject.id)}`
  }
}

/** Of the address's parameters those that an embed has. */
function queryFrom(all: URLSearchParams): string {
  const own = ['asOf', 'year', 'from', 'theme'].flatMap((name) => {
    const value = all.get(name)
    return value === null ? [] : [[name, value]]
  })
  return own.length === 0 ? '' : `?${new URLSearchParams(own)}`
}
