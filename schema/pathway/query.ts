import { pathwayByKey } from '../../domain/pathway/find.ts'
import { builder } from '../builder/builder.ts'
import { decodeNodeId, isPathwayType } from '../builder/node-id.ts'
import { PathwayRef } from '../builder/refs.ts'
import { NODE_COST } from '../cost/node-cost.ts'
import { orNull } from '../figure/figure-args.ts'

builder.queryField('pathway', (t) =>
  t.field({
    type: PathwayRef,
    nullable: true,
    description:
      'The pathway that an id names, with the numbers it was made with; null when its figures are not stored any more.',
    args: { id: t.arg.id({ required: true, description: '`Pathway.id`.' }) },
    cost: NODE_COST,
    resolve: async (_root, { id }, context, info) => {
      const { typename, id: key } = decodeNodeId(id)
      return isPathwayType(typename) ? orNull(await pathwayByKey(key, context), context, info) : null
    },
  }),
)
