import type { Countries } from './countries.ts'
import { type FileLocation, ImportRefusal } from './refusal.ts'

/** @throws ImportRefusal naming the areas that the edition before has and this one lacks */
export function requireAreas(
  found: ReadonlySet<string>,
  expected: Iterable<string>,
  countries: Countries,
  place: FileLocation,
): void {
  const missing = [...expected].filter((area) => !found.has(area))
  if (missing.length === 0) return
  const names = missing.map((area) => countries.byCode(area)?.name ?? area).join(', ')
  throw new ImportRefusal(place, `nothing of ${names}`, 'each area that the edition before has', missing[0] ?? '')
}
