/** Where to go on from a page that has no answer. */
export type Ways = readonly (readonly [address: string, label: string])[]

export const WAYS: Ways = [
  ['/', 'The question'],
  ['/alliance', 'every ally'],
  ['/pathway', 'a pathway'],
  ['/docs', 'the documentation'],
]
