/** A page of the documentation, from its address to its content. */
export interface Heading {
  /** 2 for a section, 3 for a section of it. */
  readonly level: number
  /** The anchor. */
  readonly id: string
  readonly text: string
}

export interface Page {
  /** `/docs` or `/docs/<name>`. */
  readonly path: string
  /** Its name in the navigation. */
  readonly label: string
  readonly title: string
  /** One sentence, for search engines. */
  readonly description: string
  readonly headings: readonly Heading[]
  /** What stands in `<main>`. */
  readonly html: string
}
