/** The inputs that tools share. What is not allowed is refused with the field, what is allowed, and an example. */
import { z } from 'zod'
import indicators from '../schema/indicators.json'
import type { IndicatorCode } from './generated/documents.ts'

const shown = (input: unknown): string =>
  input === undefined ? 'nothing' : (JSON.stringify(input) ?? String(input)).slice(0, 60)

/** The message of every check of a field. */
export const says = (field: string, allowed: string, example: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    // The library puts the name of the field before it.
    `${shown(input)} is not allowed. Allowed: ${allowed}. Example: ${field}: ${example}.`,
})

export function numberField(field: string, least: number, most: number, example: number) {
  const message = says(field, `a number from ${least} to ${most}`, String(example))
  return z.number(message).min(least, message).max(most, message)
}

export function integerField(field: string, least: number, most: number, example: number, what = 'number') {
  const message = says(field, `a whole ${what} from ${least} to ${most}`, String(example))
  return z.number(message).int(message).min(least, message).max(most, message)
}

export const yearField = (field: string, least: number, most: number, example: number) =>
  integerField(field, least, most, example, 'year')

export function textField(field: string, most: number, example: string) {
  const message = says(field, `a text of 1 to ${most} characters`, JSON.stringify(example))
  return z.string(message).trim().min(1, message).max(most, message)
}

export const choiceField = <const Values extends readonly [string, ...string[]]>(
  field: string,
  values: Values,
  example: Values[number],
) => z.enum(values, says(field, values.join(', '), JSON.stringify(example)))

export function dayField(field: string, example: string) {
  const message = says(field, 'a day as YYYY-MM-DD', JSON.stringify(example))
  return z.iso.date(message)
}

export function listField<Item extends z.ZodType>(
  item: Item,
  field: string,
  sizes: readonly [number, number],
  example: string,
) {
  const message = says(field, `a list of ${sizes[0]} to ${sizes[1]}`, example)
  return z.array(item, message).min(sizes[0], message).max(sizes[1], message)
}

/** The input of a tool. A field that it does not have is refused with those that it has. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: no such field. Allowed: ${Object.keys(shape).join(', ')}.`
        : `${shown(issue.input)} is not allowed. Allowed: an object with ${Object.keys(shape).join(', ')}.`,
  })

const AREA =
  'ISO 3166-1 code or name of a member, of RUS, UKR or CHN; NATO, NATO_EUROPE, NATO_EUROPE_CANADA; or codes of members joined by "+".'

export const area = textField('area', 200, 'POL').describe(AREA)

export const areas = listField(textField('areas', 200, 'POL'), 'areas', [1, 12], '["POL", "DEU", "NATO"]').describe(
  `One to twelve. Each: ${AREA}`,
)

const codes = indicators.map(({ indicator }) => indicator) as [IndicatorCode, ...IndicatorCode[]]

export const indicator = choiceField('indicator', codes, 'DEFENCE_SHARE_OF_GDP')
  .default('DEFENCE_SHARE_OF_GDP')
  .describe(indicators.map((one) => `${one.indicator}: ${one.name}, ${one.unit}`).join('; '))

/** What an indicator is called. */
export const indicatorName = (code: IndicatorCode): string =>
  indicators.find((one) => one.indicator === code)?.name ?? code

export const definition = choiceField('definition', ['NATO', 'SIPRI', 'EDA'], 'SIPRI')
  .optional()
  .describe(
    'Whose definition of defence spending. Default: NATO for members and groups, SIPRI for other countries. Never mix them.',
  )

export const asOf = dayField('asOf', '2025-04-03')
  .optional()
  .describe('As it was known on this day: the newest edition published by then. Default: the newest edition.')
