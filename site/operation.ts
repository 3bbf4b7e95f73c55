import type MiniSearch from 'minisearch'
import type { ChartSubject } from './chart-subject.ts'
import type { Indexed } from './search/entry.ts'

/** A document of the API with its hash; the types are for the compiler alone. */
export interface Operation<Answer, Variables> {
  readonly hash: string
  readonly types?: (variables: Variables) => Answer
}

/** What the API answered. */
export interface Reply<Answer> {
  /** Null where the whole answer failed. */
  readonly data: Answer | null
  /** Messages of the API, for readers. */
  readonly errors: readonly string[]
  /** Whether a part could not be read at the moment: another try may succeed. */
  readonly failed: boolean
  /** Why figures are missing. */
  readonly absences: readonly { readonly path: readonly (string | number)[]; readonly explanation: string }[]
}

/** Why a reply lacks what was asked for, in the words of the API. */
export const reasonsOf = ({ errors, absences }: Reply<unknown>): readonly string[] => [
  ...errors,
  ...absences.map(({ explanation }) => explanation),
]

/** A chart as SVG in two widths: the text of one drawn for a desk would be too small on a phone. */
export interface DrawnChart {
  /** The finding that it shows. */
  readonly title: string
  readonly wide: string
  readonly narrow: string
}

/** All that pages know of the figures: answers to registered documents, and charts. */
export interface Sources {
  /** What a page cannot do without: where nothing of a field of the query can be read, the page is the one that says so. */
  readonly ask: <Answer, Variables>(
    operation: Operation<Answer, Variables>,
    variables: Variables,
  ) => Promise<Reply<Answer>>
  /** The same for a part of a page that may be missing: what could be read is in the reply, and the rest of the page is there. */
  readonly askPart: <Answer, Variables>(
    operation: Operation<Answer, Variables>,
    variables: Variables,
  ) => Promise<Reply<Answer>>
  /** Scheme and host of the site. */
  readonly origin: string
  /** The text of a registered document; undefined for a hash that is not registered. */
  readonly textOf: (hash: string) => string | undefined
  /** The index of the documentation; null where it cannot be read. */
  readonly docs: () => Promise<MiniSearch<Indexed> | null>
  readonly chart: (subject: ChartSubject) => Promise<DrawnChart>
  /** The same of a chart that may be missing: null where there is none, `failed` where it cannot be made at the moment. */
  readonly chartPart: (subject: ChartSubject) => Promise<DrawnChart | 'failed' | null>
}
