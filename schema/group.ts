import { groupOf, membersIn } from '../domain/area.ts'
import { InputError, quoted } from '../domain/errors.ts'
import type { AggregateKind } from '../domain/figure.ts'
import { alpha3, areaByCode, memberByCode } from '../domain/identity.ts'
import { FIGURE_COST, resolveAbsence, resolveDatum, resolveSeries, spanArgs, yearArgs } from './area.ts'
import { builder } from './builder.ts'
import { enumValues } from './enum-values.ts'
import { figureArgs, yearFrom } from './figure-args.ts'
import { AbsenceRef, AreaRef, DatumRef, GroupRef, MemberRef, SeriesRef } from './refs.ts'

const AGGREGATES = ['PUBLISHED', 'COMPUTED'] as const
type Aggregate = (typeof AGGREGATES)[number]

const MEANINGS: Readonly<Record<Aggregate, string>> = {
  PUBLISHED: "The source's own aggregate, as its table prints it.",
  COMPUTED: "Worked out here from the members' figures of one edition; `composition` says how, and whom it leaves out.",
}

export const AggregateEnum = builder.enumType('Aggregate', {
  description: "Where a group's figure comes from. The two are different data.",
  values: enumValues(AGGREGATES, (kind) => MEANINGS[kind]),
})

const kindOf = (aggregate: Aggregate | null | undefined): AggregateKind =>
  aggregate === 'PUBLISHED' ? 'published' : aggregate === 'COMPUTED' ? 'computed' : null

builder.node(GroupRef, {
  description: 'A group of members: NATO, NATO_EUROPE_CANADA, NATO_EUROPE, or any set of members given by code.',
  interfaces: () => [AreaRef],
  id: { description: 'Global id, such as `group:NATO`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => {
    const area = areaByCode(dataset, code)
    return area?.kind === 'group' ? area : null
  },
  fields: (t) => {
    const aggregate = t.arg({
      type: AggregateEnum,
      description: "Default: the source's own aggregate where the edition prints one, else computed.",
    })
    return {
      slug: t.exposeString('code', { description: 'Its short name; for a set of members their codes joined by "+".' }),
      description: t.exposeString('description', { description: 'Who belongs to it.' }),
      members: t.field({
        type: [MemberRef],
        description: 'Its members, or those of one year.',
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
        description: 'One indicator over time, from one edition.',
        args: { ...figureArgs, ...spanArgs, aggregate },
        cost: FIGURE_COST,
        resolve: (group, args, context, info) => resolveSeries(group, args, context, info, kindOf(args.aggregate)),
      }),
      datum: t.field({
        type: DatumRef,
        nullable: true,
        description: 'The newest value that is not a projection, or that of one year.',
        args: { ...figureArgs, ...yearArgs, aggregate },
        cost: FIGURE_COST,
        resolve: (group, args, context, info) => resolveDatum(group, args, context, info, kindOf(args.aggregate)),
      }),
      absence: t.field({
        type: AbsenceRef,
        nullable: true,
        description: 'Why `datum` with the same arguments is null; null where there is a value.',
        args: { ...figureArgs, ...yearArgs, aggregate },
        cost: FIGURE_COST,
        resolve: (group, args, context) => resolveAbsence(group, args, context, kindOf(args.aggregate)),
      }),
    }
  },
})

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
    description:
      'A group by its slug (null when there is none), or a set of members by their codes. Give one of the two.',
    args: {
      slug: t.arg.string({ description: 'NATO, NATO_EUROPE_CANADA or NATO_EUROPE, in any case.' }),
      members: t.arg({
        type: ['CountryCode'],
        description: 'Codes of members, in any order. The set is the same in every year.',
      }),
    },
    cost: {
      below: ({ args, dataset }) => ({
        members: Math.min(args.members?.length ?? dataset.sizes.members, dataset.sizes.members),
      }),
    },
    resolve: (_root, { slug, members }, { dataset }) => {
      if ((slug == null) === (members == null))
        throw new InputError({
          field: 'group',
          found: slug == null ? 'neither `slug` nor `members`' : '`slug` together with `members`',
          allowed: 'exactly one of the two',
          example: 'group(slug: "NATO") or group(members: ["DEU", "FRA", "POL"])',
        })
      if (slug != null) return dataset.groups.find((group) => group.code === slug.toUpperCase()) ?? null
      const found = (members ?? []).map((code) => {
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
