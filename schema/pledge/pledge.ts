import type { Dataset } from '../../domain/dataset/dataset.ts'
import { total } from '../../domain/dataset/lengths.ts'
import { memberByCode, membersByCode, unknownMember } from '../../domain/identity.ts'
import type { Component, Pledge, PledgeStatus } from '../../domain/pledge/pledge.ts'
import { isInForce, positionOf, successorOf } from '../../domain/position/of-pledge.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { MemberRef, PledgeRef, PositionRef } from '../builder/refs.ts'
import { DatePrecisionEnum } from '../edition/edition.ts'
import { orNull } from '../figure/figure-args.ts'
import { TargetBoundEnum } from '../statement/enums.ts'
import { statementField } from '../statement/statement-field.ts'

export const ComponentEnum = builder.enumType('PledgeComponent', {
  description: 'What is pledged.',
  values: {
    CORE: { value: 'core', description: 'NATO-definition defence spending.' },
    RELATED: { value: 'related', description: 'Defence- and security-related spending beside it.' },
    TOTAL: { value: 'total', description: 'Both together.' },
  } as const satisfies Record<string, { value: Component; description: string }>,
})

const StatusEnum = builder.enumType('PledgeStatus', {
  description: 'How firm a target is.',
  values: enumValues<PledgeStatus>({
    LEGISLATED: 'It is law.',
    ADOPTED: 'A government or parliament has decided it.',
    BUDGETED: 'It is in a budget.',
    PLEDGED: 'A government has promised it.',
    PLANNED: 'It is in a plan.',
  }),
})

PledgeRef.implement({
  description: "A member's own dated target, with the statement that made it.",
  fields: (t) => ({
    statementSlug: t.exposeString('statement', {
      description: 'Slug of the statement that makes it: known also while statements cannot be read.',
    }),
    statement: t.field(
      statementField('The statement that makes it. Null, with an error, while statements cannot be read.'),
    ),
    member: t.field({
      type: MemberRef,
      description: 'Whose it is.',
      resolve: (pledge, _args, { dataset }) => {
        const member = memberByCode(dataset, pledge.member)
        if (member) return member
        throw new Error(`The pledge of ${pledge.statement} is of no member.`)
      },
    }),
    component: t.expose('component', { type: ComponentEnum, description: 'What is pledged.' }),
    sharePercent: t.exposeFloat('share', { description: 'The share, percent of GDP.' }),
    targetYear: t.exposeInt('by', { description: 'The year by which it is to be met.' }),
    bound: t.expose('bound', { type: TargetBoundEnum, description: 'How the share is bounded.' }),
    status: t.expose('status', { type: StatusEnum, description: 'How firm it is.' }),
    saidOn: t.expose('saidOn', {
      type: 'Date',
      description: 'When; the last day of the month or year where only that is known.',
    }),
    saidOnPrecision: t.expose('precision', {
      type: DatePrecisionEnum,
      nullable: true,
      description: 'How exactly the day is known; null in datasets of before that was noted.',
    }),
    saidBy: t.exposeString('saidBy', { description: 'Who said it.' }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    publisher: t.exposeString('publisher', { description: 'Who reports it.' }),
    url: t.expose('url', { type: 'URL', description: 'Where it is reported.' }),
    supersededBy: t.field({
      type: PledgeRef,
      nullable: true,
      description:
        'The later pledge that took its place. Null while it is in force, where it was withdrawn, and where what took its place is no pledge: `position` says what happened.',
      resolve: (pledge: Pledge, _args, { dataset }) => successorOf(dataset, pledge),
    }),
    inForce: t.boolean({
      description:
        'Whether it holds today: by the position that was settled for its member; in datasets of before, where no later pledge is for the same year, or for a later one without asking for more.',
      resolve: (pledge, _args, { dataset }) => isInForce(dataset, pledge),
    }),
    position: t.field({
      type: PositionRef,
      nullable: true,
      description:
        'The position that it is about, with its life. Null where none is: something else has taken its place, or the dataset is of before positions were settled.',
      resolve: (pledge, _args, { dataset }) => {
        const position = positionOf(dataset, pledge)
        return position && { ...position, knownOn: null }
      },
    }),
  }),
})

export const inForceArgs = builder.args((t) => ({
  inForce: t.boolean({ description: 'Only those that still hold (true) or no longer do (false).' }),
}))

/** @param inForce null: it does not matter */
export const stillHolds = (dataset: Dataset, pledge: Pledge, inForce: boolean | null | undefined): boolean =>
  inForce == null || isInForce(dataset, pledge) === inForce

builder.queryField('pledges', (t) =>
  t.field({
    type: [PledgeRef],
    description: 'The dated targets of members for their own spending, newest first.',
    args: {
      members: t.arg({
        type: ['CountryCode'],
        description: 'Only of these. Default: of all. `extensions.absences` says of which code there is no member.',
      }),
      components: t.arg({ type: [ComponentEnum], description: 'Only of these components. Default: of all.' }),
      ...inForceArgs,
    },
    cost: {
      weight: ({ dataset }) => total(dataset.sizes.pledges),
      size: ({ dataset }) => total(dataset.sizes.pledges),
    },
    resolve: (_root, { members, components, inForce }, context, info) => {
      const { dataset } = context
      const named = members ? membersByCode(dataset, members) : null
      const wanted = named?.members.map(({ code }) => code)
      for (const code of named?.unknown ?? []) orNull(unknownMember(code), context, info)
      return dataset.pledges
        .filter(
          (pledge) =>
            (wanted?.includes(pledge.member) ?? true) &&
            (components?.includes(pledge.component) ?? true) &&
            stillHolds(dataset, pledge, inForce),
        )
        .toReversed()
    },
  }),
)
