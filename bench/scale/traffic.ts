/** Requests as they come: which question each is, by the shares of the families and Zipf's law within each. */
import type { Sent } from '../scenarios.ts'
import { type Policy, policyOf } from './edge-cache.ts'
import type { Family } from './families.ts'
import { type Random, seeded } from './random.ts'
import { Zipf } from './zipf.ts'

/** A family that knows how long its answers are kept. */
export interface Known extends Family {
  /** By question, or one for all of them. */
  readonly policies: readonly Policy[]
}

/** Each question as one number: what is an address to a cache. POSTs have one too, and are never kept by it. */
export class Traffic {
  readonly families: readonly Known[]
  /** How many questions there are in all. */
  readonly size: number
  readonly #zipfs: readonly Zipf[]
  readonly #starts: readonly number[]

  constructor(families: readonly Known[], exponent: number) {
    this.families = families
    this.#zipfs = families.map(({ size }) => new Zipf(size, exponent))
    let size = 0
    this.#starts = families.map((family) => {
      const start = size
      size += family.size
      return start
    })
    this.size = size
  }

  /** The number of the question that is asked next. */
  draw(random: Random): number {
    let left = random() * 100
    const at = this.families.findIndex(({ share }) => {
      left -= share
      return left < 0
    })
    const family = at < 0 ? this.families.length - 1 : at
    return (this.#starts[family] ?? 0) + (this.#zipfs[family]?.at(random()) ?? 0)
  }

  familyOf(question: number): number {
    return this.#starts.findLastIndex((start) => start <= question)
  }

  policyOf(question: number): Policy {
    const family = this.familyOf(question)
    const { policies } = this.families[family] ?? { policies: [] }
    return policies[policies.length === 1 ? 0 : question - (this.#starts[family] ?? 0)] ?? null
  }

  request(question: number): Sent {
    const at = this.familyOf(question)
    const family = this.families[at]
    if (family === undefined) throw new RangeError(`There is no question ${question}.`)
    return family.question(shuffled(question - (this.#starts[at] ?? 0), family.size))
  }

  /** Each question with its part of all requests. */
  *parts(): Generator<{ readonly part: number; readonly policy: Policy }> {
    for (const [at, family] of this.families.entries())
      for (let index = 0; index < family.size; index++) {
        const policy = family.policies[family.policies.length === 1 ? 0 : index] ?? null
        yield { policy, part: (family.share / 100) * (this.#zipfs[at]?.probability(index) ?? 0) }
      }
  }
}

/** So many questions of a family are asked one by one how long they are kept; of a larger one only as many as this, spread out. */
const MOST_ASKED = 64

/** Asks the worker itself for how long it lets its answers be kept. */
export async function learnPolicies(
  families: readonly Family[],
  cacheControlOf: (request: Sent) => Promise<string | null>,
): Promise<readonly Known[]> {
  const known: Known[] = []
  for (const family of families) {
    const { name, size, question } = family
    const asked = Math.min(size, MOST_ASKED)
    const indices = Array.from({ length: asked }, (_, at) => shuffled(Math.floor((at * size) / asked), size))
    const policies: Policy[] = []
    for (const index of indices) {
      const request = question(index)
      policies.push(policyOf(await cacheControlOf(request), request.body === undefined ? 'GET' : 'POST'))
    }
    const alike = new Set(policies.map((one) => JSON.stringify(one))).size === 1
    if (!alike && asked < size) throw new Error(`${name}: its answers are not all kept for the same time.`)
    known.push({ ...family, policies: alike ? policies.slice(0, 1) : policies })
  }
  return known
}

/** Another order of the questions of a family, the same in every run: the first ones should not all be about Albania. */
function shuffled(index: number, size: number): number {
  const order = orders.get(size) ?? orderOf(size)
  orders.set(size, order)
  return order[index] ?? 0
}

const orders = new Map<number, Uint32Array>()

function orderOf(size: number): Uint32Array {
  const random = seeded(size)
  const order = Uint32Array.from({ length: size }, (_, index) => index)
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0]
  }
  return order
}
