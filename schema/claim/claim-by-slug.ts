import { claimBySlug } from '../../domain/claim/list/claim-by-slug.ts'
import { builder } from '../builder/builder.ts'
import { ClaimRef } from '../builder/refs.ts'
import { STATEMENT_ALONE } from '../statement/cost.ts'

builder.queryField('claim', (t) =>
  t.field({
    type: ClaimRef,
    nullable: true,
    description: 'One claim; null when there is none of that name, and, with an error, while claims cannot be read.',
    cost: { weight: STATEMENT_ALONE },
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its slug, such as `internewscast-2025-04-03-us-5pct-1-49tn.c1`.',
      }),
    },
    resolve: (_root, { slug }, { statements }) => claimBySlug(slug, statements),
  }),
)
