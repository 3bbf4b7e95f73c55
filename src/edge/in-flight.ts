/** What several ask for at the same time is run once, and all who wait get its outcome. */
export class InFlight<Outcome> {
  readonly #coming = new Map<string, Promise<Outcome>>()
  readonly #isForAll: (outcome: Outcome) => boolean

  /** @param isForAll whether an outcome is for all who wait; if it is for one alone, the next one runs it for the rest */
  constructor(isForAll: (outcome: Outcome) => boolean) {
    this.#isForAll = isForAll
  }

  has(key: string): boolean {
    return this.#coming.has(key)
  }

  once(key: string, run: () => Promise<Outcome>): Promise<Outcome> {
    const coming = this.#coming.get(key)
    if (coming) return coming.then((outcome) => (this.#isForAll(outcome) ? outcome : this.once(key, run)))
    const begun = run()
    this.#coming.set(key, begun)
    const end = () => void this.#coming.delete(key)
    begun.then(end, end)
    return begun
  }
}
