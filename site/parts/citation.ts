/** How to cite a page: as text, for BibTeX, and for programs that read CSL (https://citationstyles.org). */
import { dateInWords, isoDate } from '../../formats/date.ts'

export interface Cited {
  readonly title: string
  /** The address that opens the page, with its host. */
  readonly address: string
  /** The sources of its figures, each with its edition. */
  readonly sources: readonly string[]
  /** When the newest of them was published, ISO 8601, as precisely as it is known; null where it is made from none. */
  readonly issued: string | null
  /** Set where somebody else published it. */
  readonly publication?: CitedPublication
}

/** A publication that is cited itself, or a figure of it. */
interface CitedPublication {
  readonly publisher: string
  /** What BibTeX calls it. */
  readonly key: string
  /** Where it was read, instead of the sources. */
  readonly note: string
}

interface Edition {
  readonly citation: string
  readonly publishedOn: string
  readonly publishedOnPrecision: Parameters<typeof isoDate>[1]
}

/** The sources of a page: its newest edition dates it. */
export function sourcesIn(editions: readonly Edition[]): Pick<Cited, 'sources' | 'issued'> {
  const newest = editions.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1)).at(-1)
  return {
    sources: [...new Set(editions.map(({ citation }) => citation))],
    issued: newest ? isoDate(newest.publishedOn, newest.publishedOnPrecision) : null,
  }
}

const AUTHOR = 'Realistic Pathway'

const sourcesOf = ({ sources, publication }: Cited): string =>
  publication?.note ?? (sources.length > 0 ? `Sources: ${sources.join('; ')}.` : '')

/** With a full stop, where it has none. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

export const citeAsText = (cited: Cited): string =>
  [
    `${cited.publication?.publisher ?? AUTHOR}: ${ended(cited.title)}`,
    cited.issued === null ? '' : ended(`Figures of ${dateInWords(cited.issued)}`),
    cited.address,
    sourcesOf(cited),
  ]
    .filter((part) => part !== '')
    .join(' ')

export function citeAsBibtex(cited: Cited): string {
  const { title, address, issued } = cited
  const path = new URL(address).pathname.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'realistic-pathway'
  const { publisher = AUTHOR, key = path } = cited.publication ?? {}
  const fields = [
    ['author', `{${escaped(publisher)}}`],
    ['title', `{${escaped(title)}}`],
    ['year', issued?.slice(0, 4) ?? ''],
    ['url', address],
    ['note', escaped(sourcesOf(cited))],
  ].filter(([, value]) => value !== '')
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}

/** Characters with a meaning of their own in TeX. */
const escaped = (text: string): string => text.replaceAll(/[#$%&_{}]/g, (one) => `\\${one}`)

export function citeAsCsl(cited: Cited): string {
  const { title, address, issued } = cited
  return JSON.stringify(
    [
      {
        id: address,
        type: cited.publication ? 'dataset' : 'webpage',
        author: [{ literal: cited.publication?.publisher ?? AUTHOR }],
        title,
        URL: address,
        ...(issued !== null && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
        note: sourcesOf(cited),
      },
    ],
    null,
    2,
  )
}
