/** What a chart shows, and its address. Options are as a reader typed them: whoever draws the chart reads them, and says what is wrong. */
export type ChartSubject =
  /** The history of a member by both definitions, in a panel each. */
  | ({ readonly kind: 'member'; readonly code: string } & Options<'asOf' | 'from'>)
  /** All members in one year. */
  | ({ readonly kind: 'alliance' } & Options<'asOf' | 'year'>)
  /** Every ally in 2014, now, and against the targets. */
  | ({ readonly kind: 'allies' } & Options<'asOf' | 'sort'>)
  /** Every ally in one year, as the first edition printed it and as the newest does. */
  | ({ readonly kind: 'revisions' } & Options<'indicator' | 'definition' | 'year' | 'at'>)
  /** What each outlook of the IMF forecast for a country, and what came. */
  | { readonly kind: 'outlook'; readonly code: string }
  /** The series that the number of a claim is about, with what was said, and what the figures of the day and of now say. */
  | { readonly kind: 'claim'; readonly slug: string }
  /** Every ally against one target, by the column by which they are ordered: all parameters of `/tracker`. */
  | ({ readonly kind: 'tracker' } & Options<(typeof TRACKER_OPTIONS)[number]>)
  /** Every stretch of a length in the record, by where it began and how far it rose: all parameters of `/precedents` but its pages. */
  | ({ readonly kind: 'precedents' } & Options<(typeof PRECEDENTS_OPTIONS)[number]>)
  /** A pathway by its id. */
  | { readonly kind: 'pathway'; readonly id: string }
  /**
   * Up to twelve lines, each an area, `DEU`, with a definition, `DEU:SIPRI`, or a pathway, `pathway:…`; as `lines` in one plot or as
   * `panels`.
   */
  | ({ readonly kind: 'compare'; readonly lines: readonly string[] } & Options<'asOf' | 'from' | 'indicator' | 'as'>)

// biome-ignore format: targets, and what is shown of them
const TRACKER_OPTIONS = [
  'share', 'by', 'shape', 'growth', 'share2', 'by2', 'shape2', 'growth2',
  'money', 'group', 'grade', 'sort', 'order', 'asOf',
] as const

// biome-ignore format: which stretches, and what is marked
const PRECEDENTS_OPTIONS = [
  'years', 'least', 'most', 'rise', 'peace', 'member', 'marked', 'who',
  'of', 'share', 'by', 'open', 'order',
] as const

type Options<Names extends string> = { readonly [name in Names]?: string }

/** The options of each kind, besides what its path names. */
export const SUBJECT_OPTIONS = {
  member: ['asOf', 'from'],
  alliance: ['asOf', 'year'],
  allies: ['asOf', 'sort'],
  revisions: ['indicator', 'definition', 'year', 'at'],
  outlook: [],
  claim: [],
  tracker: TRACKER_OPTIONS,
  precedents: PRECEDENTS_OPTIONS,
  pathway: [],
  compare: ['line', 'asOf', 'from', 'indicator', 'as'],
} as const satisfies Readonly<Record<ChartSubject['kind'], readonly string[]>>

/** The last part of its addresses, without an ending: `member/POL`, as in `/chart/member/POL.svg` and `/embed/member/POL`. */
function subjectPath(subject: ChartSubject): string {
  if (subject.kind === 'member' || subject.kind === 'outlook')
    return `${subject.kind}/${encodeURIComponent(subject.code)}`
  if (subject.kind === 'claim') return `claim/${encodeURIComponent(subject.slug)}`
  if (subject.kind === 'pathway') return `pathway/${encodeURIComponent(subject.id)}`
  return subject.kind
}

/** The query string of its addresses, empty or with a question mark. @param more such as `theme` and `size` */
export function subjectQuery(subject: ChartSubject, more: Readonly<Record<string, string>> = {}): string {
  const given: Readonly<Record<string, unknown>> = { ...subject }
  const options = SUBJECT_OPTIONS[subject.kind].flatMap((name): [string, string][] => {
    if (name === 'line') return subject.kind === 'compare' ? subject.lines.map((line) => ['line', line]) : []
    const value = given[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  const search = new URLSearchParams([...options, ...Object.entries(more)]).toString()
  return search === '' ? '' : `?${search.replaceAll('%3A', ':')}`
}

/** The address of its picture. */
export const pictureAddress = (
  subject: ChartSubject,
  format: 'svg' | 'png',
  more: Readonly<Record<string, string>> = {},
): string => `/chart/${subjectPath(subject)}.${format}${subjectQuery(subject, more)}`

export const embedAddress = (subject: ChartSubject, more: Readonly<Record<string, string>> = {}): string =>
  `/embed/${subjectPath(subject)}${subjectQuery(subject, more)}`

/**
 * The subject of the last part of an address; null for any other text.
 *
 * @param path without an ending, such as `member/POL`
 */
export function readSubject(path: string, search: URLSearchParams): ChartSubject | null {
  const option = <Name extends string>(...names: readonly Name[]) =>
    Object.fromEntries(
      names.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])),
    ) as Options<Name>
  const [kind, of, ...rest] = path.split('/').map(decode)
  if (rest.length > 0) return null
  if (kind === 'member' && of) return { kind, code: of, ...option('asOf', 'from') }
  if (kind === 'outlook' && of) return { kind, code: of }
  if (kind === 'claim' && of) return { kind, slug: of }
  if (kind === 'pathway' && of) return { kind, id: of }
  if (of !== undefined) return null
  if (kind === 'alliance') return { kind, ...option('asOf', 'year') }
  if (kind === 'revisions') return { kind, ...option('indicator', 'definition', 'year', 'at') }
  if (kind === 'allies') return { kind, ...option('asOf', 'sort') }
  if (kind === 'tracker') return { kind, ...option(...TRACKER_OPTIONS) }
  if (kind === 'precedents') return { kind, ...option(...PRECEDENTS_OPTIONS) }
  if (kind === 'compare') return { kind, lines: search.getAll('line'), ...option('asOf', 'from', 'indicator', 'as') }
  return null
}

/** A part of a path as text. Invalid percent-encoding stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
