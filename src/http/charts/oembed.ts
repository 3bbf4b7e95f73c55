import type { Context } from 'hono'
import { element } from '../../../charts/svg/svg.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import { type ChartSubject, decode, embedAddress, readSubject } from '../../../site/chart-subject.ts'
import type { PathwayAddress } from '../../../site/pathway/pathway-page.ts'
import { FRESH_SECONDS } from '../caching/cache-policy.ts'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { problemResponse } from '../errors/problem.ts'
import type { AppEnv } from '../observability/trace.ts'
import { CARD, cardPath } from '../pages/card.ts'
import { ChartNotFound, type SubjectChart } from './chart.ts'
import { embedHeight } from './embed-page.ts'
import { readInteger, readTheme, refuseRepeated, WIDTH } from './query-parameters.ts'

interface Parts {
  readonly loadChart: (subject: ChartSubject) => Promise<SubjectChart>
  /** The id of the pathway on the page of an address; null for none. */
  readonly pathwayAt: (address: PathwayAddress) => Promise<string | null>
}

/** The bounds of maxwidth and maxheight, in pixels. */
const MAX_SIZE = { least: 1, most: 10_000 } as const

/**
 * GET /oembed: a `rich` response (https://oembed.com, section 2.3.4) for a page, an embed or a chart of this origin.
 *
 * @throws InputError when a parameter is not allowed
 * @throws ChartNotFound when the address cannot be embedded
 */
export async function oembed(c: Context<AppEnv>, { loadChart, pathwayAt }: Parts): Promise<Response> {
  const { origin, searchParams } = new URL(c.req.url)
  refuseRepeated(searchParams, ['url', 'format', 'maxwidth', 'maxheight'])
  const read = (name: string) => c.req.query(name)
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
  const url = readUrl(read('url'), origin)
  const maxWidth = readInteger(read('maxwidth'), 'maxwidth', MAX_SIZE.least, MAX_SIZE.most) ?? MAX_SIZE.most
  const maxHeight = readInteger(read('maxheight'), 'maxheight', MAX_SIZE.least, MAX_SIZE.most) ?? MAX_SIZE.most
  const subject = url === null ? null : await subjectAt(url, pathwayAt)
  if (url === null || subject === null) throw new ChartNotFound('url: nothing at that address can be embedded.')

  const chart = await loadChart(subject)
  const width = Math.min(maxWidth, WIDTH.usual)
  const height = Math.min(maxHeight, embedHeight(chart, width))
  const theme = url.searchParams.get('theme')
  // As the frame itself would refuse it.
  const src = origin + embedAddress(subject, theme === null ? {} : { theme: readTheme(theme) })
  const { title } = chart.spec
  const frame = element('iframe', { src, width, height, title, style: 'border:0;max-width:100%', loading: 'lazy' })
  const card = CARD.width > maxWidth || CARD.height > maxHeight ? null : cardPath(subject)
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
  const policy = { kind: 'answer', version: chart.version } as const
  return conditionalResponse(c.req.raw, JSON.stringify(body), 'application/json', policy)
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

/** The subject of an address; null if it has no chart. Questions in words, `germany/3.5-by-2035`, become the ids of their pathways. */
async function subjectAt(url: URL, pathwayAt: Parts['pathwayAt']): Promise<ChartSubject | null> {
  const [, area, aim] = /^\/pathway\/([^/]+)\/([^/]+)\/?$/.exec(url.pathname) ?? []
  if (area !== undefined && aim !== undefined) {
    const search = url.searchParams
    const id = area === 'id' ? decode(aim) : await pathwayAt({ area: decode(area), aim: decode(aim), search })
    return id === null ? null : { kind: 'pathway', id }
  }
  const subject = namedSubject(url)
  if (subject?.kind !== 'compare') return subject
  const lines = subject.lines.map(async (line) => {
    const [, of, question, search] = /^([^/:]+)\/([^/?]+)(\?.*)?$/.exec(line) ?? []
    const id = of && question ? await pathwayAt({ area: of, aim: question, search: new URLSearchParams(search) }) : null
    return id ?? line
  })
  return { ...subject, lines: await Promise.all(lines) }
}

/** The subject that a page, an embed or a picture names. */
function namedSubject({ pathname, searchParams }: URL): ChartSubject | null {
  const path = pathname.replace(/\/$/, '')
  const id = searchParams.get('pathway')
  if (id !== null && /^(\/alliance|\/member\/[^/]+)?$/.test(path)) return { kind: 'pathway', id }
  if (path === '') return { kind: 'allies' }
  const [, inner] = /^\/(?:embed\/|chart\/)?(.+?)(?:\.svg|\.png)?$/.exec(path) ?? []
  const isPage = /^\/(alliance|compare|tracker|precedents|revisions|claims\/[^/]+|member\/[^/]+)$/.test(path)
  return isPage || /^\/(embed|chart)\//.test(path)
    ? readSubject((inner ?? '').replace(/^claims\//, 'claim/'), searchParams)
    : null
}
