import { LONGEST_SENTENCE, MAX_NUMBERS, MAX_UNREAD } from '../../domain/number-check/limits.ts'
import {
  checkNumber,
  type NumberCheck,
  type UnreadNumber,
  type UnreadReason,
} from '../../domain/number-check/number-check.ts'
import { answerOf, describeUnread } from '../../domain/number-check/words.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { SENTENCE } from '../cost/field-cost.ts'
import { LOOK_FOR_FITS, NumberReadingRef } from './reading.ts'

/** Points for reading a sentence and holding its numbers against each edition. */
const CHECK_NUMBER = 400

const UnreadReasonEnum = builder.enumType('UnreadNumberReason', {
  description: 'Why a number of a sentence is not checked.',
  values: enumValues<UnreadReason>({
    NO_QUANTITY: 'It is neither an amount of money nor a percentage nor a number of allies.',
    PER_HEAD: 'It is an amount per inhabitant.',
    UNREADABLE:
      'It is written neither as a number in a form that is read (1.47, 1,470, 1 470) nor as a year from 1940 to 2069.',
    UNKNOWN_YEAR: 'The year that it is about is not from 1940 to 2069.',
    TOO_MANY: `It comes after the first ${MAX_NUMBERS} numbers of the sentence.`,
  }),
})

const UnreadNumberRef = builder.objectRef<UnreadNumber>('UnreadNumber').implement({
  description: 'A number of a sentence that is not checked.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'As it stands in the sentence.' }),
    reason: t.expose('reason', { type: UnreadReasonEnum, description: 'Why not.' }),
    explanation: t.string({
      description: 'The same as a sentence.',
      cost: { weight: SENTENCE },
      resolve: ({ words, reason }) => describeUnread(words, reason),
    }),
  }),
})

const NumberCheckRef = builder.objectRef<NumberCheck>('NumberCheck').implement({
  description: 'The numbers of a sentence, checked against the figures.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence, with single spaces.' }),
    readings: t.expose('readings', {
      type: [NumberReadingRef],
      description: `The numbers that are read as figures, in the order of the sentence. At most ${MAX_NUMBERS}.`,
      cost: { size: MAX_NUMBERS },
    }),
    unread: t.expose('unread', {
      type: [UnreadNumberRef],
      description: `The numbers that are not checked, each with the reason: the first ${MAX_UNREAD}.`,
      cost: { size: MAX_UNREAD },
    }),
    answer: t.string({
      description: 'All of it in sentences to print. Where the sentence has no number, it says so.',
      cost: { weight: MAX_NUMBERS * LOOK_FOR_FITS },
      resolve: (check, _args, { dataset }) => answerOf(dataset, check),
    }),
  }),
})

builder.queryField('checkNumber', (t) =>
  t.field({
    type: NumberCheckRef,
    description:
      'Which figure a number in a sentence may mean, and whether it matched when it was said and matches now, by which edition. Rules read the words (/docs/assistants explains them), and `reading` of each check says what the words leave open.',
    cost: { weight: CHECK_NUMBER },
    args: {
      text: t.arg.string({
        required: true,
        description: `A sentence in English with a number, 1 to ${LONGEST_SENTENCE} characters: "NATO countries spent 1.47 trillion in 2024".`,
      }),
      saidOn: t.arg({
        type: 'Date',
        description:
          'The day of the words. Default: not known, so that *then* is the first edition carried here that has the figure, and words that name no year mean the newest one.',
      }),
    },
    resolve: (_root, { text, saidOn }, { dataset }) => checkNumber(dataset, text, saidOn ?? null),
  }),
)
