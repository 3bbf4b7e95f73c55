import { type Page, USUAL_CARD } from './page.ts'

const TITLES: Readonly<Record<number, string>> = {
  404: 'There is nothing here',
  429: 'Too much has been asked for',
  503: 'The figures cannot be served at the moment',
}

/** What went wrong, to people. Programs get a problem document instead. */
export function errorPage(status: number, message: string): Page {
  const title = TITLES[status] ?? 'Something went wrong here'
  return {
    status,
    path: null,
    title,
    description: message,
    ...USUAL_CARD,
    embeddable: false,
    statements: false,
    content: (
      <>
        <h1>{title}</h1>
        <p>{message}</p>
        <p>
          <a href="/">The question</a>, <a href="/alliance">every ally</a>, <a href="/pathway">a pathway</a>,{' '}
          <a href="/docs">the documentation</a>
        </p>
      </>
    ),
  }
}
