import { assertionOf } from '../../domain/claim/words/words.ts'
import { FIT_KINDS, type Fit, type FitKind } from '../../domain/number-check/fits.ts'
import { MAX_FITS } from '../../domain/number-check/limits.ts'
import type { NumberReading } from '../../domain/number-check/number-check.ts'
import { answerOfReading, describeFigure, describeFit } from '../../domain/number-check/words.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { AreaRef } from '../builder/refs.ts'
import { ClaimCheckRef } from '../claim/claim-check.ts'
import { ClaimComparatorEnum, ClaimQuantityEnum, ClaimUnitEnum } from '../claim/enums.ts'
import { SENTENCE } from '../cost/field-cost.ts'

/** Points for looking for what else a number fits: a hundred figures are computed. */
export const LOOK_FOR_FITS = 1000

const FIT_MEANINGS: Readonly<Record<FitKind, string>> = {
  BASIS: 'It is in other prices, or by another definition.',
  YEAR: 'It is of another year.',
  AREA: 'It is of another area.',
}

const FitKindEnum = builder.enumType('NumberFitKind', {
  description: 'How a figure that fits a number is another than the one that was read.',
  values: enumValues(FIT_KINDS, (kind) => FIT_MEANINGS[kind]),
})

const NumberFitRef = builder.objectRef<Fit>('NumberFit').implement({
  description: 'Another figure that is just the number that was said.',
  fields: (t) => ({
    kind: t.field({ type: FitKindEnum, description: 'What is other about it.', resolve: ({ kind }) => kind }),
    figure: t.string({
      description: 'The figure in words, with its value and edition.',
      cost: { weight: SENTENCE },
      resolve: (fit, _args, { dataset }) => describeFit(dataset, fit),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'Whose figure it is; null where that is no area.',
      resolve: ({ check }, _args, { dataset }) => dataset.area(check.claim.subject),
    }),
    year: t.int({
      nullable: true,
      description: 'Of which year; null where there is none.',
      resolve: ({ check }) => check.claim.year,
    }),
    check: t.expose('check', { type: ClaimCheckRef, description: 'The number held against it, which matches.' }),
  }),
})

export const NumberReadingRef = builder.objectRef<NumberReading>('NumberReading').implement({
  description: 'A number of a sentence, read as a figure, and what the editions have for it.',
  fields: (t) => ({
    words: t.string({ description: 'The number as it stands in the sentence.', resolve: ({ number }) => number.words }),
    figure: t.string({
      description: 'The figure that it is read as, in words: "NATO’s defence spending of 2024".',
      cost: { weight: SENTENCE },
      resolve: ({ claim }, _args, { dataset }) => describeFigure(dataset, claim),
    }),
    assertion: t.string({
      description: 'What is asserted, with unit and bound: "nearly 1,490 billion USD".',
      resolve: ({ claim }) => assertionOf(claim),
    }),
    quantity: t.field({
      type: ClaimQuantityEnum,
      description: 'What is measured.',
      resolve: (of) => of.claim.quantity,
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'Whom it is about; null where that is no area, see `areaInWords`.',
      resolve: ({ claim }, _args, { dataset }) => dataset.area(claim.subject),
    }),
    areaInWords: t.string({
      nullable: true,
      description: 'Whom it is about, where that is no area; else null.',
      resolve: ({ claim }, _args, { dataset }) => (dataset.area(claim.subject) ? null : claim.subject),
    }),
    year: t.int({ nullable: true, description: 'The year that it is about.', resolve: ({ claim }) => claim.year }),
    sinceYear: t.int({
      nullable: true,
      description: 'The earlier year of a change or a sum; null where there is one year.',
      resolve: ({ claim }) => claim.since,
    }),
    sharePercent: t.float({
      nullable: true,
      description: 'The share of GDP by which allies are counted or an amount is reckoned, percent; else null.',
      resolve: ({ claim }) => claim.share,
    }),
    unit: t.field({ type: ClaimUnitEnum, description: 'The unit of `value`.', resolve: ({ claim }) => claim.unit }),
    currency: t.string({
      nullable: true,
      description: 'ISO 4217 code; null where it is not about money.',
      resolve: ({ claim }) => claim.currency,
    }),
    comparator: t.field({
      type: ClaimComparatorEnum,
      description: 'How the number bounds the figure.',
      resolve: ({ claim }) => claim.comparator,
    }),
    value: t.float({
      description: 'The number in `unit`; of a range its lower end.',
      resolve: ({ claim }) => claim.value,
    }),
    maxValue: t.float({
      nullable: true,
      description: 'The upper end of a range; null where it is none.',
      resolve: ({ claim }) => claim.valueMax,
    }),
    atTheTime: t.expose('atTheTime', {
      type: ClaimCheckRef,
      description:
        'By the editions that were out on `saidOn`; where no day is given, by the first edition carried here that has the figure.',
    }),
    latest: t.expose('latest', { type: ClaimCheckRef, description: 'By the newest editions.' }),
    editions: t.expose('editions', {
      type: [ClaimCheckRef],
      description: 'By each edition carried here that has the figure, oldest first. Empty: none has.',
      cost: { size: ({ dataset }) => dataset.editions.length },
    }),
    fits: t.field({
      type: [NumberFitRef],
      description: `What else is just this number: the same of other years, of other areas, in other prices or by another definition, nearest years first. At most ${MAX_FITS}. Small round numbers fit much by chance.`,
      cost: { weight: LOOK_FOR_FITS, size: MAX_FITS },
      resolve: ({ fits }) => fits().slice(0, MAX_FITS),
    }),
    answer: t.string({
      description:
        'What it is read as, what comes out then and now, and where it matches in neither, what else it fits.',
      cost: { weight: LOOK_FOR_FITS },
      resolve: (reading, _args, { dataset }) => answerOfReading(dataset, reading),
    }),
  }),
})
