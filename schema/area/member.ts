import { alpha3, memberByCode, membersByCode, unknownMember } from '../../domain/identity.ts'
import { memberPathwayFrom } from '../../domain/pathway/pathway.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, CountryRef, MemberPathwayRef, MemberRef, PledgeRef } from '../builder/refs.ts'
import { listOf, ONE_COUNTRY } from '../cost/field-cost.ts'
import { orNull } from '../figure/figure-args.ts'
import { PathwaySolverRef, solverArgs, solverFrom } from '../pathway/analysis/solver.ts'
import { PATHWAY_WEIGHT } from '../pathway/cost.ts'
import { pathwayArgs, pathwayCost, pathwayInputFrom } from '../pathway/input/question.ts'
import { inForceArgs, stillHolds } from '../pledge/pledge.ts'
import {
  memberStatementArgs,
  memberStatements,
  STATEMENTS_COST,
  StatementConnectionRef,
} from '../statement/connection.ts'
import { MemberOrderInput, orderedMembers } from './member-order.ts'

builder.node(MemberRef, {
  extensions: ONE_COUNTRY,
  description: 'A member of NATO.',
  interfaces: () => [AreaRef, CountryRef],
  id: { description: 'Global id, such as `member:POL`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => memberByCode(dataset, alpha3(dataset, code)),
  fields: (t) => ({
    capital: t.exposeString('capital', { description: 'Its capital.' }),
    region: t.exposeString('region', { description: 'Its continent or part of the world: `Europe`.' }),
    subregion: t.exposeString('subregion', { description: 'Its part of the region: `Western Europe`.' }),
    accession: t.expose('accession', {
      type: 'Date',
      description: 'The day on which it became a member. Groups count it from that year.',
    }),
    pathway: t.field({
      type: MemberPathwayRef,
      nullable: true,
      description:
        'What it takes to get to a share of GDP. Null where there is no figure to start from: `extensions.absences` says why.',
      args: pathwayArgs,
      cost: pathwayCost,
      resolve: (member, { input }, context, info) =>
        orNull(
          pathwayInputFrom(input, (asked) => memberPathwayFrom(context.dataset, member, asked)),
          context,
          info,
        ),
    }),
    solver: t.field({
      type: PathwaySolverRef,
      nullable: true,
      description:
        'A pathway asked backwards. Null where there is no figure to start from: `extensions.absences` says why.',
      cost: { weight: PATHWAY_WEIGHT },
      args: solverArgs,
      resolve: (member, args, context, info) => orNull(solverFrom(context.dataset, member, args), context, info),
    }),
    pledges: t.field({
      type: [PledgeRef],
      description: 'Its dated targets for its own spending, newest first.',
      cost: listOf(({ pledges }) => pledges),
      args: inForceArgs,
      resolve: (member, { inForce }, { dataset }) =>
        dataset.pledges
          .filter((pledge) => pledge.member === member.code && stillHolds(dataset, pledge, inForce))
          .toReversed(),
    }),
    statements: t.field({
      type: StatementConnectionRef,
      nullable: true,
      description: 'Statements about it. Null, with an error, while statements cannot be read.',
      args: memberStatementArgs,
      cost: STATEMENTS_COST,
      resolve: ({ code }, args, context, info) => memberStatements(context, code, args, info),
    }),
  }),
})

builder.queryFields((t) => ({
  member: t.field({
    type: MemberRef,
    nullable: true,
    description: 'One member; null when no member has that code.',
    args: {
      code: t.arg({
        type: 'CountryCode',
        required: true,
        description: 'ISO 3166-1 code, alpha-2 or alpha-3, in any case; UK and EL too.',
      }),
    },
    resolve: (_root, { code }, context, info) =>
      orNull(memberByCode(context.dataset, alpha3(context.dataset, code)) ?? unknownMember(code), context, info),
  }),
  members: t.field({
    type: [MemberRef],
    description: 'All members, or some of them.',
    cost: {
      weight: ({ args, dataset }) => (args.orderBy?.figure ? 5 * dataset.sizes.members : 1),
      size: ({ args, dataset }) => Math.min(args.codes?.length ?? dataset.sizes.members, dataset.sizes.members),
    },
    args: {
      codes: t.arg({
        type: ['CountryCode'],
        description: 'Only these. A code that no member has is left out, and `extensions.absences` says so.',
      }),
      orderBy: t.arg({ type: MemberOrderInput, description: 'Default: by name.' }),
    },
    resolve: (_root, { codes, orderBy }, context, info) => {
      const { dataset } = context
      const { members, unknown } = codes ? membersByCode(dataset, codes) : { members: dataset.members, unknown: [] }
      for (const code of unknown) orNull(unknownMember(code), context, info)
      return orderBy ? orderedMembers(context, members, orderBy) : members
    },
  }),
}))
