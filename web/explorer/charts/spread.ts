/** A label at the end of a line. */
export interface Label {
  /** Its ideal position, in the unit of the axis. */
  readonly at: number
}

/**
 * Moves labels apart, so that they do not overlap.
 *
 * @param gap the smallest distance between two labels, in the unit of the axis
 * @returns the labels in ascending order, each with its position
 */
export function spread<One extends Label>(
  labels: readonly One[],
  gap: number,
): readonly (One & { readonly position: number })[] {
  let last = Number.NEGATIVE_INFINITY
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      last = Math.max(label.at, last + gap)
      return { ...label, position: last }
    })
}
