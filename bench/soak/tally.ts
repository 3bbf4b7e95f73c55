import type { Received } from '../asker.ts'
import type { MemoryWatch } from './memory-watch.ts'
import type { Probe } from './probe.ts'
import type { Point } from './trend.ts'
import { growthOf, MOST_GROWTH, verdictOn, WARM_UP } from './verdict.ts'

/** What has come back so far, in numbers. */
export class Tally {
  readonly #began = performance.now()
  readonly #cpuSeconds: () => number
  readonly #cpuBefore: number
  readonly #byStatus = new Map<number, number>()
  readonly #byName = new Map<string, number>()
  #requests = 0
  faults = 0

  constructor(cpuSeconds: () => number) {
    this.#cpuSeconds = cpuSeconds
    this.#cpuBefore = cpuSeconds()
  }

  count({ name }: Probe, { status }: Received, fault: string | null): void {
    this.#requests++
    if (fault !== null) this.faults++
    this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1)
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1)
  }

  progress({ used, live, resident }: MemoryWatch): string {
    const minutes = (performance.now() - this.#began) / 60_000
    const last = (points: readonly Point[]) => (points.at(-1)?.y ?? Number.NaN).toFixed(1)
    return `${minutes.toFixed(1).padStart(6)} min  ${this.#requests} requests, ${this.#of(5)} of 5xx, ${this.faults} faults, ${this.#cpu()} ms of CPU each; MB used ${last(used)}, live ${last(live)}; MiB resident ${last(resident)}`
  }

  summary(memory: MemoryWatch): string {
    const { live, resident, used } = memory
    const statuses = [...this.#byStatus].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
    return [
      `\n${this.#requests} requests of ${this.#byName.size} kinds: ${[2, 3, 4, 5].map((digit) => `${this.#of(digit)} of ${digit}xx`).join(', ')}; ${this.faults} faults`,
      `  by status ${statuses.join(', ')}`,
      `  ${this.#cpu()} ms of CPU each, of the runtime's whole process`,
      line('MB live, after a collection', live),
      line('MB used, with garbage', used),
      line('MiB of the process', resident),
      `  ${verdictOn(live, resident)}: after the first ${100 * WARM_UP}% of the time what is live rises by ${growthOf(live).rise.toFixed(1)} MB, of ${MOST_GROWTH.live} that are allowed, and the process by ${growthOf(resident).rise.toFixed(1)} MiB, of ${MOST_GROWTH.resident}`,
    ].join('\n')
  }

  #of(digit: number): number {
    return [...this.#byStatus].reduce(
      (sum, [status, times]) => (Math.floor(status / 100) === digit ? sum + times : sum),
      0,
    )
  }

  #cpu(): string {
    return ((1000 * (this.#cpuSeconds() - this.#cpuBefore)) / this.#requests).toFixed(2)
  }
}

function line(name: string, points: readonly Point[]): string {
  const last = points.at(-1)?.x ?? 0
  const near = (seconds: number) => {
    const nearest = points.toSorted((a, b) => Math.abs(a.x - seconds) - Math.abs(b.x - seconds))[0]
    return (nearest?.y ?? Number.NaN).toFixed(1)
  }
  const most = Math.max(...points.map(({ y }) => y)).toFixed(1)
  return `  ${name}: ${near(60)} after a minute, ${near(last / 2)} at half, ${near(last)} at the end, ${most} at most; ${growthOf(points).slopePerHour.toFixed(2)} an hour after the warm-up`
}
