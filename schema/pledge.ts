import { memberByCode } from '../domain/identity.ts'
import { type Component, PLEDGE_STATUSES, type Pledge, type PledgeStatus } from '../domain/pledge.ts'
import { pledgesOf, supersededBy } from '../domain/pledges-in-force.ts'
import { builder } from './builder.ts'
import { listOf } from './cost/field-cost.ts'
import { enumValues } from './enum-values.ts'
import { MemberRef, PledgeRef, StatementRef } from './refs.ts'
import { STATEMENT_BY_SLUG } from './statement/cost.ts'
import { TargetBoundEnum } from './statement/enums.ts'

const ComponentEnum = builder.enumType('PledgeComponent', {
  description: 'What is pledged.',
  values: {
    CORE: { value: 'core', description: 'NATO-definition defence spending.' },
    RELATED: { value: 'related', description: 'Defence- and security-related spending beside it.' },
    TOTAL: { value: 'total', description: 'Both together.' },
  } as const satisfies Record<string, { value: Component; description: string }>,
})

const STATUS_MEANINGS: Readonly<Record<PledgeStatus, string>> = {
  LEGISLATED: 'It is law.',
  ADOPTED: 'A government or parliament has decided it.',
  BUDGETED: 'It is in a budget.',
  PLEDGED: 'A government has promised it.',
  PLANNED: 'It is in a plan.',
}

const StatusEnum = builder.enumType('PledgeStatus', {
  description: 'How firm a target is.',
  values: enumValues(PLEDGE_STATUSES, (status) => STATUS_MEANINGS[status]),
})

PledgeRef.implement({
  description: "A member's own dated target, with the statement that made it.",
  fields: (t) => ({
    statementSlug: t.exposeString('statement', { description: 'Slug of the statement that makes it.' }),
    statement: t.field({
      type: StatementRef,
      nullable: true,
      description: 'The statement that makes it. Null, with an error, while statements cannot be read.',
      cost: { weight: STATEMENT_BY_SLUG },
      resolve: ({ statement }, _args, { statements }) => statements.statement(statement),
    }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Whose it is.',
      resolve: (pledge, _args, { dataset }) => memberByCode(dataset, pledge.member),
    }),
    component: t.field({ type: ComponentEnum, description: 'What is pledged.', resolve: ({ component }) => component }),
    share: t.exposeFloat('share', { description: 'Percent of GDP.' }),
    by: t.exposeInt('by', { description: 'The year.' }),
    bound: t.field({ type: TargetBoundEnum, description: 'How the share is bounded.', resolve: ({ bound }) => bound }),
    status: t.field({ type: StatusEnum, description: 'How firm it is.', resolve: ({ status }) => status }),
    saidOn: t.field({
      type: 'Date',
      description: 'When; the last day of the month or year where only that is known.',
      resolve: ({ saidOn }) => saidOn,
    }),
    saidBy: t.exposeString('saidBy', { description: 'Who said it.' }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    publisher: t.exposeString('publisher', { description: 'Who reports it.' }),
    url: t.field({ type: 'URL', description: 'Where it is reported.', resolve: ({ url }) => url }),
    supersededBy: t.field({
      type: PledgeRef,
      nullable: true,
      description:
        'The later pledge that took its place: for the same year, or for a later one without asking for more. Null while it is in force.',
      resolve: (pledge: Pledge, _args, { dataset }) =>
        supersededBy(
          pledge,
          dataset.pledges.filter((one) => one.member === pledge.member),
        ),
    }),
  }),
})

builder.objectField(MemberRef, 'pledges', (t) =>
  t.field({
    type: [PledgeRef],
    description: 'Its dated targets for its own spending, newest first.',
    cost: listOf(({ pledges }) => pledges),
    args: { inForce: t.arg.boolean({ description: 'Only those that still hold (true) or no longer do (false).' }) },
    resolve: (member, { inForce }, { dataset }) => {
      const all = pledgesOf(dataset, member, null)
      const wanted = all.filter((pledge) => inForce == null || (supersededBy(pledge, all) === null) === inForce)
      return wanted.toReversed()
    },
  }),
)
