import { type Page, USUAL_CARD } from '../page.ts'
import { WAYS, type Ways } from '../parts/ways.ts'

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
