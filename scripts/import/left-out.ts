import type { LeftOut } from './publication.ts'
import type { FileLocation } from './refusal.ts'

/** Counts what an importer leaves out, by reason. */
export class LeftOutCounter {
  readonly #found = new Map<string, { place: FileLocation; cells: number }>()

  add(reason: string, place: FileLocation, cells = 1): void {
    const before = this.#found.get(reason)
    this.#found.set(reason, { place: before?.place ?? place, cells: (before?.cells ?? 0) + cells })
  }

  all(): readonly LeftOut[] {
    return [...this.#found].map(([reason, counted]) => ({ reason, ...counted }))
  }
}
