import { Fragment } from 'preact'
import type { Page } from '../page.ts'
import { WAYS } from '../parts/link-list.tsx'

interface Wrong {
  readonly status: number
  /** What went wrong, in a few words. */
  readonly title: string
  /** More of it; null where there is nothing more to say to readers. */
  readonly message: string | null
  /** The address to try again; null where that would not help. */
  readonly again: string | null
}

/** What went wrong, to people, with ways on. Programs get a problem document instead. */
export const errorPage = ({ status, title, message, again }: Wrong): Page => ({
  status,
  title,
  description: message ?? title,
  content: (
    <>
      <h1>{title}</h1>
      {message !== null && <p>{message}</p>}
      {again !== null && (
        <p>
          <a href={again}>Try again</a> in a few seconds. If it lasts, <a href="/status">the state of the service</a>{' '}
          says what works.
        </p>
      )}
      <p>
        {WAYS.map(([address, label], at) => (
          <Fragment key={address}>
            {at > 0 && ', '}
            <a href={address}>{label}</a>
          </Fragment>
        ))}
      </p>
    </>
  ),
})
