/** Days of publication, as exactly as they are known: "2025-04-22", "2025-04" or "2025". */
const FORM = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

export const isPublished = (text: string): boolean => FORM.test(text) && !Number.isNaN(Date.parse(lastDayOf(text)))

/** The last day that the text can mean, ISO 8601. */
export function lastDayOf(published: string): string {
  const [, year = '', month = '12', day] = FORM.exec(published) ?? []
  return day === undefined ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : published
}

/** No day of publication is known: neither the file nor the caller says it. */
export class UnknownPublication extends Error {
  constructor() {
    super(
      'When was it published? The file does not say it. Allowed: --published with a day, a month or a year. Example: --published 2025-08-28',
    )
    this.name = 'UnknownPublication'
  }
}

/** @throws UnknownPublication */
export function requirePublished(published: string | null): string {
  if (published === null) throw new UnknownPublication()
  return published
}
