import { type Page, USUAL_CARD } from './page.ts'

type Ways = readonly (readonly [address: string, label: string])[]

const WAYS: Ways = [
  ['/', 'The question'],
  ['/alliance', 'every ally'],
  ['/pathway', 'a pathway'],
  ['/docs', 'the documentation'],
]

/** A page that is not there: what was looked for, and where to go on. */
export const missingPage = (message: string, links: Ways = WAYS): Page => ({
  status: 404,
  path: null,
  title: 'There is nothing here',
  description: message,
  ...USUAL_CARD,
  embeddable: false,
  statements: false,
  content: (
    <>
      <h1>There is nothing here</h1>
      <p>{message}</p>
      <ul class="links">
        {links.map(([address, label]) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  ),
})
