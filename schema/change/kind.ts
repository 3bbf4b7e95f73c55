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
        'Something that was carried already is otherwise now, or gone: figures of an edition with old and new value, statements, claims, what is said of an edition.',
    },
    VERDICT: { value: 'VERDICT', description: 'Claims come out otherwise.' },
    RECORD: {
      value: 'RECORD',
      description:
        'Areas, indicators, sources, notes, scenarios or pledges that came, went or were described otherwise; or one dataset in place of another where nobody recorded what changed.',
    },
    ROLLBACK: { value: 'ROLLBACK', description: 'An earlier dataset is current again.' },
    RELEASE: { value: 'RELEASE', description: 'A release of this schema.' },
  } satisfies Record<ChangeKind, { value: ChangeKind; description: string }>,
})
