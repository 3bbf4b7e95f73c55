import type { ClaimCheck } from '../../domain/claim/claim-check.ts'
import type { OtherReading } from '../../domain/claim/evidence/evidence.ts'
import { builder } from '../builder/builder.ts'
import { DatumRef, EditionRef, ReleaseRef } from '../builder/refs.ts'
import { listOf, SENTENCE } from '../cost/field-cost.ts'
import { ClaimVintageEnum, UncheckableReasonEnum, VerdictEnum } from './enums.ts'

/** Points for holding a claim against the figures, which is done once for a dataset. */
export const CHECK_WEIGHT = 10

const OtherReadingRef = builder.objectRef<OtherReading>('ClaimOtherReading').implement({
  description: 'What a claim would give if it were read otherwise. It is never the verdict.',
  fields: (t) => ({
    basis: t.exposeString('basis', { description: 'On which basis: "at constant prices of 2015".' }),
    computed: t.exposeFloat('computed', { description: 'What comes out, in the unit of the claim.' }),
  }),
})

export const ClaimCheckRef = builder.objectRef<ClaimCheck>('ClaimCheck').implement({
  description: 'A claim held against the figures of one vintage.',
  fields: (t) => ({
    vintage: t.expose('vintage', { type: ClaimVintageEnum, description: 'Against which.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What comes out.' }),
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
      description:
        'The edition that it rests on; the first, where there are several. Null when it cannot be checked, and where the words give all numbers themselves.',
      resolve: ({ data }) => data[0]?.series.edition ?? null,
    }),
    data: t.expose('data', {
      type: [DatumRef],
      description: 'The figures that were used.',
      cost: listOf(({ checkData }) => checkData),
    }),
    reading: t.exposeString('reading', {
      nullable: true,
      description:
        'How what the words leave open was read, and what another reading gives. How it is read is the same in both vintages. Null: nothing was open.',
    }),
    others: t.expose('others', {
      type: [OtherReadingRef],
      description:
        'What another reading gives; empty where the words leave none. Also where the reading itself has no figure.',
      cost: { size: 2 },
    }),
    newerReport: t.expose('newerRelease', {
      type: ReleaseRef,
      nullable: true,
      description:
        'The newest report of NATO’s that was out when the words were said, is newer than the figures here and is not carried. Null: none is known, or the newest figures were asked for.',
    }),
    warnings: t.exposeStringList('warnings', {
      description: 'What the edition notes about the figures of the country that it is about; empty: nothing.',
      cost: { size: 2, each: SENTENCE },
    }),
    working: t.exposeString('working', {
      cost: { weight: 4 },
      description:
        'The finding in a sentence to print: source, figures, arithmetic, who asserted what, and verdict, or why there is none; then what to mind.',
    }),
    reason: t.expose('reason', {
      type: UncheckableReasonEnum,
      nullable: true,
      description: 'Why it cannot be checked; null when it can.',
    }),
  }),
})
