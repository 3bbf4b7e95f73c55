import type { YearComposition } from '../../domain/area/composition.ts'
import { builder } from '../builder/builder.ts'
import { CompositionRef, MemberRef } from '../builder/refs.ts'
import { CoverageRef } from './coverage.ts'

const LeftOutRef = builder.objectRef<YearComposition['leftOut'][number]>('CompositionLeftOut').implement({
  description: 'A member that a computed figure leaves out.',
  fields: (t) => ({
    member: t.expose('member', { type: MemberRef, description: 'Who is left out.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
})

CompositionRef.implement({
  description: "How a group's figure of one year was computed.",
  fields: (t) => ({
    method: t.exposeString('method', { description: 'The rule in words.' }),
    included: t.expose('included', {
      type: [MemberRef],
      description: 'Whose figures are in it.',
      cost: { size: ({ members }) => members },
    }),
    coverage: t.expose('coverage', { type: CoverageRef, description: 'How much of the group it speaks for.' }),
    leftOut: t.expose('leftOut', {
      type: [LeftOutRef],
      description: 'Who belongs to the group in that year but has no figure.',
      cost: { size: ({ members }) => members },
    }),
  }),
})
