import { CHANGE_KINDS, type ChangeEntry, type ChangePlace } from '../../domain/change-log/entry.ts'
import { knownEntries } from '../../domain/change-log/known.ts'
import { InputError, quoted } from '../../domain/errors.ts'
import { MAX_CHANGES } from '../../domain/limits.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, ofConnection } from '../builder/connection.ts'
import { sameParents } from '../cost/field-cost.ts'
import { SCHEMA_RELEASES } from '../release-notes.ts'
import { STATEMENT_QUERY } from '../statement/cost.ts'
import { ChangeRef } from './change.ts'
import { ChangeKindEnum } from './kind.ts'

interface ChangePage {
  readonly shown: readonly ChangeEntry[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

const ChangeEdgeRef = builder.objectRef<ChangeEntry>('ChangeEdge').implement({
  description: 'A change with its cursor.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where it stands, for `after`. Valid when more is published.', resolve: encode }),
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
    edges: t.field({
      type: [ChangeEdgeRef],
      description: 'The changes of this page with their cursors.',
      cost: CONNECTION_COST,
      resolve: ({ shown }) => shown,
    }),
    nodes: t.field({
      type: [ChangeRef],
      description: 'The changes of this page.',
      cost: CONNECTION_COST,
      resolve: ({ shown }) => shown,
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page lies in the list.',
      resolve: ({ shown, hasNextPage, hasPreviousPage }) => {
        const [begin, end] = [shown[0], shown.at(-1)]
        return {
          hasNextPage,
          hasPreviousPage,
          startCursor: begin ? encode(begin) : null,
          endCursor: end ? encode(end) : null,
        }
      },
    }),
  }),
})

function encode({ at, key }: ChangePlace): string {
  return btoa(`${at} ${key}`).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function decode(cursor: string): ChangePlace {
  const [, at = '', key = ''] = /^(\d{4}-\d\d-\d\d\S{0,20}) ([\w./-]{1,200})$/.exec(textOf(cursor)) ?? []
  if (key !== '') return { at, key }
  throw new InputError({
    field: 'after',
    found: quoted(cursor),
    allowed: 'an `endCursor` or `cursor` that this list gave',
    example: 'leave `after` out for the first page',
  })
}

function textOf(cursor: string): string {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnectionRef,
    nullable: true,
    description:
      'What is new, newest first: the content of `/feed.xml`. Null, with an error, while it cannot be read: figures beside it are still answered.',
    args: {
      kinds: t.arg({
        type: [ChangeKindEnum],
        description: `Of any of these kinds; an empty list lets nothing through. Default: all ${CHANGE_KINDS.length}.`,
      }),
      since: t.arg({ type: 'Date', description: 'Of this day or later. Default: from the beginning.' }),
      first: t.arg.int({ defaultValue: 20, required: true, description: `Changes on a page, 0 to ${MAX_CHANGES}.` }),
      after: t.arg.string({ description: '`endCursor` of the page before.' }),
    },
    cost: { weight: STATEMENT_QUERY, below: ofConnection(MAX_CHANGES) },
    resolve: async (_root, { kinds, since, first, after }, { dataset, statements }) => {
      if (first < 0 || first > MAX_CHANGES)
        throw new InputError({
          field: 'first',
          found: String(first),
          allowed: `0 to ${MAX_CHANGES}`,
          example: 'first: 20',
        })
      const place = after ? decode(after) : null
      const found = await statements.changes({
        filter: { kinds: kinds ?? null, since: since ?? null },
        known: knownEntries(dataset, SCHEMA_RELEASES),
        first,
        after: place,
      })
      return { shown: found.slice(0, first), hasNextPage: found.length > first, hasPreviousPage: place !== null }
    },
  }),
)
