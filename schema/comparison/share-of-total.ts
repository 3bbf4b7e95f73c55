import type { InputShapeFromFields } from '@pothos/core'
import type { Group, Member } from '../../domain/area/area.ts'
import { type ShareOfTotal, shareOfTotal, warningsOfShare } from '../../domain/comparison/share-of-total.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { groupFrom, membersNamed } from '../../domain/identity.ts'
import { FIGURE_WEIGHT, yearArgs } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { AbsenceRef, DatumRef, GroupRef, MemberRef } from '../builder/refs.ts'
import { type Priced, sameArea } from '../cost/field-cost.ts'
import { WARNINGS_COST } from '../edition/edition.ts'
import { figureArgs, seriesQueryFrom, yearFrom } from '../figure/figure-args.ts'
import { GROUP_CODE } from './cross-section.ts'

const ShareOfTotalRef = builder.objectRef<ShareOfTotal>('ShareOfTotal').implement({
  description: 'The part of a group’s total that an area has: both of one edition, year and unit.',
  fields: (t) => ({
    percent: t.exposeFloat('percent', { description: '100 · part / total.' }),
    part: t.expose('part', { type: DatumRef, description: 'The figure of the area.', cost: { below: sameArea } }),
    total: t.expose('total', { type: DatumRef, description: 'The figure of the group.' }),
    warnings: t.stringList({
      description: 'Whom a computed total leaves out, and notes on the two figures.',
      cost: WARNINGS_COST,
      resolve: warningsOfShare,
    }),
  }),
})

const ShareOfTotalResult = builder.unionType('ShareOfTotalResult', {
  description: 'A share of a total, or the reason why there is none.',
  types: [ShareOfTotalRef, AbsenceRef],
  resolveType: (found) => (isAbsence(found) ? 'Absence' : 'ShareOfTotal'),
})

const args = {
  ...figureArgs,
  ...yearArgs,
  ...builder.args((t) => ({
    of: t.id({ required: true, defaultValue: 'NATO', description: `Whose total. ${GROUP_CODE}` }),
  })),
}

type Args = InputShapeFromFields<typeof args>

const cost = {
  weight: ({ args, dataset, members }: Priced<Args>) =>
    FIGURE_WEIGHT({ members }) + FIGURE_WEIGHT({ members: membersNamed(dataset, args.of) }),
  below: ({ args, dataset, members }: Priced<Args>) => {
    const most = Math.max(members, membersNamed(dataset, args.of))
    return { members: most, computedFrom: most }
  },
}

function resolve(area: Member | Group, { of, year, ...args }: Args, context: Context) {
  const { dataset } = context
  const query = { ...seriesQueryFrom(context, area, args), area }
  return shareOfTotal(dataset, query, groupFrom(dataset, 'of', of), yearFrom('year', year))
}

const description =
  'The part that it has of a group’s total, such as the alliance’s defence spending, in percent. Absent where figures of members do not add up (shares of GDP, national currencies).'

builder.objectField(MemberRef, 'shareOfTotal', (t) =>
  t.field({ type: ShareOfTotalResult, description, args, cost, resolve }),
)
builder.objectField(GroupRef, 'shareOfTotal', (t) =>
  t.field({ type: ShareOfTotalResult, description, args, cost, resolve }),
)
