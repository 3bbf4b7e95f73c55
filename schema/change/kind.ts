import type { ChangeKind } from '../../domain/change-log/entry.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What a change is about.',
  values: enumValues<ChangeKind>({
    EDITION: 'An edition that is carried now, with the largest revisions it brought.',
    STATEMENT: 'A statement that is carried now.',
    CORRECTION:
      'A correction of what was carried already, or its removal: figures of an edition with their old and new values, statements, claims, and what describes an edition.',
    VERDICT: 'Claims come out otherwise.',
    RECORD:
      'Areas, indicators, sources, notes, scenarios or pledges were added, removed or described differently; or one dataset replaced another without a record of what changed.',
    ROLLBACK: 'An earlier dataset is current again.',
    RELEASE: 'A release of this schema.',
  }),
})
