import { absence } from '../domain/absence.ts'
import { flagOf } from '../domain/area.ts'
import { InputError } from '../domain/errors.ts'
import { alpha3, memberByCode } from '../domain/identity.ts'
import { MEMBER_ORDERS, orderMembers } from '../domain/member-order.ts'
import { builder } from './builder.ts'
import { ONE_COUNTRY } from './cost/field-cost.ts'
import { DirectionEnum } from './direction.ts'
import { enumValues } from './enum-values.ts'
import { orNull, seriesQueryFrom, yearFrom } from './figure-args.ts'
import { DefinitionEnum, IndicatorEnum } from './indicator.ts'
import { AreaRef, CurrencyRef, MemberRef } from './refs.ts'

builder.node(MemberRef, {
  extensions: ONE_COUNTRY,
  description: 'A member of NATO.',
  interfaces: () => [AreaRef],
  id: { description: 'Global id, such as `member:POL`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => memberByCode(dataset, alpha3(dataset, code)),
  fields: (t) => ({
    code: t.field({ type: 'CountryCode', description: 'ISO 3166-1 alpha-3.', resolve: ({ code }) => code }),
    iso2: t.exposeString('iso2', { description: 'ISO 3166-1 alpha-2.' }),
    officialName: t.exposeString('officialName', { description: 'Its official name in English.' }),
    flag: t.string({ description: 'Its flag as an emoji.', resolve: ({ iso2 }) => flagOf(iso2) }),
    capital: t.exposeString('capital', { description: 'Its capital.' }),
    currency: t.expose('currency', {
      type: CurrencyRef,
      description: 'Its currency of today. An edition may state figures in an earlier one: each series names its own.',
    }),
    accession: t.field({
      type: 'Date',
      description: 'The day on which it became a member. Groups count it from that year.',
      resolve: ({ accession }) => accession,
    }),
  }),
})

const MEANINGS = {
  NAME: 'By English name.',
  CODE: 'By alpha-3 code.',
  ACCESSION: 'By the day of accession, founders first.',
  INDICATOR: 'By the value of an indicator; members without one come last in either direction.',
} as const

const MemberOrderByEnum = builder.enumType('MemberOrderBy', {
  description: 'What members can be ordered by.',
  values: enumValues(MEMBER_ORDERS, (by) => MEANINGS[by]),
})

const MemberOrderInput = builder.inputType('MemberOrder', {
  description: 'An order of members. Members that are equal in it follow each other by name.',
  fields: (t) => ({
    by: t.field({ type: MemberOrderByEnum, required: true, description: 'What to order by.' }),
    direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'Ascending by default.' }),
    indicator: t.field({
      type: IndicatorEnum,
      description: 'The indicator; required with INDICATOR and refused without it.',
    }),
    year: t.int({
      description: 'Its year, 1900 to 2100. Default: the newest whose value is not a projection, for each member.',
    }),
    edition: t.id({ description: 'Its edition, by slug or id. Excludes `asOf`.' }),
    asOf: t.field({ type: 'Date', description: 'As it was known on this day.' }),
    definition: t.field({
      type: DefinitionEnum,
      description: "Whose definition of defence spending. Default: the edition's, else NATO.",
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
        description: 'ISO 3166-1 code, alpha-2 or alpha-3, in any case.',
      }),
    },
    resolve: (_root, { code }, context, info) =>
      orNull(
        memberByCode(context.dataset, alpha3(context.dataset, code)) ??
          absence('UNKNOWN_MEMBER', `No member has the code ${code}. \`members { code name }\` lists all.`),
        context,
        info,
      ),
  }),
  members: t.field({
    type: [MemberRef],
    description: 'All members, or some of them.',
    cost: {
      weight: ({ args, dataset }) => (args.orderBy?.indicator ? 5 * dataset.sizes.members : 1),
      size: ({ args, dataset }) => Math.min(args.codes?.length ?? dataset.sizes.members, dataset.sizes.members),
    },
    args: {
      codes: t.arg({ type: ['CountryCode'], description: 'Only these. A code that no member has is left out.' }),
      orderBy: t.arg({ type: MemberOrderInput, description: 'Default: by name.' }),
    },
    resolve: (_root, { codes, orderBy }, context) => {
      const { dataset } = context
      const wanted = codes?.map((code) => alpha3(dataset, code))
      const members = dataset.members.filter((member) => wanted?.includes(member.code) ?? true)
      if (!orderBy) return members
      const descending = orderBy.direction === 'DESC'
      const { indicator, by } = orderBy
      if (by !== 'INDICATOR') {
        if (indicator == null) return orderMembers(dataset, members, { by, descending })
        throw new InputError({
          field: 'orderBy.indicator',
          found: indicator,
          allowed: 'an indicator only together with `by: INDICATOR`',
          example: `orderBy: {by: INDICATOR, indicator: ${indicator}}`,
        })
      }
      if (indicator == null)
        throw new InputError({
          field: 'orderBy.indicator',
          found: 'nothing',
          allowed: 'an indicator, since `by` is INDICATOR',
          example: 'orderBy: {by: INDICATOR, indicator: DEFENCE_SHARE_OF_GDP, year: 2024, direction: DESC}',
        })
      const year = yearFrom('orderBy.year', orderBy.year)
      return orderMembers(dataset, members, {
        by,
        descending,
        year,
        question: (member) => seriesQueryFrom(context, member, { ...orderBy, indicator }),
      })
    },
  }),
}))
