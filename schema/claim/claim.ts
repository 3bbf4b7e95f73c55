import { checkOf } from '../../domain/claim/checks.ts'
import { claimBySlug } from '../../domain/claim/list/claim-by-slug.ts'
import { changeCauseOf, hasFlipped } from '../../domain/claim/list/claims-list.ts'
import { precisionOf } from '../../domain/claim/precision.ts'
import { asserterOf, assertionOf } from '../../domain/claim/words/words.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, ClaimRef, StatementRef } from '../builder/refs.ts'
import { sameParents } from '../cost/field-cost.ts'
import { DatePrecisionEnum } from '../edition/edition.ts'
import { DefinitionEnum } from '../indicator/indicator.ts'
import { PriceBasisEnum } from '../indicator/price-basis.ts'
import { STATEMENT_BY_SLUG } from '../statement/cost.ts'
import { CHECK_WEIGHT, ClaimCheckRef } from './claim-check.ts'
import { ChangeCauseEnum, ClaimComparatorEnum, ClaimQuantityEnum, ClaimUnitEnum, ClaimVintageEnum } from './enums.ts'

builder.node(ClaimRef, {
  description: 'A number that somebody asserted, as a small typed expression that can be computed.',
  id: {
    description: 'Global id, such as `claim:internewscast-2025-04-03-us-5pct-1-49tn.c1`.',
    resolve: ({ slug }) => slug,
  },
  loadOne: (slug, { statements }) => claimBySlug(slug, statements),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its stable name: the slug of the statement and a number.' }),
    statement: t.field({
      type: StatementRef,
      description: 'The statement that it is from.',
      cost: { weight: STATEMENT_BY_SLUG },
      resolve: async ({ statement, slug }, _args, { statements }) => {
        const found = await statements.statement(statement)
        if (found) return found
        throw new Error(`The claim ${slug} has no statement.`)
      },
    }),
    saidOn: t.expose('saidOn', {
      type: 'Date',
      description:
        'The day from which the words count, which is that of the statement unless that reprints or quotes them: the last day of the month or year where only that is known, see `saidOnPrecision`.',
    }),
    saidOnPrecision: t.expose('saidOnPrecision', {
      type: DatePrecisionEnum,
      description: 'How exactly the day is known.',
    }),
    quantity: t.expose('quantity', { type: ClaimQuantityEnum, description: 'What is claimed.' }),
    measure: t.exposeString('measure', {
      nullable: true,
      description: 'What is claimed in words, where it is UNMEASURED.',
    }),
    subjectInWords: t.string({
      nullable: true,
      description: 'What it is about, where that is not an area; else null.',
      resolve: ({ subject }, _args, { dataset }) => (dataset.area(subject) ? null : subject),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area that it is about; null where that is none, see `subjectInWords`.',
      resolve: ({ subject }, _args, { dataset }) => dataset.area(subject),
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year that it is about; null where it is not stated.',
    }),
    sinceYear: t.exposeInt('since', { nullable: true, description: 'The earlier year of a change, a sum or a ratio.' }),
    moment: t.exposeString('moment', {
      nullable: true,
      description:
        'The moment of which the words speak where they name no year, a month or a day; `year` follows from it by the rule of /docs/claims. Null: the words name the year.',
    }),
    sinceMoment: t.exposeString('sinceMoment', { nullable: true, description: 'The same of `sinceYear`.' }),
    sharePercent: t.exposeFloat('share', {
      nullable: true,
      description: 'The share of GDP of a count or a cost, in percent.',
    }),
    fromSharePercent: t.exposeFloat('fromShare', {
      nullable: true,
      description: 'The share of GDP from which the words themselves reckon, in percent; null: that of the figures.',
    }),
    amountBillions: t.exposeFloat('amount', {
      nullable: true,
      description: 'The amount that is put as points of GDP, billions of `currency`.',
    }),
    definition: t.expose('definition', {
      type: DefinitionEnum,
      nullable: true,
      description: 'Whose definition it names; null: none, and NATO’s is used.',
    }),
    priceBasis: t.expose('prices', {
      type: PriceBasisEnum,
      nullable: true,
      description:
        'The prices that it names, or that are known of it; null: none. By rule, increases over years and changes are then read at constant prices, all else at current ones.',
    }),
    baseYear: t.exposeInt('baseYear', {
      nullable: true,
      description:
        'The base year of constant prices that it names; null: none, and that of NATO’s tables of the year of the words is read.',
    }),
    quotedEdition: t.exposeString('quotes', {
      nullable: true,
      description: 'Slug of the edition whose numbers it gives though that came out a little later; else null.',
    }),
    comparator: t.expose('comparator', { type: ClaimComparatorEnum, description: 'How it bounds the value.' }),
    value: t.exposeFloat('value', { description: 'The asserted value, in `unit`.' }),
    valueMax: t.exposeFloat('valueMax', { nullable: true, description: 'The upper end of an asserted range.' }),
    unit: t.expose('unit', { type: ClaimUnitEnum, description: 'The unit.' }),
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
    asserter: t.string({
      description: 'Who asserted it: `assertedBy`, or the speaker of the statement.',
      resolve: asserterOf,
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
    changeCause: t.field({
      type: ChangeCauseEnum,
      nullable: true,
      description: 'Why the two verdicts differ; null where they do not, or one of them rests on no figure.',
      cost: { weight: 2 * CHECK_WEIGHT },
      resolve: (claim, _args, { dataset }) =>
        changeCauseOf({ atTheTime: checkOf(dataset, claim, 'AT_THE_TIME'), latest: checkOf(dataset, claim, 'LATEST') }),
    }),
  }),
})
