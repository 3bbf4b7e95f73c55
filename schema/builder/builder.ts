import SchemaBuilder, { typeBrandKey } from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import { MAX_NODES } from '../../domain/limits.ts'
import CostPlugin from '../cost/field-cost.ts'
import { NODE_COST, NODES_COST } from '../cost/node-cost.ts'
import type { Context } from './context.ts'
import { decodeNodeId, encodeNodeId, requireFewNodes } from './node-id.ts'

/**
 * Says of what type an object is that was found by its id. Pothos brands what it loads, but only for whoever asks first: the same id a
 * second time would find an object without a type.
 */
function branded<Node>(node: Node, typename: string | undefined): Node {
  return node === null ? node : Object.defineProperty(node, typeBrandKey, { value: typename })
}

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
  plugins: [RelayPlugin, CostPlugin],
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
      description:
        'What has this id: a member, group, comparator, currency, indicator, edition, series, datum, pathway, scenario, statement, speaker or claim. Null when there is none. Everything else is a part of one of these.',
      cost: NODE_COST,
      resolve: async (_root, { id }, _context, _info, resolveNode) => branded(await resolveNode(id), id.typename),
      args: {
        id: { description: 'A global id, such as `member:POL` or `datum:nato-2024:DEFENCE_SHARE_OF_GDP:POL:2024`.' },
      },
    },
    nodesQueryOptions: {
      description: `Several nodes in the order of their ids, null where there is none. At most ${MAX_NODES}.`,
      args: { ids: { description: `Global ids, at most ${MAX_NODES}.` } },
      cost: NODES_COST,
      nullable: { list: false, items: true },
      resolve: async (_root, { ids }, _context, _info, resolveNodes) => {
        requireFewNodes(ids.length)
        const nodes = await Promise.all(await resolveNodes(ids))
        return nodes.map((node, at) => branded(node, ids[at]?.typename))
      },
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether something stands before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first item, for the next `before`; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last item, for the next `after`; null on an empty page.' },
    edgesFieldOptions: { description: 'The items of this page with their cursors.' },
    nodeFieldOptions: { description: 'The item.' },
    cursorFieldOptions: { description: 'Where the item stands, for `after`. It stays valid when the data change.' },
  },
})

builder.queryType({
  description: 'Everything there is to ask. There are no mutations: the data are published as files.',
})
