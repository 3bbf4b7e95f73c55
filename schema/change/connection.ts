import { CHANGE_KINDS, type ChangeEntry, type ChangePlace } from '../../domain/change-log/entry.ts'
import { knownEntries } from '../../domain/change-log/known.ts'
import { MAX_CHANGES } from '../../domain/limits.ts'
import type { PageItems, Pagination } from '../../domain/page.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, pageInfoOf, placesOf } from '../builder/connection.ts'
import { cursorOf, refusedCursor, textInCursor } from '../builder/cursor.ts'
import { pagesOf } from '../builder/pages.ts'
import { sameParents } from '../cost/field-cost.ts'
import { SCHEMA_RELEASES } from '../release-notes.ts'
import { STATEMENT_QUERY } from '../statement/cost.ts'
import { ChangeRef } from './change.ts'
import { ChangeKindEnum } from './kind.ts'

interface ChangePage extends PageItems<ChangeEntry> {
  readonly page: Pagination<ChangePlace>
}

const ChangeEdgeRef = builder.objectRef<ChangeEntry>('ChangeEdge').implement({
  description: 'A change with its cursor.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its cursor, for `after` and `before`. It stays valid when more is published.',
      resolve: encode,
    }),
    node: t.field({
      type: ChangeRef,
      description: 'The change.',
      cost: { below: sameParents },
      resolve: (entry) => entry,
    }),
  }),
})

const ChangeConnectionRef = builder.objectRef<ChangePage>('ChangeConnection').implement({
  description: 'A page of changes.',
  fields: (t) => ({
    edges: t.expose('items', {
      type: [ChangeEdgeRef],
      description: 'The changes of this page with their cursors.',
      cost: CONNECTION_COST,
    }),
    nodes: t.expose('items', { type: [ChangeRef], description: 'The changes of this page.', cost: CONNECTION_COST }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page lies in the list.',
      resolve: (one) => pageInfoOf(one, one.page, encode),
    }),
  }),
})

const PAGES = pagesOf('Changes', 20, MAX_CHANGES)

const encode = ({ at, key }: ChangePlace): string => cursorOf(`${at} ${key}`)

function decode(field: 'after' | 'before', cursor: string): ChangePlace {
  const [, at = '', key = ''] = /^(\d{4}-\d\d-\d\d\S{0,20}) ([\w./-]{1,200})$/.exec(textInCursor(cursor)) ?? []
  if (key === '') throw refusedCursor(field, cursor, 'this list gave')
  return { at, key }
}

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnectionRef,
    nullable: true,
    description:
      'What is new, newest first: the content of `/feed.xml`. Null, with an error, while it cannot be read; figures in the same query are still answered.',
    args: {
      kinds: t.arg({
        type: [ChangeKindEnum],
        description: `Only these kinds; an empty list selects none. Default: all ${CHANGE_KINDS.length}.`,
      }),
      since: t.arg({ type: 'Date', description: 'Of this day or later. Default: from the beginning.' }),
      ...PAGES.args,
    },
    cost: { weight: STATEMENT_QUERY, below: PAGES.below },
    resolve: async (_root, { kinds, since, ...args }, { dataset, statements }, info) => {
      const page = placesOf(PAGES.read(args, info), decode)
      const found = await statements.changes({
        filter: { kinds: kinds ?? null, since: since ?? null },
        known: knownEntries(dataset, SCHEMA_RELEASES),
        page,
      })
      return { ...found, page }
    },
  }),
)
