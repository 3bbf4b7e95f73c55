/** Where to go on from a page that has no answer. */
export type NextLinks = readonly (readonly [address: string, label: string])[]

export const WAYS: NextLinks = [
  ['/', 'The question'],
  ['/alliance', 'every ally'],
  ['/pathway', 'a pathway'],
  ['/docs', 'the documentation'],
]
