import type { VNode } from 'preact'
import type { ChartSubject } from './chart-subject.ts'

/** A page before it becomes HTML. */
export interface Page {
  /** Not given: 200. */
  readonly status?: number
  /** The canonical path, which only an answer has: a page with the status 200. */
  readonly path?: string
  /** Without the name of the site. */
  readonly title: string
  /** For search engines and link previews: the answer in one or two sentences. */
  readonly description: string
  readonly content: VNode
  /** What the picture of a link preview shows; that of all allies, where there is none. */
  readonly card?: ChartSubject | null
  readonly cardAlt?: string
  /** Whether /oembed supports the address. */
  readonly embeddable?: boolean
  /** Whether it shows statements, which change more often than figures. */
  readonly statements?: boolean
  /** Whether a part of it could not be read: such a page is not kept. */
  readonly failed?: boolean
  /** Whether search engines may list it; not where it is one of endlessly many, such as those of earlier days. */
  readonly listed?: boolean
  /** What the page says, for search engines: schema.org as JSON-LD. @param origin scheme and host of the site */
  readonly linkedData?: (origin: string) => readonly object[]
}

/**
 * A file that is made from the same answers as a page; where its address asks what cannot be asked, what is wrong by the name of the
 * parameter, and an address that works.
 */
export type SiteFile =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: Readonly<Record<string, string>>; readonly example: string }

/** What the API says of a question, by the field that it names. */
export const problemsOfApi = (messages: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(messages.map((message) => [/^([\w.]+): /.exec(message)?.[1] ?? 'query', message]))

/** The address that a request is sent on to: the readable one of the same question. */
export interface Redirect {
  readonly location: string
}

export const isRedirect = (result: Page | Redirect): result is Redirect => 'location' in result
