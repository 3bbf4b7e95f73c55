/** Labels at the ends of lines, moved apart so that none covers another. */
export interface Label {
  readonly at: number
}

/**
 * @param gap the least distance between two labels, in the unit of the axis
 * @returns the labels from the lowest to the highest, each with where it goes
 */
export function spread<One extends Label>(
  labels: readonly One[],
  gap: number,
): readonly (One & { readonly goesTo: number })[] {
  let last = Number.NEGATIVE_INFINITY
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      last = Math.max(label.at, last + gap)
      return { ...label, goesTo: last }
    })
}
