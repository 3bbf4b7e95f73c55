import type { Page } from '../page.ts'
import { type NextLinks, WAYS } from '../parts/ways.ts'

/** A page that is not there: what was looked for, and where to go on. */
export const missingPage = (message: string, links: NextLinks = WAYS): Page => ({
  status: 404,
  title: 'There is nothing here',
  description: message,
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
