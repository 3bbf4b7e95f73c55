import type { Member } from '../../domain/area.ts'
import { pathwayKey } from '../../domain/pathway/identity.ts'
import { memberOf } from '../../domain/pathway/pathway.ts'
import { builder } from '../builder.ts'
import { sameArea } from '../cost/field-cost.ts'
import { CoverageRef } from '../coverage.ts'
import { GroupPathwayRef, GroupRef, MemberPathwayRef, MemberRef, PathwayRef } from '../refs.ts'
import { PATHWAY_ID, storedPathway } from './node.ts'

const LeftOutMemberRef = builder
  .objectRef<{ readonly member: Member; readonly reason: string }>('PathwayLeftOut')
  .implement({
    description: 'A member without a pathway.',
    fields: (t) => ({
      member: t.expose('member', { type: MemberRef, description: 'Who is left out.' }),
      reason: t.exposeString('reason', { description: 'Why.' }),
    }),
  })

builder.node(GroupPathwayRef, {
  description: 'A course of a group to a share of GDP: each member on its own pathway, summed in US dollars.',
  interfaces: () => [PathwayRef],
  id: { description: PATHWAY_ID, resolve: pathwayKey },
  loadOne: storedPathway((found) => (found.group ? found : null)),
  fields: (t) => ({
    area: t.field({
      type: GroupRef,
      description: 'Whose pathway it is.',
      cost: { below: sameArea },
      resolve: ({ group }) => group.group,
    }),
    members: t.field({
      type: [MemberPathwayRef],
      description: 'Its members, each on its own pathway.',
      cost: { size: ({ members }) => members, below: () => ({ members: 1 }) },
      resolve: (pathway) => pathway.group.members.map((member) => memberOf(pathway, member)),
    }),
    coverage: t.field({
      type: CoverageRef,
      description: 'How much of the group has a pathway. Below two thirds of its GDP there is none of the group.',
      resolve: ({ group }) => group.coverage,
    }),
    leftOut: t.field({
      type: [LeftOutMemberRef],
      description: 'Members that have no pathway.',
      cost: { size: ({ members }) => members },
      resolve: ({ group }) => group.leftOut,
    }),
  }),
})
