/**
 * Zipf's law: of n things the one of rank k (from 1) is asked for with a probability proportional to k^-s. Requests to the web follow
 * it with s from 0.64 to 0.83 in six traces (Breslau et al., "Web caching and Zipf-like distributions", IEEE INFOCOM 1999).
 */
export class Zipf {
  readonly #upTo: Float64Array

  /** @param size how many things there are; @param exponent s: 0 makes all alike, more makes the first ones more frequent */
  constructor(size: number, exponent: number) {
    this.#upTo = new Float64Array(size)
    let sum = 0
    for (let index = 0; index < size; index++) {
      sum += (index + 1) ** -exponent
      this.#upTo[index] = sum
    }
    for (let index = 0; index < size; index++) this.#upTo[index] = (this.#upTo[index] ?? 0) / sum
  }

  /** The probability of a thing. @param index its rank less one */
  probability(index: number): number {
    return (this.#upTo[index] ?? 0) - (this.#upTo[index - 1] ?? 0)
  }

  /** The index of a thing, drawn by a number from 0 to under 1: the first whose cumulated probability is above it. */
  at(uniform: number): number {
    let [low, high] = [0, this.#upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#upTo[middle] ?? 1) > uniform) high = middle
      else low = middle + 1
    }
    return low
  }
}
