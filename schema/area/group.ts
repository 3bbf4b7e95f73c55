import { type Group, groupOf, membersIn } from '../../domain/area/area.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { InputError, quoted } from '../../domain/errors.ts'
import type { AggregateKind } from '../../domain/figure/figure.ts'
import { alpha3, areaNamed, memberByCode, membersNamed, unknownArea } from '../../domain/identity.ts'
import { groupPathwayFrom } from '../../domain/pathway/pathway.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, GroupPathwayRef, GroupRef, MemberRef, SeriesRef } from '../builder/refs.ts'
import { DatumResult } from '../figure/datum-result.ts'
import { figureArgs, orNull, spanArgs, yearFrom } from '../figure/figure-args.ts'
import { pathwayArgs, pathwayCost, pathwayInputFrom } from '../pathway/input/question.ts'
import { FIGURE_COST, resolveDatum, resolveSeries, yearArgs } from './area.ts'

export const AggregateEnum = builder.enumType('AggregateKind', {
  description: "Where a group's figure comes from. The two are different data.",
  values: {
    PUBLISHED: { value: 'published', description: "The source's own aggregate, as its table prints it." },
    COMPUTED: {
      value: 'computed',
      description:
        "Worked out here from the members' figures of one edition; `composition` says how, and whom it leaves out.",
    },
  } as const satisfies Record<string, { value: AggregateKind; description: string }>,
})

export const aggregateArgs = builder.args((t) => ({
  aggregate: t.field({
    type: AggregateEnum,
    description: "Default: the source's own aggregate where the edition prints one, else computed.",
  }),
}))

builder.node(GroupRef, {
  description:
    'A group of members: NATO, NATO_EUROPE_CANADA, NATO_EUROPE, NORTH_AMERICA, or any set of members given by code. EU27, the European Union, has no members here: only what its source prints of it.',
  interfaces: () => [AreaRef],
  id: { description: 'Global id, such as `group:NATO`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => groupByCode(dataset, code),
  fields: (t) => ({
    description: t.exposeString('description', { description: 'Who belongs to it.' }),
    members: t.field({
      type: [MemberRef],
      description:
        'Its members, or those of one year. Empty for EU27, of which only the aggregate of its source is carried.',
      args: { year: t.arg.int({ description: 'Only who was a member by the end of this year, 1900 to 2100.' }) },
      cost: { size: ({ members }) => members, below: () => ({ members: 1 }) },
      resolve: (group, { year }) => {
        const of = yearFrom('year', year)
        return of === null ? group.members : membersIn(group, of)
      },
    }),
    series: t.field({
      type: SeriesRef,
      nullable: true,
      description:
        'One indicator over time, from one edition. Null where there is none: `extensions.absences` says why.',
      args: { ...figureArgs, ...spanArgs, ...aggregateArgs },
      cost: FIGURE_COST,
      resolve: resolveSeries,
    }),
    datum: t.field({
      type: DatumResult,
      description: 'The newest value that is not a projection, or that of one year; or why there is none.',
      args: { ...figureArgs, ...yearArgs, ...aggregateArgs },
      cost: FIGURE_COST,
      resolve: resolveDatum,
    }),
    pathway: t.field({
      type: GroupPathwayRef,
      nullable: true,
      description:
        'What it takes its members to get to a share of GDP. Null where none has a figure to start from: `extensions.absences` says why.',
      args: pathwayArgs,
      cost: pathwayCost,
      resolve: (group, { input }, context, info) =>
        orNull(
          pathwayInputFrom(input, (asked) => groupPathwayFrom(context.dataset, group, asked)),
          context,
          info,
        ),
    }),
  }),
})

function groupByCode(dataset: Dataset, code: string): Group | null {
  const area = areaNamed(dataset, code)
  return area?.kind === 'group' ? area : null
}

builder.queryFields((t) => ({
  groups: t.field({
    type: [GroupRef],
    description: 'The groups that have a name.',
    cost: { size: ({ dataset }) => dataset.sizes.groups },
    resolve: (_root, _args, { dataset }) => dataset.groups,
  }),
  group: t.field({
    type: GroupRef,
    nullable: true,
    description: 'A group by its code; null when there is none.',
    args: {
      code: t.arg.id({
        required: true,
        description:
          'Code or id: NATO, NATO_EUROPE_CANADA, NATO_EUROPE, NORTH_AMERICA, EU27, or codes of members joined by "+".',
      }),
    },
    cost: { below: ({ args, dataset }) => ({ members: membersNamed(dataset, args.code) }) },
    resolve: (_root, { code }, context, info) =>
      orNull(groupByCode(context.dataset, code) ?? unknownArea(code), context, info),
  }),
  groupOf: t.field({
    type: GroupRef,
    description: 'A set of members as a group. The set is the same in every year.',
    args: { members: t.arg({ type: ['CountryCode'], required: true, description: 'Codes of members, in any order.' }) },
    cost: {
      below: ({ args, dataset }) => ({ members: Math.min(args.members.length, dataset.sizes.members) }),
    },
    resolve: (_root, { members }, { dataset }) => {
      const found = members.map((code) => {
        const member = memberByCode(dataset, alpha3(dataset, code))
        if (member) return member
        throw new InputError({
          field: 'members',
          found: quoted(code),
          allowed: 'codes of members of NATO: `members { code name }` lists them',
          example: 'members: ["DEU", "FRA", "POL"]',
        })
      })
      if (found.length > 0) return groupOf(found)
      throw new InputError({
        field: 'members',
        found: 'an empty list',
        allowed: 'one code or more',
        example: 'members: ["DEU", "FRA", "POL"]',
      })
    },
  }),
}))
