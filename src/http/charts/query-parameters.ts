/** Reads and validates the parameters of charts. All functions throw an InputError for a value that is not allowed. */
import { SIZES, type SizeName } from '../../../charts/layout.ts'
import { THEMES, type Theme } from '../../../charts/theme.ts'
import type { Member } from '../../../domain/area/area.ts'
import { type Dataset, indicatorOf } from '../../../domain/dataset/dataset.ts'
import { isDay } from '../../../domain/day.ts'
import { LATEST, type Vintage } from '../../../domain/edition/vintage.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import { type Indicator, isIndicatorCode } from '../../../domain/figure/indicator.ts'
import { alpha3, memberByCode } from '../../../domain/identity.ts'
import { slugOf } from '../../../site/address/slug.ts'

/** A parameter as it was given; undefined if it is absent. */
type Given = string | null | undefined

/** The width of a chart, in pixels. */
export const WIDTH = { least: 280, most: 1600, usual: 800 } as const
/** The first year of the SIPRI data. */
export const FIRST_YEAR = 1949
const LAST_YEAR = 2100

/** One of several words. */
export function readOneOf<Word extends string>(text: Given, field: string, words: readonly Word[], usual: Word): Word {
  const found = words.find((one) => one === (text ?? usual))
  if (found !== undefined) return found
  throw new InputError({
    field,
    found: quoted(text ?? ''),
    allowed: words.join(', '),
    example: `${field}=${words.find((one) => one !== usual) ?? usual}`,
  })
}

export const readTheme = (text: Given, usual: Theme = 'auto'): Theme => readOneOf(text, 'theme', THEMES, usual)

const SIZE_NAMES = Object.keys(SIZES) as readonly SizeName[]

export const readSize = (text: Given, usual: SizeName): SizeName => readOneOf(text, 'size', SIZE_NAMES, usual)

export const readWidth = (text: Given): number => readInteger(text, 'width', WIDTH.least, WIDTH.most) ?? WIDTH.usual

/** An integer within bounds, both inclusive; null if the parameter is absent. */
export function readInteger(text: Given, field: string, least: number, most: number): number | null {
  if (text === undefined || text === null) return null
  const value = Number(text)
  if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value
  throw new InputError({
    field,
    found: quoted(text),
    allowed: `a whole number from ${least} to ${most}`,
    example: `${field}=${field === 'year' ? 2025 : most}`,
  })
}

export const readYear = (text: Given): number | null => readInteger(text, 'year', FIRST_YEAR, LAST_YEAR)

export const readFrom = (text: Given): number | null => readInteger(text, 'from', FIRST_YEAR, LAST_YEAR)

export function readVintage(day: Given): Vintage {
  if (day === undefined || day === null) return LATEST
  if (isDay(day)) return { kind: 'asOf', day }
  throw new InputError({
    field: 'asOf',
    found: quoted(day),
    allowed: 'a day that exists, written YYYY-MM-DD',
    example: 'asOf=2025-04-03',
  })
}

/**
 * The member with an ISO 3166-1 alpha-2 or alpha-3 code, or with a name as addresses spell it; null if no member has it.
 *
 * @throws InputError when it is neither
 */
export function findMember(dataset: Dataset, code: string): Member | null {
  const named = dataset.members.find(({ name }) => slugOf(name) === code.toLowerCase())
  if (named) return named
  if (/^[a-z]{2,3}$/i.test(code)) return memberByCode(dataset, alpha3(dataset, code))
  throw new InputError({
    field: 'code',
    found: quoted(code),
    allowed: 'two or three letters, ISO 3166-1 alpha-2 or alpha-3, or the name of a member',
    example: '/chart/member/POL.svg',
  })
}

export function indicatorFrom(dataset: Dataset, text: string | undefined): Indicator {
  const code = text?.toUpperCase() ?? 'DEFENCE_SHARE_OF_GDP'
  if (isIndicatorCode(code)) return indicatorOf(dataset, code)
  throw new InputError({
    field: 'indicator',
    found: quoted(text ?? ''),
    allowed: 'the code of an indicator, as /data/indicators.csv lists them',
    example: 'indicator=EQUIPMENT_SHARE',
  })
}

/**
 * Refuses a parameter that stands more than once: any of them could be meant.
 *
 * @throws InputError
 */
export function refuseRepeated(search: URLSearchParams, names: readonly string[]): void {
  const field = names.find((name) => search.getAll(name).length > 1)
  if (field === undefined) return
  const found = `a parameter that stands ${search.getAll(field).length} times`
  throw new InputError({
    field,
    found,
    allowed: 'once',
    example: `${field}=${search.getAll(field).at(-1)?.slice(0, 40)}`,
  })
}

/** Names that other APIs use for the parameters. */
const OTHER_NAMES: Readonly<Record<string, string>> = { edition: 'asOf', date: 'asOf', lines: 'line', area: 'line' }

/**
 * Refuses a name of those known that is repeated, but for the lines of a comparison, and one that is nearly one of them: whoever wrote it would take the chart for what they asked for. Other names, such
 * as those that newsletters and networks add to links, change nothing.
 *
 * @throws InputError
 */
export function refuseNearMisses(search: URLSearchParams, known: readonly string[]): void {
  refuseRepeated(
    search,
    known.filter((name) => name !== 'line'),
  )
  for (const name of new Set(search.keys())) {
    if (known.includes(name)) continue
    const plain = name.toLowerCase().replace(/[-_ ]/g, '')
    const other = OTHER_NAMES[plain]
    const meant =
      known.find((one) => one.toLowerCase() === plain) ??
      known.find((one) => one.length > 2 && isOneEditApart(one.toLowerCase(), plain)) ??
      (other !== undefined && known.includes(other) ? other : undefined)
    if (meant !== undefined)
      throw new InputError({
        field: name,
        found: `the parameter ${quoted(name)}`,
        allowed: `${meant}, as it is written here; all parameters: ${known.join(', ')}`,
        example: meant === 'asOf' ? 'asOf=2025-04-03' : `${meant}=…`,
      })
  }
}

/** Whether two names differ by one letter inserted, deleted or replaced, or by two letters swapped. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}

/** Whether a vintage is complete: its day is before the publication of the dataset, so no edition can be added to it. */
export const isPast = (vintage: Vintage, publishedAt: string): boolean =>
  vintage.kind === 'asOf' && vintage.day < publishedAt.slice(0, 10)
