import { checkOf } from '../../domain/claim/checks.ts'
import { hasFlipped } from '../../domain/claim/claims-list.ts'
import { precisionOf } from '../../domain/claim/precision.ts'
import { assertionOf } from '../../domain/claim/words.ts'
import { builder } from '../builder.ts'
import { sameParents } from '../cost/field-cost.ts'
import { DefinitionEnum } from '../indicator.ts'
import { AreaRef, ClaimRef, StatementRef } from '../refs.ts'
import { STATEMENT_BY_SLUG } from '../statement/cost.ts'
import { CHECK_WEIGHT, ClaimCheckRef } from './claim-check.ts'
import { ClaimQuantityEnum, ClaimUnitEnum, ClaimVintageEnum, ComparatorEnum, PricesEnum } from './enums.ts'

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
      cost: { weight: STATEMENT_BY_SLUG },
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
      cost: { weight: CHECK_WEIGHT, below: sameParents },
      resolve: (claim, { vintage }, { dataset }) => checkOf(dataset, claim, vintage),
    }),
    changed: t.boolean({
      description: 'Whether figures of the day gave one verdict and the newest ones give another.',
      cost: { weight: 2 * CHECK_WEIGHT },
      resolve: (claim, _args, { dataset }) =>
        hasFlipped({ atTheTime: checkOf(dataset, claim, 'AT_THE_TIME'), latest: checkOf(dataset, claim, 'LATEST') }),
    }),
  }),
})
