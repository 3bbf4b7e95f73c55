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

const RESAMPLES = 500
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
  const counts = countBy(windows, pace)
  const countries = counts.length
  if (countries < FEWEST_COUNTRIES) return null
  // Flat columns, since they are read tens of thousands of times.
  const [slowerIn, windowsIn] = [counts.map(({ slower }) => slower), counts.map((count) => count.windows)]
  const draws = drawsOf(countries)
  const percentiles = new Float64Array(RESAMPLES)
  for (let resample = 0, draw = 0; resample < RESAMPLES; resample++) {
    let [slower, all] = [0, 0]
    for (const end = draw + countries; draw < end; draw++) {
      const country = draws[draw] ?? 0
      slower += slowerIn[country] ?? 0
      all += windowsIn[country] ?? 0
    }
    percentiles[resample] = (100 * slower) / all
  }
  percentiles.sort()
  return { low: percentiles[RESAMPLES * 0.05] ?? 0, high: percentiles[RESAMPLES * 0.95 - 1] ?? 100 }
}

/** For each country its windows, and how many of them were slower, ties counted half; sorted by code. */
function countBy(windows: readonly HistoricalWindow[], pace: number) {
  const counts = new Map<string, { windows: number; slower: number }>()
  for (const { member, pace: its } of windows) {
    const count = counts.get(member.code) ?? { windows: 0, slower: 0 }
    count.windows++
    count.slower += its < pace ? 1 : its === pace ? 0.5 : 0
    counts.set(member.code, count)
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}

/** The indexes drawn for all resamples of so many countries: the same for every question. At most one for each number of members. */
const drawsCache = new Map<number, Uint8Array>()

function drawsOf(countries: number): Uint8Array {
  const cached = drawsCache.get(countries)
  if (cached !== undefined) return cached
  const random = randomFrom(SEED)
  const draws = new Uint8Array(RESAMPLES * countries)
  for (let draw = 0; draw < draws.length; draw++) draws[draw] = Math.floor(random() * countries)
  drawsCache.set(countries, draws)
  return draws
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
