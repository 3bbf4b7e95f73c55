import { withQuery } from './address/with-query.ts'

/** The charts that have an address. */
export const SUBJECTS = {
  /** The history of a member by both definitions, in a panel each. */
  member: { named: 'code', options: ['asOf', 'from'] },
  /** All members in one year. */
  alliance: { named: null, options: ['asOf', 'year'] },
  /** Every ally in 2014, now, and against the targets. */
  allies: { named: null, options: ['asOf', 'sort'] },
  /** Every ally in one year, as the first edition printed it and as the newest does. */
  revisions: { named: null, options: ['indicator', 'definition', 'year', 'at'] },
  /** What each outlook of the IMF forecast for a country, and what came. */
  outlook: { named: 'code', options: [] },
  /** The series that the number of a claim is about, with what was said, and what the figures of the day and of now say. */
  claim: { named: 'slug', options: [] },
  /** Every ally against one target, by the column by which they are ordered: all parameters of `/tracker`. */
  tracker: {
    named: null,
    // biome-ignore format: targets, and what is shown of them
    options: [
      'share', 'by', 'shape', 'growth', 'share2', 'by2', 'shape2', 'growth2',
      'money', 'group', 'grade', 'sort', 'order', 'asOf',
    ],
  },
  /** Every stretch of a length in the record, by where it began and how far it rose: all parameters of `/precedents` but its pages. */
  precedents: {
    named: null,
    // biome-ignore format: which stretches, and what is marked
    options: [
      'years', 'least', 'most', 'rise', 'peace', 'member', 'marked', 'who',
      'of', 'share', 'by', 'open', 'order',
    ],
  },
  /** A pathway by its id. */
  pathway: { named: 'id', options: [] },
  /**
   * Up to twelve lines, each an area, `DEU`, with a definition, `DEU:SIPRI`, or a pathway, `pathway:…`; as `lines` in one plot or as
   * `panels`.
   */
  compare: { named: null, options: ['line', 'asOf', 'from', 'indicator', 'as'] },
} as const

type Kinds = typeof SUBJECTS

type SubjectOf<Kind extends keyof Kinds> = { readonly kind: Kind } & {
  /** What the last part of its path names. */
  readonly [field in Kinds[Kind]['named'] & string]: string
} & {
  /** As a reader typed it: whoever draws the chart reads it, and says what is wrong. */
  readonly [option in Exclude<Kinds[Kind]['options'][number], 'line'>]?: string
} & (Kind extends 'compare' ? { readonly lines: readonly string[] } : unknown)

/** What a chart shows, and its address. */
export type ChartSubject = { [Kind in keyof Kinds]: SubjectOf<Kind> }[keyof Kinds]

/** The last part of its addresses, without an ending: `member/POL`, as in `/chart/member/POL.svg` and `/embed/member/POL`. */
function subjectPath(subject: ChartSubject): string {
  const { named } = SUBJECTS[subject.kind]
  return named === null ? subject.kind : `${subject.kind}/${encodeURIComponent(String(Reflect.get(subject, named)))}`
}

/** The query string of its addresses, empty or with a question mark. @param more such as `theme` and `size` */
export function subjectQuery(subject: ChartSubject, more: Readonly<Record<string, string>> = {}): string {
  const options = SUBJECTS[subject.kind].options.flatMap((name): [string, string][] => {
    if (name === 'line') return subject.kind === 'compare' ? subject.lines.map((line) => ['line', line]) : []
    const value: unknown = Reflect.get(subject, name)
    return typeof value === 'string' ? [[name, value]] : []
  })
  return withQuery('', [...options, ...Object.entries(more)]).replaceAll('%3A', ':')
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
  const [kind = '', name, ...rest] = path.split('/').map(decode)
  if (!Object.hasOwn(SUBJECTS, kind) || rest.length > 0) return null
  const { named, options } = SUBJECTS[kind as keyof Kinds]
  if (named === null ? name !== undefined : !name) return null
  const given = options.filter((option) => option !== 'line' && search.has(option))
  return {
    kind,
    ...(named !== null && { [named]: name }),
    ...(kind === 'compare' && { lines: search.getAll('line') }),
    ...Object.fromEntries(given.map((option) => [option, search.get(option)])),
  } as ChartSubject
}

/** A part of a path as text. Invalid percent-encoding stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
