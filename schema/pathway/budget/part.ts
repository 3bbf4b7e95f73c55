import type { Edition } from '../../../domain/edition/edition.ts'
import type { PartOfMembers } from '../../../domain/pathway/budget/members.ts'
import { builder } from '../../builder/builder.ts'
import { EditionRef } from '../../builder/refs.ts'
import { SENTENCE } from '../../cost/field-cost.ts'
import { CoverageRef } from '../../figure/coverage.ts'
import { LeftOutMemberRef } from '../left-out.ts'

export const ASSUMED_STATUS = 'How sure that figure is; EXTRAPOLATED: it is that of the last year of the edition.'

/** Warnings of one way to pay for the extra. */
const MOST_BUDGET_WARNINGS = 6

/** Of a figure with all of the related leg. */
export const AT_MOST =
  'with all of the related leg, as if none of it were spent at the start. Null where its start is assumed, or where there is no related leg.'

export const BudgetPartRef = builder.interfaceRef<PartOfMembers & { readonly edition: Edition }>('PathwayBudgetPart')
BudgetPartRef.implement({
  description: 'One way to look at what a pathway does to the budget.',
  fields: (t) => ({
    edition: t.expose('edition', {
      type: EditionRef,
      description: 'Where the figures of the budget are from; those of GDP are from `Pathway.outlook`.',
    }),
    coverage: t.expose('coverage', {
      type: CoverageRef,
      nullable: true,
      description: 'How much of a group it is of. Null for a member.',
    }),
    leftOut: t.expose('leftOut', {
      type: [LeftOutMemberRef],
      description: 'Members of a group that it is not of, with the reason; those without a pathway first.',
      cost: { size: ({ members }) => members },
    }),
    warnings: t.exposeStringList('warnings', {
      description: 'What to mind before using its numbers.',
      cost: { size: MOST_BUDGET_WARNINGS, each: SENTENCE },
    }),
  }),
})
