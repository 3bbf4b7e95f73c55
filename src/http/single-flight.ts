/** What several ask for at the same time is run once, and all who wait get its outcome. */
export class SingleFlight<Outcome> {
  readonly #coming = new Map<string, Promise<Outcome>>()
  readonly #isForAll: (outcome: Outcome) => boolean

  /** @param isForAll whether an outcome is for all who wait; if it is for one alone, the next one runs it for the rest */
  constructor(isForAll: (outcome: Outcome) => boolean) {
    this.#isForAll = isForAll
  }

  /** A promise only where it has to be waited for: then whoever asks meanwhile waits for the same. */
  run(key: string, begin: () => Outcome | Promise<Outcome>): Outcome | Promise<Outcome> {
    const coming = this.#coming.get(key)
    if (coming) return coming.then((outcome) => (this.#isForAll(outcome) ? outcome : this.run(key, begin)))
    const begun = begin()
    if (!(begun instanceof Promise)) return begun
    this.#coming.set(key, begun)
    const end = () => void this.#coming.delete(key)
    begun.then(end, end)
    return begun
  }
}
