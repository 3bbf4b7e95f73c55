import { assertionOf } from '../../domain/claim/words/words.ts'
import type { Fit, FitKind } from '../../domain/number-check/fits.ts'
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

const FitKindEnum = builder.enumType('NumberFitKind', {
  description: 'How a figure that fits a number differs from the figure that the number was read as.',
  values: enumValues<FitKind>({
    BASIS: 'It is in other prices, or by another definition.',
    YEAR: 'It is of another year.',
    AREA: 'It is of another area.',
  }),
})

const NumberFitRef = builder.objectRef<Fit>('NumberFit').implement({
  description: 'Another figure with the value that was said.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FitKindEnum, description: 'What is other about it.' }),
    figure: t.string({
      description: 'The figure in words, with its value and edition.',
      cost: { weight: SENTENCE },
      resolve: (fit, _args, { dataset }) => describeFit(dataset, fit),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area of the figure; null where it is not an area.',
      resolve: ({ check }, _args, { dataset }) => dataset.area(check.claim.subject),
    }),
    year: t.int({
      nullable: true,
      description: 'The year of the figure; null where there is none.',
      resolve: ({ check }) => check.claim.year,
    }),
    check: t.expose('check', { type: ClaimCheckRef, description: 'The number held against it, which matches.' }),
  }),
})

export const NumberReadingRef = builder.objectRef<NumberReading>('NumberReading').implement({
  description: 'A number in a sentence, the figure that it is read as, and what the editions have for that figure.',
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
      description: 'The area that it is about; null where it is not an area, see `areaInWords`.',
      resolve: ({ claim }, _args, { dataset }) => dataset.area(claim.subject),
    }),
    areaInWords: t.string({
      nullable: true,
      description: 'What it is about, where that is not an area; else null.',
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
      description: 'The share of GDP, in percent, at which allies are counted or an amount is computed; else null.',
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
      description: 'The upper end of a range; null where it is not a range.',
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
      description: `Other figures with this value: of other years, of other areas, in other prices or by another definition, nearest years first. At most ${MAX_FITS}. Small round numbers fit many figures by chance.`,
      cost: { weight: LOOK_FOR_FITS, size: MAX_FITS },
      resolve: ({ fits }) => fits().slice(0, MAX_FITS),
    }),
    answer: t.string({
      description:
        'What it is read as, the verdicts then and now, and, where both differ, which other figures it fits.',
      cost: { weight: LOOK_FOR_FITS },
      resolve: (reading, _args, { dataset }) => answerOfReading(dataset, reading),
    }),
  }),
})
