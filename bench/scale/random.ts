/** Numbers that look random and are the same in every run. */
export type Random = () => number

/** @returns numbers from 0 to under 1, by mulberry32: quick, and good enough to draw questions with */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The time until the next of events that come independently, in the unit of the rate (exponential distribution). */
export const waitFor = (random: Random, rate: number): number => -Math.log(1 - random()) / rate
