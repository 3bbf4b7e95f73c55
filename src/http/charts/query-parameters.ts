/** Reads and validates the query parameters of charts. All functions throw an InputError for a value that is not allowed. */
import { THEMES, type Theme } from '../../../charts/theme.ts'
import type { Member } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { isDay } from '../../../domain/day.ts'
import { LATEST, type Vintage } from '../../../domain/edition/vintage.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import { alpha3, memberByCode } from '../../../domain/identity.ts'

/** Reads a query parameter; undefined if it is absent. */
export type QueryReader = (name: string) => string | undefined

/** The width of a chart, in pixels. */
export const WIDTH = { least: 280, most: 1600, usual: 800 } as const
/** The first year of the SIPRI data. */
export const FIRST_YEAR = 1949
const LAST_YEAR = 2100

export const readTheme = (read: QueryReader): Theme => {
  const text = read('theme') ?? 'auto'
  const theme = THEMES.find((one) => one === text)
  if (theme) return theme
  throw new InputError({ field: 'theme', found: quoted(text), allowed: THEMES.join(', '), example: 'theme=dark' })
}

export const readWidth = (read: QueryReader): number =>
  readInteger(read, 'width', WIDTH.least, WIDTH.most) ?? WIDTH.usual

/** An integer within bounds, both inclusive; null if the parameter is absent. */
export function readInteger(read: QueryReader, field: string, least: number, most: number): number | null {
  const text = read(field)
  if (text === undefined) return null
  const value = Number(text)
  if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value
  throw new InputError({
    field,
    found: quoted(text),
    allowed: `a whole number from ${least} to ${most}`,
    example: `${field}=${field === 'year' ? 2025 : most}`,
  })
}

export const readYear = (read: QueryReader): number | null => readInteger(read, 'year', FIRST_YEAR, LAST_YEAR)

export const readFirstYear = (read: QueryReader): number =>
  readInteger(read, 'from', FIRST_YEAR, LAST_YEAR) ?? FIRST_YEAR

export function readVintage(read: QueryReader): Vintage {
  const day = read('asOf')
  if (day === undefined) return LATEST
  if (isDay(day)) return { kind: 'asOf', day }
  throw new InputError({
    field: 'asOf',
    found: quoted(day),
    allowed: 'a day that exists, written YYYY-MM-DD',
    example: 'asOf=2025-04-03',
  })
}

/**
 * The member with an ISO 3166-1 alpha-2 or alpha-3 code; null if no member has it.
 *
 * @throws InputError when the code is not of that form
 */
export function findMember(dataset: Dataset, code: string): Member | null {
  if (/^[a-z]{2,3}$/i.test(code)) return memberByCode(dataset, alpha3(dataset, code))
  throw new InputError({
    field: 'code',
    found: quoted(code),
    allowed: 'two or three letters, ISO 3166-1 alpha-2 or alpha-3',
    example: '/chart/member/POL.svg',
  })
}

/** Whether a vintage is complete: its day is before the publication of the dataset, so no edition can be added to it. */
export const isPast = (vintage: Vintage, publishedAt: string): boolean =>
  vintage.kind === 'asOf' && vintage.day < publishedAt.slice(0, 10)
