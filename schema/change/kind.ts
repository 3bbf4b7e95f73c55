import type { ChangeKind } from '../../domain/change-log/entry.ts'
import { builder } from '../builder/builder.ts'

export const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What a change is about.',
  values: {
    EDITION: {
      value: 'EDITION',
      description: 'An edition that is carried now, with the largest revisions it brought.',
    },
    STATEMENT: { value: 'STATEMENT', description: 'A statement that is carried now.' },
    CORRECTION: {
      value: 'CORRECTION',
      description:
        'A correction of what was carried already, or its removal: figures of an edition with their old and new values, statements, claims, and what describes an edition.',
    },
    VERDICT: { value: 'VERDICT', description: 'Claims come out otherwise.' },
    RECORD: {
      value: 'RECORD',
      description:
        'Areas, indicators, sources, notes, scenarios or pledges were added, removed or described differently; or one dataset replaced another without a record of what changed.',
    },
    ROLLBACK: { value: 'ROLLBACK', description: 'An earlier dataset is current again.' },
    RELEASE: { value: 'RELEASE', description: 'A release of this schema.' },
  } satisfies Record<ChangeKind, { value: ChangeKind; description: string }>,
})
