/** What several ask for at the same time is run once, and all who wait get its outcome. */
export class InFlight<Outcome> {
  readonly #coming = new Map<string, Promise<Outcome>>()
  readonly #isForAll: (outcome: Outcome) => boolean

  /** @param isForAll whether an outcome is for all who wait; if it is for one alone, the next one runs it for the rest */
  constructor(isForAll: (outcome: Outcome) => boolean) {
    this.#isForAll = isForAll
  }

  async once(key: string, run: () => Promise<Outcome>): Promise<Outcome> {
    for (let coming = this.#coming.get(key); coming !== undefined; coming = this.#coming.get(key)) {
      const outcome = await coming
      if (this.#isForAll(outcome)) return outcome
    }
    const begun = run().finally(() => this.#coming.delete(key))
    this.#coming.set(key, begun)
    return begun
  }
}
