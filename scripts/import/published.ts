/** Days of publication, as exactly as they are known: "2025-04-22", "2025-04" or "2025". */
import { isDay, lastDayOf } from '../../domain/day.ts'

const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/

export const isPublished = (text: string): boolean => FORM.test(text) && isDay(lastDayOf(text))

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
