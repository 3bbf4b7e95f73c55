/** The labels at the left of NATO's tables. */
import type { Countries } from '../../countries.ts'

/** A label without its footnote marks and its currency. */
export interface Label {
  readonly text: string
  /** "*", "(a)", "¹" */
  readonly marks: readonly string[]
  /** The currency that it names, such as "Leva"; null without one. */
  readonly currency: string | null
}

const MARK = /\(([a-z])\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]/g

export function labelOf(text: string): Label {
  const marks = [...text.matchAll(MARK)].map(([mark]) => mark)
  const plain = text.replace(MARK, ' ')
  const [, currency = null] = /\(([^()]{2,})\)/.exec(plain) ?? []
  return {
    text: plain
      .replace(/\([^()]*\)/, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    marks,
    currency,
  }
}

const GROUPS: Readonly<Record<string, string>> = {
  'nato total': 'NATO',
  'nato europe and canada': 'NATO_EUROPE_CANADA',
  'nato europe': 'NATO_EUROPE',
  'north america': 'NORTH_AMERICA',
}

/** The code of the country or group; null where the package has none of that name. */
export function areaOfLabel({ text }: Label, countries: Countries): string | null {
  const plain = text
    .toLowerCase()
    .replace(/\s*[-–]\s*/g, ' ')
    .replace('&', 'and')
  const group = GROUPS[plain] ?? null
  if (group !== null) return countries.groups.has(group) ? group : null
  return countries.byName(text)?.code ?? null
}

/** Those that NATO has printed. Where a word names several currencies, the country's own counts. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  leks: ['ALL'],
  euros: ['EUR'],
  leva: ['BGN'],
  'canadian dollars': ['CAD'],
  koruny: ['CZK'],
  kroner: ['DKK', 'NOK'],
  forint: ['HUF'],
  kunas: ['HRK'],
  denars: ['MKD'],
  zlotys: ['PLN'],
  lei: ['RON'],
  'new lei': ['RON'],
  kronor: ['SEK'],
  liras: ['TRY'],
  pounds: ['GBP'],
  'us dollars': ['USD'],
}

/**
 * The currency by its name in the table; null where it is not known. "Krooni-Euros" is in two, of which the second is that of the later
 * years.
 */
export function currencyNamed(name: string, own: string): { readonly code: string; readonly changes: boolean } | null {
  const parts = name.split('-').map((part) => part.trim().toLowerCase())
  const codes = CURRENCIES[parts.at(-1) ?? ''] ?? []
  const code = codes.find((one) => one === own) ?? (codes.length === 1 ? codes[0] : undefined)
  return code === undefined ? null : { code, changes: parts.length > 1 }
}
