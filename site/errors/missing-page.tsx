import type { Page } from '../page.ts'
import { LinkList, type NextLinks, WAYS } from '../parts/link-list.tsx'

/** A page that is not there: what was looked for, and where to go on. */
export const missingPage = (message: string, links: NextLinks = WAYS): Page => ({
  status: 404,
  title: 'There is nothing here',
  description: message,
  content: (
    <>
      <h1>There is nothing here</h1>
      <p>{message}</p>
      <LinkList links={links} />
    </>
  ),
})
