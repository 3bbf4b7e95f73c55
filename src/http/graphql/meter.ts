import type { GraphQLError } from 'graphql'
import { LIMIT } from '../../../domain/limits.ts'
import type { Meter } from '../../../schema/cost/metered-schema.ts'
import { limitExceeded } from './errors.ts'

/**
 * Counts what an execution takes, against what was charged before. A price that was too low stops it here, before the objects are
 * made; so does an answer that grows too long.
 */
export class CostMeter implements Meter {
  readonly #charged: number
  #points = 0
  #characters = 0
  #stopped: GraphQLError | null = null

  /** @param charged points; a fraction is rounded up when it is charged */
  constructor(charged: number) {
    this.#charged = charged
  }

  /** @throws GraphQLError when more is spent than was charged, or the answer becomes too long */
  count(points: number, characters: number): void {
    this.#points += points
    this.#characters += characters
    if (this.#points > this.#charged + 1) this.#stop('cost', Math.ceil(this.#points), this.#charged)
    if (this.#characters > LIMIT.answer.most) this.#stop('answer', this.#characters, LIMIT.answer.most)
  }

  #stop(limit: 'cost' | 'answer', found: number, most: number): never {
    // One error for all fields that are still asked: it has a path already, so that no stack is walked for each of them.
    this.#stopped ??= limitExceeded(limit, found, most)
    throw this.#stopped
  }
}
