/** A page of the documentation, from its address to its content. */
export interface PageHeading {
  /** 2 for a section, 3 for a section of it. */
  readonly level: number
  /** The anchor. */
  readonly id: string
  readonly text: string
}

/** Whom a page is for. */
export type Audience = 'For users' | 'For maintainers'

export interface DocsPage {
  /** `/docs` or `/docs/<name>`. */
  readonly path: string
  /** Where it stands in the navigation; null: above all parts. */
  readonly part: Audience | null
  /** Its name in the navigation. */
  readonly label: string
  readonly title: string
  /** One sentence, for search engines. */
  readonly description: string
  readonly headings: readonly PageHeading[]
  /** The same as Markdown. */
  readonly markdown: string
  /** What stands in `<main>`. */
  readonly html: string
}
