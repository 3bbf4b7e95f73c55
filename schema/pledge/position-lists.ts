import type { InputShapeFromFields } from '@pothos/core'
/** Lists of positions: of a member, and of all with filters. */

import { total } from '../../domain/dataset/lengths.ts'
import { areaNamed, unknownArea } from '../../domain/identity.ts'
import { type KnownPosition, positionsKnown } from '../../domain/position/known.ts'
import { builder } from '../builder/builder.ts'
import { MemberRef, PositionRef } from '../builder/refs.ts'
import { ownListOf } from '../cost/field-cost.ts'
import { orNull } from '../figure/figure-args.ts'
import { TargetStatusEnum } from '../statement/enums.ts'
import { ComponentEnum } from './pledge.ts'
import { StandingEnum } from './position.ts'

const filters = builder.args((t) => ({
  standing: t.field({ type: [StandingEnum], description: 'Only of these standings. Default: of all.' }),
  component: t.field({ type: [ComponentEnum], description: 'Only of these parts of spending. Default: of all.' }),
  firmness: t.field({
    type: [TargetStatusEnum],
    description: 'Only as firm as one of these: `[LEGISLATED, ADOPTED]` leaves law and decisions. Default: of all.',
  }),
  asOf: t.field({
    type: 'Date',
    description:
      'As it was known on this day: what had been said by then, with the standing that it had then. Default: now.',
  }),
}))

const isAsked =
  ({ standing, component, firmness }: Omit<InputShapeFromFields<typeof filters>, 'asOf'>) =>
  (position: KnownPosition): boolean =>
    (standing?.includes(position.standing) ?? true) &&
    (component?.includes(position.component) ?? true) &&
    (firmness == null || (position.firmness !== null && firmness.includes(position.firmness)))

builder.objectField(MemberRef, 'positions', (t) =>
  t.field({
    type: [PositionRef],
    description:
      'Where it stands on its spending: what it has pledged, planned, reserved or refused, core, related and total spending apart. Empty in datasets of before this was settled.',
    args: filters,
    cost: ownListOf(({ positions }) => positions),
    resolve: ({ code }, { asOf, ...asked }, { dataset }) =>
      positionsKnown(dataset, code, asOf ?? null).filter(isAsked(asked)),
  }),
)

builder.queryField('positions', (t) =>
  t.field({
    type: [PositionRef],
    description:
      'Where members stand on their spending, by member, and at the end what the alliance has agreed: pledges, plans, reservations and refusals, each with its statement.',
    args: {
      areas: t.arg({
        type: ['String'],
        description:
          'Only of these: codes or names of members, or NATO for what the alliance has agreed. Default: of all. `extensions.absences` says of which there is no area.',
      }),
      ...filters,
    },
    cost: {
      weight: ({ dataset }) => total(dataset.sizes.positions),
      size: ({ dataset }) => total(dataset.sizes.positions),
      below: ({ dataset }) => ({ parents: total(dataset.sizes.positions) }),
    },
    resolve: (_root, { areas, asOf, ...asked }, context, info) => {
      const { dataset } = context
      const named = areas?.flatMap((text) => orNull(areaNamed(dataset, text) ?? unknownArea(text), context, info) ?? [])
      const codes = named ? new Set(named.map(({ code }) => code)) : null
      return [...new Set(dataset.positions.map(({ member }) => member))]
        .filter((code) => codes?.has(code) ?? true)
        .flatMap((code) => positionsKnown(dataset, code, asOf ?? null))
        .filter(isAsked(asked))
    },
  }),
)
