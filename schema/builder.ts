import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import type { Context } from './context.ts'
import { MOST_NODES } from './limits.ts'
import { decodeNodeId, encodeNodeId, requireFewNodes } from './node-id.ts'

/** The one builder: plugins, scalars' types and the context. Types live in files of their own. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    CountryCode: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: never; Output: string }
    URL: { Input: never; Output: string }
  }
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    idFieldOptions: { description: 'Global id: finds the same thing again in every version of the data.' },
    encodeGlobalID: (typename, id) => encodeNodeId(typename, String(id)),
    decodeGlobalID: decodeNodeId,
    nodeTypeOptions: {
      description: 'Anything with an id that finds it again: `node(id:)`. Ids are stable and readable.',
    },
    nodeQueryOptions: {
      description: 'The member, group, comparator, edition or datum with this id; null when there is none.',
      args: {
        id: { description: 'A global id, such as `member:POL` or `datum:nato-2024:DEFENCE_SHARE_OF_GDP:POL:2024`.' },
      },
    },
    nodesQueryOptions: {
      description: `Several nodes in the order of their ids, null where there is none. At most ${MOST_NODES}.`,
      args: { ids: { description: `Global ids, at most ${MOST_NODES}.` } },
      nullable: { list: false, items: true },
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        requireFewNodes(ids.length)
        return resolveNodes(ids)
      },
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether something stands before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first item; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last item, for the next `after`; null on an empty page.' },
    edgesFieldOptions: { description: 'The items of this page with their cursors.' },
    nodeFieldOptions: { description: 'The item.' },
    cursorFieldOptions: { description: 'Where the item stands, for `after`. It stays valid when the data change.' },
  },
})

builder.queryType({
  description: 'Everything there is to ask. There are no mutations: the data are published as files.',
})
