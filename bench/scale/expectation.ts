/**
 * What the model of the cache does on average, without drawing anything: requests for one address come independently of each other,
 * at a rate. After a run of the worker the copy is fresh for maxAge; the first request after that runs it again. Times between runs
 * are therefore maxAge + Exp(rate), a renewal process (Cox, "Renewal Theory", 1962).
 */
import type { Policy, Topology } from './edge-cache.ts'

/**
 * Runs of the worker for one address in some time, beginning with empty caches.
 *
 * @param rate requests for the address in a second, from everywhere
 * @param seconds how long it goes on: more than a few times maxAge, or less than it
 */
export function expectedRuns(rate: number, seconds: number, policy: Policy, topology: Topology): number {
  if (policy === null) return rate * seconds
  // Behind an upper tier all locations are one cache: a copy elsewhere is never fresher than the one there.
  const caches = topology.tiered ? 1 : topology.locations
  return caches * runsOfOne(rate / caches, seconds, policy.maxAge)
}

function runsOfOne(rate: number, seconds: number, maxAge: number): number {
  if (rate === 0) return 0
  if (maxAge >= seconds) return distinct(rate, seconds)
  const mean = maxAge + 1 / rate
  const variance = 1 / rate ** 2
  // The renewal function for long times; the first run comes after Exp(rate), as nothing is in the cache.
  return seconds / mean + (variance + mean ** 2) / (2 * mean ** 2) - 1 / (rate * mean)
}

/** The probability that anything is asked for at all in that time: of all addresses together, how many different ones are. */
export const distinct = (rate: number, seconds: number): number => -Math.expm1(-rate * seconds)
