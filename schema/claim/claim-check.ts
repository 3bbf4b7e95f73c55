import type { ClaimCheck } from '../../domain/claim/check.ts'
import { builder } from '../builder.ts'
import { listOf } from '../cost/field-cost.ts'
import { DatumRef, EditionRef } from '../refs.ts'
import { ClaimVintageEnum, UncheckableReasonEnum, VerdictEnum } from './enums.ts'

/** Points for holding a claim against the figures, which is done once for a dataset. */
export const CHECK_WEIGHT = 10

export const ClaimCheckRef = builder.objectRef<ClaimCheck>('ClaimCheck').implement({
  description: 'A claim held against the figures of one vintage.',
  fields: (t) => ({
    vintage: t.field({ type: ClaimVintageEnum, description: 'Against which.', resolve: ({ vintage }) => vintage }),
    verdict: t.field({ type: VerdictEnum, description: 'What comes out.', resolve: ({ verdict }) => verdict }),
    computed: t.exposeFloat('computed', {
      nullable: true,
      description: 'The same quantity from the figures, in the unit of the claim. Null when it cannot be checked.',
    }),
    difference: t.float({
      nullable: true,
      description: 'Computed less asserted, in the unit of the claim. Of a range, less its lower end.',
      resolve: ({ computed, claim }) => (computed === null ? null : computed - claim.value),
    }),
    differencePercent: t.float({
      nullable: true,
      description:
        'The difference, percent of the asserted value. Null when it cannot be checked, or nothing was asserted.',
      resolve: ({ computed, claim }) =>
        computed === null || claim.value === 0 ? null : (100 * (computed - claim.value)) / Math.abs(claim.value),
    }),
    edition: t.field({
      type: EditionRef,
      nullable: true,
      description: 'The edition that it rests on; the first, where there are several. Null when it cannot be checked.',
      resolve: ({ data }) => data[0]?.series.edition ?? null,
    }),
    data: t.field({
      type: [DatumRef],
      description: 'The figures that were used.',
      cost: listOf(({ checkData }) => checkData),
      resolve: ({ data }) => data,
    }),
    reading: t.exposeString('reading', {
      nullable: true,
      description: 'How what the words leave open was read, and what another reading gives. Null: nothing was open.',
    }),
    working: t.exposeString('working', {
      cost: { weight: 4 },
      description:
        'The finding in one sentence to print: source, figures, arithmetic and verdict, or why there is none.',
    }),
    reason: t.field({
      type: UncheckableReasonEnum,
      nullable: true,
      description: 'Why it cannot be checked; null when it can.',
      resolve: ({ reason }) => reason,
    }),
  }),
})
