import type { SchemaChange } from 'graphql'

export type UnseenBreakingType = 'BECAME_REQUIRED' | 'FIELD_UNMERGED' | 'ONE_OF_ADDED' | 'ROOT_CHANGED'
export type UnseenType = UnseenBreakingType | 'ONE_OF_REMOVED' | 'ROOT_ADDED' | 'SPECIFIED_BY_CHANGED'

/** In the order of the changelog. */
export const SECTIONS = ['breaking', 'removed', 'deprecated', 'added', 'changed', 'dangerous'] as const
export type Section = (typeof SECTIONS)[number]

export interface Change {
  readonly section: Section
  /** graphql-js's name for it; a deprecation and what graphql-js does not see have none there. */
  readonly type: SchemaChange['type'] | UnseenType | 'DEPRECATED'
  /** What has changed: `Member.pathway(asOf:)`. */
  readonly coordinate: string
  /** Whole sentence for the changelog, in Markdown: "`Member.pathway`: new argument `asOf: Date`". */
  readonly text: string
}

export interface Both<T> {
  readonly before: T
  readonly after: T
}
