import type { Context } from 'hono'
import { element } from '../../../charts/svg.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { CARD } from '../pages/card.ts'
import { problemResponse } from '../problem.ts'
import type { AppEnv } from '../trace.ts'
import { type Chart, ChartNotFound, type ChartSubject } from './chart.ts'
import { embedHeight } from './embed-page.ts'
import { type QueryReader, readInteger, WIDTH } from './query-parameters.ts'

/** The bounds of maxwidth and maxheight, in pixels. */
const MAX_SIZE = { least: 1, most: 10_000 } as const

/**
 * GET /oembed: a `rich` response (https://oembed.com, section 2.3.4) for a page, an embed or a chart of this origin.
 *
 * @throws InputError when a parameter is not allowed
 * @throws ChartNotFound when the address cannot be embedded
 */
export async function oembed(
  c: Context<AppEnv>,
  loadChart: (subject: ChartSubject, read: QueryReader) => Promise<Chart>,
): Promise<Response> {
  const read: QueryReader = (name) => c.req.query(name)
  // oEmbed, section 2.3.2: 501 for a format that the provider does not support.
  if ((read('format') ?? 'json') !== 'json')
    return problemResponse(
      c,
      'NOT_ACCEPTABLE',
      `format: ${quoted(read('format') ?? '')} is not there. Allowed: json.`,
      {
        status: 501,
      },
    )
  const { origin } = new URL(c.req.url)
  const url = readUrl(read('url'), origin)
  const maxWidth = readInteger(read, 'maxwidth', MAX_SIZE.least, MAX_SIZE.most) ?? MAX_SIZE.most
  const maxHeight = readInteger(read, 'maxheight', MAX_SIZE.least, MAX_SIZE.most) ?? MAX_SIZE.most
  const subject = url === null ? null : (pathwaySubject(url) ?? parseChartPath(url.pathname))
  if (url === null || subject === null) throw new ChartNotFound('url: nothing at that address can be embedded.')

  const chart = await loadChart(subject, (name) => url.searchParams.get(name) ?? undefined)
  const width = Math.min(maxWidth, WIDTH.usual)
  const height = Math.min(maxHeight, embedHeight(chart, width))
  const src = origin + embedPath(subject) + embedQuery(url.searchParams)
  const { title } = chart.spec
  const frame = element('iframe', { src, width, height, title, style: 'border:0;max-width:100%', loading: 'lazy' })
  const card = CARD.width > maxWidth || CARD.height > maxHeight ? null : chart.card
  const body = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Realistic Pathway',
    provider_url: `${origin}/`,
    title,
    cache_age: FRESH_SECONDS.answer,
    width,
    height,
    // HTML ignores the slash of a self-closing iframe.
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

/** The parsed `url` parameter; null if it is on another origin. */
function readUrl(text: string | undefined, origin: string): URL | null {
  const url = text === undefined ? null : URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.host === new URL(origin).host ? url : null
  throw new InputError({
    field: 'url',
    found: text === undefined ? 'nothing' : quoted(text),
    allowed: 'the absolute address of a page, an embed or a chart of this origin',
    example: `url=${encodeURIComponent(`${origin}/member/POL`)}`,
  })
}

/** The pathway that an address of the explorer has in its `pathway` parameter. */
function pathwaySubject({ pathname, searchParams }: URL): ChartSubject | null {
  const id = searchParams.get('pathway')
  return id !== null && /^\/(alliance|member\/[^/]+)?$/.test(pathname) ? { kind: 'pathway', id } : null
}

/** The subject of a path of the explorer, of an embed or of a picture; null if it has no chart. */
function parseChartPath(path: string): ChartSubject | null {
  if (/^\/(alliance|embed\/alliance\/?|chart\/alliance\.svg)?$/.test(path)) return { kind: 'alliance' }
  const [, page, picture] = /^\/(?:(?:embed\/)?member\/([^/.]+)\/?|chart\/member\/([^/.]+)\.svg)$/.exec(path) ?? []
  const code = page ?? picture
  if (code) return { kind: 'member', code: decode(code) }
  const [, id] = /^\/(?:embed|chart)\/pathway\/([^/]+?)(?:\.svg|\/)?$/.exec(path) ?? []
  return id ? { kind: 'pathway', id: decode(id) } : null
}

/** Invalid percent-encoding stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function embedPath(subject: ChartSubject): string {
  switch (subject.kind) {
    case 'alliance':
      return '/embed/alliance'
    case 'member':
      return `/embed/member/${encodeURIComponent(subject.code)}`
    case 'pathway':
      return `/embed/pathway/${encodeURIComponent(subject.id)}`
  }
}

/** The query string with the parameters that an embed supports. */
function embedQuery(parameters: URLSearchParams): string {
  const supported = ['asOf', 'year', 'from', 'theme'].flatMap((name) => {
    const value = parameters.get(name)
    return value === null ? [] : [[name, value]]
  })
  return supported.length === 0 ? '' : `?${new URLSearchParams(supported)}`
}
