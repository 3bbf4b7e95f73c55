/** Figures as the files of a data package have them, read without the engine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA } from './dataset.ts'

/** Values by area and year. */
export type Values = ReadonlyMap<string, ReadonlyMap<number, number>>

const files = new Map<string, ReadonlyMap<string, Values>>()

/** By indicator, read once. */
function fileOf(edition: string, folder: string): ReadonlyMap<string, Values> {
  const path = join(folder, `figures/${edition}.csv`)
  const known = files.get(path)
  if (known) return known
  const [, ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const byYear = (own: typeof rows) => new Map(own.map(([, year, , value]) => [Number(year), Number(value)]))
  const byArea = (own: typeof rows) =>
    new Map([...Map.groupBy(own, ([area = '']) => area)].map(([area, some]) => [area, byYear(some)]))
  const read = new Map(
    [...Map.groupBy(rows, ([, , indicator = '']) => indicator)].map(([indicator, own]) => [indicator, byArea(own)]),
  )
  files.set(path, read)
  return read
}

/** All values of an indicator, or those of some areas. */
export function valuesIn(edition: string, indicator: string, areas?: ReadonlySet<string>, folder = DATA): Values {
  const values = fileOf(edition, folder).get(indicator) ?? new Map()
  return areas ? new Map([...values].filter(([area]) => areas.has(area))) : values
}

export const valueAt = (values: Values | undefined, area: string, year: number): number =>
  values?.get(area)?.get(year) ?? Number.NaN

/** One cell; NaN where there is none. */
export const cell = (edition: string, area: string, indicator: string, year: number, folder = DATA): number =>
  valueAt(valuesIn(edition, indicator, undefined, folder), area, year)
