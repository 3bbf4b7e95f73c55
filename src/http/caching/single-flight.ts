/** Runs one task per key at a time. Requests for a key whose task is running wait for its outcome. */
export class SingleFlight<Outcome> {
  readonly #pending = new Map<string, Promise<Outcome>>()
  readonly #isShareable: (outcome: Outcome) => boolean

  /** @param isShareable whether all who wait may have an outcome; otherwise the next of them runs the task again */
  constructor(isShareable: (outcome: Outcome) => boolean) {
    this.#isShareable = isShareable
  }

  /** @returns a promise only if the task is asynchronous or already running */
  run(key: string, start: () => Outcome | Promise<Outcome>): Outcome | Promise<Outcome> {
    const pending = this.#pending.get(key)
    if (pending) return pending.then((outcome) => (this.#isShareable(outcome) ? outcome : this.run(key, start)))
    const started = start()
    if (!(started instanceof Promise)) return started
    this.#pending.set(key, started)
    const end = () => void this.#pending.delete(key)
    started.then(end, end)
    return started
  }
}
