import { asWords } from '../../formats/words.ts'
import { slugOf } from '../../site/address/slug.ts'
import { questionPath } from '../../site/pathway/question.ts'
import { distinct, editionsOf, markdownTable, resultOf } from '../answer.ts'
import { Refusal } from '../api.ts'
import { AssistantAssessments } from '../generated/documents.ts'
import { asOf, fields, listField, numberField, textField, yearField } from '../input.ts'
import { tool } from '../tool.ts'

const SHARE = 3.5
const YEAR = 2035

export const assess = tool({
  name: 'assess',
  title: 'Assess allies against a target',
  description:
    'Every ally against a target for core spending, by a published rule (resource docs/assessment.md): met, on course, pledged, within precedent, at a record pace, without precedent, refused, or no figure.',
  input: fields({
    sharePercent: numberField('sharePercent', 0, 20, SHARE).default(SHARE).describe('Percent of GDP, core spending.'),
    year: yearField('year', 2015, 2060, YEAR).default(YEAR).describe('The year by which it is to be met.'),
    areas: listField(textField('areas', 60, 'POL'), 'areas', [1, 32], '["POL", "ESP"]')
      .optional()
      .describe('Only these members, by ISO 3166-1 alpha-3 code or name. Default: all.'),
    asOf,
  }),
  answer: async ({ areas, ...asked }, api) => {
    const { assessments } = await api.ask(AssistantAssessments, asked)
    const named = areas?.map((text) => {
      const found = assessments.members.find(({ area }) => [area.code, area.name].some((one) => isSame(one, text)))
      if (found) return found
      throw new Refusal(
        `areas: ${JSON.stringify(text)} is not allowed. Allowed: the ISO 3166-1 alpha-3 code or name of a member. Example: areas: ["POL", "ESP"]`,
      )
    })
    const shown = named ?? assessments.members
    const counts = assessments.counts.filter(({ count }) => count > 0)
    const [only] = shown
    const isOne = shown.length === 1 && only !== undefined
    const isUsual = asked.sharePercent === SHARE && asked.year === YEAR
    const aim = { kind: 'core', share: String(asked.sharePercent), year: String(asked.year) } as const
    return resultOf(
      {
        answer: named
          ? shown.map(({ explanation }) => explanation).join(' ')
          : `Of ${assessments.members.length} allies, against ${asked.sharePercent}% of GDP by ${asked.year}: ${counts.map(({ grade, count }) => `${asWords(grade)} ${count}`).join(', ')}.`,
        // A citation of each figure where there are few, else of the editions.
        citations: named
          ? shown.flatMap(({ current }) => (current.__typename === 'Datum' ? [current.citation] : []))
          : distinct(
              shown.flatMap(({ current }) => (current.__typename === 'Datum' ? [current.edition.citation] : [])),
            ),
        editions: editionsOf(shown.map(({ current }) => (current.__typename === 'Datum' ? current.edition : null))),
        warnings: shown.flatMap(({ area, current }) =>
          current.__typename === 'Datum'
            ? current.warnings.map((warning) => `${area.name}: ${warning}`)
            : [`${area.name}: ${current.explanation}`],
        ),
        page: `${api.origin}${isUsual && !isOne ? '/' : isOne ? questionPath(slugOf(only.area.name), aim, asked.asOf ? { asOf: asked.asOf } : {}) : '/docs/assessment'}`,
        data: { counts: assessments.counts, members: shown },
      },
      named
        ? null
        : markdownTable(
            ['ally', 'grade', '% of GDP now', 'points a year needed'],
            shown.map(({ area, grade, current, neededPointsAYear }) => [
              area.name,
              asWords(grade),
              current.__typename === 'Datum' ? current.value.toFixed(2) : null,
              neededPointsAYear === null ? '–' : neededPointsAYear.toFixed(2),
            ]),
          ),
    )
  },
})

const isSame = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0
