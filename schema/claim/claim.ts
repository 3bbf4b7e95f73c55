import { hasFlipped } from '../../src/domain/claim/board.ts'
import type { ClaimCheck } from '../../src/domain/claim/check.ts'
import { precisionOf } from '../../src/domain/claim/precision.ts'
import { assertionOf } from '../../src/domain/claim/words.ts'
import { builder } from '../builder.ts'
import { DefinitionEnum } from '../indicator.ts'
import { AreaRef, ClaimRef, DatumRef, EditionRef, StatementRef } from '../refs.ts'
import { checkOf } from './checks.ts'
import {
  ClaimQuantityEnum,
  ClaimUnitEnum,
  ClaimVintageEnum,
  ComparatorEnum,
  PricesEnum,
  UncheckableReasonEnum,
  VerdictEnum,
} from './enums.ts'

const ClaimCheckRef = builder.objectRef<ClaimCheck>('ClaimCheck').implement({
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
    relativeDifference: t.float({
      nullable: true,
      description: 'The difference as a part of the asserted value: 0.05 is 5%.',
      resolve: ({ computed, claim }) =>
        computed === null || claim.value === 0 ? null : (computed - claim.value) / Math.abs(claim.value),
    }),
    edition: t.field({
      type: EditionRef,
      nullable: true,
      description: 'The edition that it rests on; the first, where there are several. Null when it cannot be checked.',
      resolve: ({ data }) => data[0]?.series.edition ?? null,
    }),
    data: t.field({ type: [DatumRef], description: 'The figures that were used.', resolve: ({ data }) => data }),
    reading: t.exposeString('reading', {
      nullable: true,
      description: 'How what the words leave open was read, and what another reading gives. Null: nothing was open.',
    }),
    working: t.exposeString('working', {
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

builder.node(ClaimRef, {
  description: 'A number that somebody asserted, as a small typed expression that can be computed.',
  id: {
    description: 'Global id, such as `claim:internewscast-2025-04-03-us-5pct-1-49tn.c1`.',
    resolve: ({ slug }) => slug,
  },
  loadOne: async (slug, { statements }) =>
    (await statements.statement(slug.replace(/\.c\d+$/, '')))?.claims.find((claim) => claim.slug === slug) ?? null,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its stable name: the slug of the statement and a number.' }),
    statement: t.field({
      type: StatementRef,
      nullable: true,
      description: 'The statement that it is from.',
      resolve: ({ statement }, _args, { statements }) => statements.statement(statement),
    }),
    saidOn: t.field({
      type: 'Date',
      description: 'The day from which the statement counts.',
      resolve: ({ saidOn }) => saidOn,
    }),
    quantity: t.field({
      type: ClaimQuantityEnum,
      description: 'What is claimed.',
      resolve: ({ quantity }) => quantity,
    }),
    measure: t.exposeString('measure', {
      nullable: true,
      description: 'What is claimed in words, where it is UNMEASURED.',
    }),
    subject: t.exposeString('subject', { description: 'Whom it is about: the code of an area, or words.' }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area that it is about; null where `subject` is words.',
      resolve: ({ subject }, _args, { dataset }) => dataset.area(subject),
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year that it is about; null where it is not stated.',
    }),
    since: t.exposeInt('since', { nullable: true, description: 'The earlier year of a change, a sum or a ratio.' }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'The share of GDP of a count or a cost, in percent.',
    }),
    amount: t.exposeFloat('amount', {
      nullable: true,
      description: 'The amount in billions that is put as points of GDP.',
    }),
    definition: t.field({
      type: DefinitionEnum,
      nullable: true,
      description: 'Whose definition it names; null: none, and NATO’s is used.',
      resolve: ({ definition }) => definition,
    }),
    prices: t.field({
      type: PricesEnum,
      nullable: true,
      description: 'The prices that it names; null: none, and both are tried.',
      resolve: ({ prices }) => prices,
    }),
    comparator: t.field({
      type: ComparatorEnum,
      description: 'How it bounds the value.',
      resolve: ({ comparator }) => comparator,
    }),
    value: t.exposeFloat('value', { description: 'The asserted value, in `unit`.' }),
    valueMax: t.exposeFloat('valueMax', { nullable: true, description: 'The upper end of an asserted range.' }),
    unit: t.field({ type: ClaimUnitEnum, description: 'The unit.', resolve: ({ unit }) => unit }),
    currency: t.exposeString('currency', {
      nullable: true,
      description: 'ISO 4217 code of the money that it is about.',
    }),
    precision: t.float({
      description: 'To how fine a step it speaks, in its unit: 10 for "1,470 billion", 0.01 for "2.34%".',
      resolve: (claim) => precisionOf(claim),
    }),
    assertion: t.string({
      description: 'What it asserts, in words: "nearly 1,490 billion USD".',
      resolve: assertionOf,
    }),
    assertedBy: t.exposeString('assertedBy', {
      nullable: true,
      description: 'Who asserted it, where it was not the speaker.',
    }),
    basis: t.exposeString('basis', { nullable: true, description: 'The basis that the words give.' }),
    note: t.exposeString('note', { nullable: true, description: 'What to mind about it.' }),
    check: t.field({
      type: ClaimCheckRef,
      description: 'The claim held against the figures.',
      args: {
        vintage: t.arg({
          type: ClaimVintageEnum,
          defaultValue: 'LATEST',
          required: true,
          description: 'Those of the day, or the newest ones.',
        }),
      },
      resolve: (claim, { vintage }, { dataset }) => checkOf(dataset, claim, vintage),
    }),
    changed: t.boolean({
      description: 'Whether figures of the day gave one verdict and the newest ones give another.',
      resolve: (claim, _args, { dataset }) =>
        hasFlipped({ atTheTime: checkOf(dataset, claim, 'AT_THE_TIME'), latest: checkOf(dataset, claim, 'LATEST') }),
    }),
  }),
})
