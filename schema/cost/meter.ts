import type { GraphQLError } from 'graphql'
import { LIMIT } from '../../domain/limits.ts'
import { limitExceededError } from './limit-exceeded.ts'

/**
 * Counts the cost and the length of an answer during execution. Stops an execution that costs more than was charged, before the objects
 * are created, or whose answer exceeds `LIMIT.answer`.
 */
export class CostMeter {
  readonly #charged: number
  #points = 0
  #characters = 0
  #stopped: GraphQLError | null = null

  /** @param charged points of cost; charging has rounded them up */
  constructor(charged: number) {
    this.#charged = charged
  }

  /**
   * @param points of work and of objects, before they are done and made
   * @param characters of the answer
   * @throws GraphQLError LIMIT_EXCEEDED, which ends the field that asks, when the cost exceeds the charge, or the answer is too long
   */
  count(points: number, characters: number): void {
    this.#points += points
    this.#characters += characters
    if (this.#points > this.#charged + 1) this.#stop('cost', Math.ceil(this.#points), this.#charged)
    if (this.#characters > LIMIT.answer.most) this.#stop('answer', this.#characters, LIMIT.answer.most)
  }

  #stop(limit: 'cost' | 'answer', found: number, most: number): never {
    // All remaining fields throw the same error. It has a path, so that graphql-js does not wrap it for each of them.
    this.#stopped ??= limitExceededError(limit, found, most)
    throw this.#stopped
  }
}
