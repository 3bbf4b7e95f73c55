/** Reads the parameters of an address. A value that cannot be read becomes an error message, never a default. */

import { shortened } from '../../formats/shortened.ts'
import { parseNumber } from '../number.ts'
import { dayProblem } from './day.ts'

export interface ParameterReader {
  /** One of a closed set; the first, where none is given. */
  readonly choice: <Key extends string>(name: string, choices: readonly (readonly [Key, ...unknown[]])[]) => Key
  /** A whole number; null where none is given. */
  readonly integer: (name: string, least: number, most: number) => number | null
  /** A number, with a point or a comma; null where none is given. */
  readonly number: (name: string, least: number, most: number) => number | null
  /** A day YYYY-MM-DD; null where none is given. */
  readonly day: (name: string) => string | null
  readonly text: (name: string) => string
  /** What is wrong, by the name of the parameter, in the order of reading. Call it last: parameters that nothing has read are unknown. */
  readonly problems: () => Readonly<Record<string, string>>
}

export function parameterReader(search: URLSearchParams): ParameterReader {
  const problems: Record<string, string> = {}
  const known: string[] = []
  const read = (name: string): string => {
    known.push(name)
    return search.get(name)?.trim() ?? ''
  }
  return {
    text: read,
    choice(name, choices) {
      const value = read(name)
      const [otherwise] = choices
      const found = value === '' ? otherwise : choices.find(([key]) => key === value)
      if (!found)
        problems[name] =
          `“${shortened(value)}” is no ${name}. Allowed: ${choices.flatMap(([key]) => (key === '' ? [] : [key])).join(', ')}.`
      const [key] = found ?? otherwise ?? []
      return key as (typeof choices)[number][0]
    },
    integer(name, least, most) {
      const value = read(name)
      if (value === '') return null
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
      if (number >= least && number <= most) return number
      problems[name] = `“${shortened(value)}” cannot be read. Allowed: a whole number from ${least} to ${most}.`
      return null
    },
    number(name, least, most) {
      const value = read(name)
      if (value === '') return null
      const number = parseNumber(value)
      if (number !== null && number >= least && number <= most) return number
      problems[name] = `“${shortened(value)}” cannot be read. Allowed: a number from ${least} to ${most}.`
      return null
    },
    day(name) {
      const value = read(name)
      if (value === '') return null
      const problem = dayProblem(value)
      if (problem === null) return value
      problems[name] = problem
      return null
    },
    problems: () => ({ ...problems, ...unknownParameters(search, known) }),
  }
}

/**
 * Parameters that a page does not read, each with the name that was meant, where that can be told; and those that it reads but that
 * stand more than once, where any of them could be meant.
 *
 * @param lists the names that may stand more than once
 */
export function unknownParameters(
  search: URLSearchParams,
  known: readonly string[],
  lists: readonly string[] = [],
): Readonly<Record<string, string>> {
  const names = [...new Set(search.keys())].filter((name) => !lists.includes(name))
  return Object.fromEntries(
    names.flatMap((name) => {
      if (known.includes(name))
        return search.getAll(name).length > 1 ? [[name, `“${name}” stands more than once. Allowed: once.`]] : []
      const meant = known.find((one) => one.toLowerCase() === name.toLowerCase().replaceAll(/[-_]/g, ''))
      return [
        [
          name,
          `There is no parameter “${shortened(name)}”${meant ? `: it is written “${meant}”` : `. Allowed: ${known.join(', ') || 'none'}`}.`,
        ],
      ]
    }),
  )
}
