import { formatValue } from '../../formats/number.ts'
import { asWords } from '../../formats/words.ts'
import { areaPageUrl } from '../addresses.ts'
import { editionsOf, markdownTable, resultOf } from '../answer.ts'
import { AssistantCheckNumber, type AssistantCheckNumberAnswer } from '../generated/documents.ts'
import { dayField, fields, textField } from '../input.ts'
import { tool } from '../tool.ts'

/** As the API has it: its limit "check number". */
const LONGEST = 300

export const checkNumber = tool({
  name: 'check_number',
  title: 'Check a number',
  description:
    'A number that somebody said: which figure it may mean, by which edition, whether it was right then and whether it is right now. Rules read what the words leave open, and the answer says how. If a number fits no figure, the answer says so.',
  input: fields({
    text: textField('text', LONGEST, 'NATO countries spent 1.47 trillion in 2024').describe(
      `The sentence, in English, with the number in it, at most ${LONGEST} characters. Name country and year where they are known.`,
    ),
    saidOn: dayField('saidOn', '2025-04-03')
      .optional()
      .describe('The day on which it was said. Default: not known; then is the first edition that has the figure.'),
  }),
  answer: async (asked, api) => {
    const { checkNumber: check } = await api.ask(AssistantCheckNumber, asked)
    const all = check.readings.flatMap(({ atTheTime, latest }) => [atTheTime, latest])
    const editions = check.readings.flatMap((reading) => [
      reading.atTheTime.edition,
      reading.latest.edition,
      ...reading.editions.map(({ edition }) => edition),
      ...(fitsNot(reading) ? reading.fits.map((fit) => fit.check.edition) : []),
    ])
    const cited = editionsOf(editions)
    return resultOf(
      {
        answer: check.answer,
        citations: cited.map(({ citation }) => citation),
        editions: cited,
        warnings: [...all.flatMap(({ warnings }) => warnings), ...check.unread.map(({ explanation }) => explanation)],
        page: pageOf(api.origin, check),
        data: {
          ...check,
          readings: check.readings.map((reading) => ({
            ...reading,
            page: reading.area === null ? null : areaPageUrl(api.origin, reading.area),
          })),
        },
      },
      check.readings.length === 0
        ? null
        : markdownTable(['number', 'read as', 'edition', 'figure', 'verdict'], check.readings.flatMap(rowsOf)),
    )
  },
})

type Check = AssistantCheckNumberAnswer['checkNumber']
type Reading = Check['readings'][number]

const fitsNot = ({ editions }: Reading): boolean => editions.every(({ verdict }) => verdict !== 'MATCHES')

const rowsOf = ({ words, figure, editions, latest }: Reading) =>
  editions.length === 0
    ? [[words, figure, null, null, asWords(latest.verdict)]]
    : editions.map(({ edition, computed, verdict }) => [
        words,
        figure,
        edition?.slug ?? null,
        computed === null ? null : formatValue(computed),
        asWords(verdict),
      ])

/** The page of the area that the first number is about; without one, the list of claims. */
const pageOf = (origin: string, { readings }: Check): string => {
  const about = readings.find(({ area }) => area !== null)?.area
  return about ? areaPageUrl(origin, about) : `${origin}/claims`
}
