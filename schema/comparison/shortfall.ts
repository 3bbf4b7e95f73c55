import type { InputShapeFromFields } from '@pothos/core'
import type { Group, Member } from '../../domain/area/area.ts'
import {
  type Shortfall,
  shortfallOf,
  warningsOfShortfall,
  type YearOfShortfall,
} from '../../domain/comparison/group-shortfall.ts'
import type { MemberShortfall } from '../../domain/comparison/shortfall.ts'
import { vintageFrom } from '../../domain/edition/vintage.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import * as bounds from '../../domain/pathway/input/bounds.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { AbsenceRef, EditionRef, GroupRef, MemberRef } from '../builder/refs.ts'
import { ofArea, type Priced, type Scope, SENTENCE } from '../cost/field-cost.ts'
import { CoverageRef } from '../figure/coverage.ts'
import { spanFrom } from '../figure/figure-args.ts'
import { MoneyRef, moneyIn } from '../money.ts'
import { range } from '../pathway/input/input.ts'
import { AbsentMemberRef } from './absent-member.ts'

/** An amount in millions of dollars at constant prices. */
const moneyOf = ({ amount, basePriceYear }: { amount: number; basePriceYear: number | null }) =>
  moneyIn(amount / 1000, 'USD', 'CONSTANT', { startYear: basePriceYear ?? 0 })

const YearRef = builder.objectRef<YearOfShortfall & { readonly basePriceYear: number | null }>('ShortfallYear')
YearRef.implement({
  description: 'What was missing to the target in one year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    points: t.exposeFloat('points', {
      description: 'Points of GDP below the target, 0 at it; of a group what is missing in percent of its GDP.',
    }),
    amount: t.field({
      type: MoneyRef,
      description: 'The same in dollars at constant prices.',
      resolve: moneyOf,
    }),
    membersBelow: t.expose('below', {
      type: [MemberRef],
      description: 'Who was below the target.',
      cost: { size: ({ members }: Scope) => members, below: () => ({ members: 1 }) },
    }),
    membersMeasured: t.exposeInt('measured', { description: 'How many have a figure.' }),
  }),
})

const MemberShortfallRef = builder.objectRef<MemberShortfall>('MemberShortfall').implement({
  description: 'What was missing of one member.',
  fields: (t) => ({
    member: t.expose('member', { type: MemberRef, description: 'Whose it is.' }),
    edition: t.field({
      type: EditionRef,
      description: 'The publication of its figures.',
      resolve: ({ shares }) => shares.edition,
    }),
    points: t.exposeFloat('points', { description: 'Points of GDP, the sum of its years.' }),
    amount: t.field({ type: MoneyRef, description: 'In dollars at constant prices.', resolve: moneyOf }),
    yearsBelow: t.int({
      description: 'In how many years it was below the target.',
      resolve: ({ years }) => years.filter(({ points }) => points > 0).length,
    }),
    yearsMeasured: t.int({ description: 'How many years have a figure.', resolve: ({ years }) => years.length }),
  }),
})

const ShortfallRef = builder.objectRef<Shortfall>('Shortfall').implement({
  description:
    'What was missing to a target share of GDP since a year: target − share, for the years below it. Spending above the target in one year, or by one member, does not offset a shortfall in another. Members count from the year of their accession.',
  fields: (t) => ({
    points: t.exposeFloat('points', {
      description: 'Points of GDP, the sum of the years: 0.5 points missing in each of four years are 2.',
    }),
    amount: t.field({
      type: MoneyRef,
      description: 'In dollars at constant prices of the edition: (target − share) · GDP, the sum of the years.',
      resolve: moneyOf,
    }),
    years: t.field({
      type: [YearRef],
      description: 'Year by year.',
      cost: { size: ({ dataset }: Priced) => dataset.sizes.years, below: ({ members }: Scope) => ({ members }) },
      resolve: ({ years, basePriceYear }) => years.map((year) => ({ ...year, basePriceYear })),
    }),
    members: t.expose('members', {
      type: [MemberShortfallRef],
      description: 'Member by member.',
      cost: { size: ({ members }: Scope) => members, below: () => ({ members: 1 }) },
    }),
    absent: t.expose('leftOut', {
      type: [AbsentMemberRef],
      description: 'Whom it leaves out, because they have no figures.',
      cost: { size: ({ members }: Scope) => members, each: SENTENCE },
    }),
    coverage: t.expose('coverage', { type: CoverageRef, description: 'How much of the group it speaks for.' }),
    warnings: t.stringList({
      description: 'Members and years without a figure, and notes on the figures.',
      cost: {
        size: ({ members, dataset }: Priced) => 1 + members * (2 + dataset.sizes.warnings),
        each: SENTENCE,
      },
      resolve: warningsOfShortfall,
    }),
  }),
})

const ShortfallResult = builder.unionType('ShortfallResult', {
  description: 'What was missing to a target, or the reason why it is not known.',
  types: [ShortfallRef, AbsenceRef],
  resolveType: (found) => (isAbsence(found) ? 'Absence' : 'Shortfall'),
})

/** The guideline of Wales, and its year. */
const GUIDELINE = { share: 2, year: 2014 }

const args = builder.args((t) => ({
  sharePercent: t.float({
    required: true,
    defaultValue: GUIDELINE.share,
    description: `The target: ${range(bounds.SHARE)}.`,
  }),
  fromYear: t.int({ description: `The first year, 1900 to 2100. Default: ${GUIDELINE.year}.` }),
  toYear: t.int({
    description: 'The last year, 1900 to 2100, not before `fromYear`. Default: the newest that is not a projection.',
  }),
  edition: t.id({ description: 'Only this edition, by slug or id (`nato-2024`). Excludes `asOf`.' }),
  asOf: t.field({ type: 'Date', description: 'As it was known on this day. Default: the newest edition.' }),
}))

function resolve(
  area: Member | Group,
  { sharePercent, fromYear, toYear, edition, asOf }: InputShapeFromFields<typeof args>,
  { dataset }: Context,
) {
  const { from, to } = spanFrom({ fromYear: fromYear ?? GUIDELINE.year, toYear })
  return shortfallOf(dataset, area, {
    target: bounds.within('sharePercent', sharePercent, bounds.SHARE),
    since: from,
    until: Number.isFinite(to) ? to : null,
    vintage: vintageFrom(dataset, edition ?? null, asOf ?? null),
  })
}

const cost = { weight: ofArea(20), below: ({ members }: Scope) => ({ members }) }

const description =
  'What was missing to a target share of GDP since a year, in points and in dollars at constant prices. Default: to 2% since 2014.'

builder.objectField(MemberRef, 'shortfall', (t) => t.field({ type: ShortfallResult, description, args, cost, resolve }))
builder.objectField(GroupRef, 'shortfall', (t) => t.field({ type: ShortfallResult, description, args, cost, resolve }))
