import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { LIMIT } from '../../../domain/limits.ts'
import { countDocument } from '../../../schema/cost/document-counts.ts'
import { schema } from '../../../schema/schema.ts'
import { countedExecution, priceOf } from '../../support/documents/counted-execution.ts'
import { notWalked, walksOf } from '../../support/documents/schema-walk.ts'

/** An answer that costs all points stays within the largest answer, if a point brings no more than this. */
const MOST_BYTES_A_POINT = LIMIT.answer.most / LIMIT.cost.most
/** Levels of fields that a walk begins and ends with, at most, beside those of its circle. */
const LONGEST_CIRCLE = 4

const walks = walksOf(schema, LONGEST_CIRCLE)

/** The longest walk that is accepted: around a circle until that would be too deep or too dear. */
function accepted({ query, isCircle }: (typeof walks)[number]): string | null {
  const isAccepted = (text: string) =>
    countDocument(parse(text)).depth <= LIMIT.depth.most && priceOf(text) <= LIMIT.cost.most
  let last: string | null = null
  for (let times = 1; times <= (isCircle ? LIMIT.depth.most : 1); times++) {
    const text = query(times)
    if (!isAccepted(text)) break
    last = text
  }
  return last
}

describe('the schema, walked to every list and around every circle as far as is accepted', () => {
  it('has lists and circles to walk', () => {
    expect(walks.filter(({ isCircle }) => isCircle).length).toBeGreaterThan(20)
    expect(walks.filter(({ isCircle }) => !isCircle).length).toBeGreaterThan(100)
  })

  it('leaves out no field but the pathway by its id, whose price another test holds', () => {
    expect(notWalked(schema)).toEqual(['Query.pathway'])
  })

  it.each(walks.map((walk) => [walk.name, walk] as const))(
    '%s takes no more than it is charged',
    async (_name, walk) => {
      const query = accepted(walk)
      if (query === null) return
      const { points, bytes, objects, characters, errors } = await countedExecution(query)
      const charged = priceOf(query)
      expect(errors.map(String)).toEqual([])
      expect(points).toBeLessThanOrEqual(charged)
      expect(objects).toBeLessThanOrEqual(charged + 2)
      expect(bytes).toBeLessThan(MOST_BYTES_A_POINT * charged)
      // What is counted while an answer is made is near what it will be.
      expect(bytes).toBeLessThan(2 * characters + 100)
    },
  )
})
