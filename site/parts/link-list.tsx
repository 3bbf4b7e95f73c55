/** Addresses with their labels. */
export type NextLinks = readonly (readonly [address: string, label: string])[]

export const LinkList = ({ links, look = 'links' }: { readonly links: NextLinks; readonly look?: string }) => (
  <ul class={look}>
    {links.map(([address, label]) => (
      <li key={address}>
        <a href={address}>{label}</a>
      </li>
    ))}
  </ul>
)

/** Where to go on from a page that has no answer. */
export const WAYS: NextLinks = [
  ['/', 'The question'],
  ['/alliance', 'every ally'],
  ['/pathway', 'a pathway'],
  ['/docs', 'the documentation'],
]
