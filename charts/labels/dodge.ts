/** Moves what would overlap on one axis apart, as little as possible. */

interface Box {
  /** The preferred position of its middle. */
  readonly at: number
  readonly size: number
}

interface Block {
  readonly members: number[]
  /** The sum of the preferred positions of the top of the block. */
  wish: number
  size: number
}

/**
 * @param bounds between which all stand, if they fit
 * @returns the middles, in the order of the boxes: along the axis they are ordered by preferred position
 */
export function dodge(boxes: readonly Box[], [least, most]: readonly [number, number]): readonly number[] {
  const order = boxes.map((_, index) => index).sort((a, b) => (boxes[a]?.at ?? 0) - (boxes[b]?.at ?? 0))
  const blocks: Block[] = []
  const topOf = ({ wish, size, members }: Block) =>
    Math.max(least, Math.min(wish / members.length, Math.max(least, most - size)))
  for (const index of order) {
    const { at, size } = boxes[index] ?? { at: 0, size: 0 }
    let block: Block = { members: [index], wish: at - size / 2, size }
    for (let before = blocks.at(-1); before && topOf(before) + before.size > topOf(block); before = blocks.at(-1)) {
      blocks.pop()
      // Relative to the top of the joined block, each later preferred position is higher by the size of the boxes before it.
      const wish = before.wish + block.wish - before.size * block.members.length
      block = { members: [...before.members, ...block.members], wish, size: before.size + block.size }
    }
    blocks.push(block)
  }
  const middles: number[] = []
  for (const block of blocks) {
    let top = topOf(block)
    for (const index of block.members) {
      const size = boxes[index]?.size ?? 0
      middles[index] = top + size / 2
      top += size
    }
  }
  return middles
}
