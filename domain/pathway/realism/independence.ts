/** How much a sample of overlapping windows is worth. */
import type { HistoricalWindow } from './window.ts'

/**
 * The most windows of which no two share a year's change: for each country as many as fit beside each other, earliest end first, which
 * is optimal for intervals.
 */
export function nonOverlappingIn(windows: readonly HistoricalWindow[]): number {
  let count = 0
  for (const own of Map.groupBy(windows, ({ member }) => member).values()) {
    let end = -Infinity
    for (const { from, to } of own.toSorted((a, b) => a.to - b.to)) {
      if (from < end) continue
      count++
      end = to
    }
  }
  return count
}

/** An interval for a percentile. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const RESAMPLES = 1000
/** Of fewer countries, resampling says more about who they are than about the percentile. */
const FEWEST_COUNTRIES = 5
const SEED = 20_250_625

/**
 * The 90% interval of the percentile of a pace, by a block bootstrap whose blocks are countries: all windows of a country are drawn
 * together, so that their overlap is kept (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 8.6). Seeded: the same
 * question has the same interval. Null for fewer than five countries.
 *
 * What all countries had in common, such as the war in Korea, is in every draw: the interval does not cover it.
 */
export function percentileInterval(windows: readonly HistoricalWindow[], pace: number): Interval | null {
  const countries = [...Map.groupBy(windows, ({ member }) => member).entries()]
    .toSorted(([a], [b]) => (a.code < b.code ? -1 : 1))
    .map(([, own]) => ({
      windows: own.length,
      slower: own.reduce((sum, one) => sum + (one.pace < pace ? 1 : one.pace === pace ? 0.5 : 0), 0),
    }))
  if (countries.length < FEWEST_COUNTRIES) return null
  const random = randomFrom(SEED)
  const percentiles = Float64Array.from({ length: RESAMPLES }, () => {
    let [slower, all] = [0, 0]
    for (let drawn = 0; drawn < countries.length; drawn++) {
      const country = countries[Math.floor(random() * countries.length)]
      slower += country?.slower ?? 0
      all += country?.windows ?? 0
    }
    return (100 * slower) / all
  }).sort()
  return { low: percentiles[RESAMPLES * 0.05] ?? 0, high: percentiles[RESAMPLES * 0.95 - 1] ?? 100 }
}

/** Mulberry32 (Tommy Ettinger, 2017): numbers from 0 to 1, 1 excluded, the same for the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
