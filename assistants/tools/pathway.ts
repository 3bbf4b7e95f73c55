import { formatValue } from '../../formats/number.ts'
import { slugOf } from '../../site/address/slug.ts'
import { type Aim, type Assumptions, questionPath, SHAPE_CHOICES } from '../../site/pathway/question.ts'
import { readQuestion } from '../../site/pathway/read-question.ts'
import { requireArea } from '../addresses.ts'
import { editionsOf, markdownTable, resultOf } from '../answer.ts'
import { Refusal } from '../api.ts'
import { AssistantPathway } from '../generated/documents.ts'
import { area, asOf, choiceField, fields, numberField, yearField } from '../input.ts'
import { tool } from '../tool.ts'

const TARGETS = ['the-hague', 'as-pledged', 'total', 'core'] as const
const [firstShape, ...otherShapes] = SHAPE_CHOICES.map(([key]) => key)

export const pathway = tool({
  name: 'pathway',
  title: 'Compute a pathway',
  description:
    'What a target share of GDP would take of a member or a group: the course year by year, what it costs beyond holding the share, and how often it was done before. A projection under stated assumptions, never a forecast.',
  input: fields({
    area,
    target: choiceField('target', TARGETS, 'total')
      .default('the-hague')
      .describe(
        'the-hague: 3.5% core and up to 1.5% related by 2035. as-pledged: the same, by way of the area’s own pledges in force. total: an undivided share. core: by NATO’s definition alone. The last two take sharePercent and year.',
      ),
    sharePercent: numberField('sharePercent', 0, 20, 5)
      .optional()
      .describe('Percent of GDP; for the targets total and core.'),
    year: yearField('year', 2015, 2060, 2032)
      .optional()
      .describe('The year by which it is to be reached; for the targets total and core.'),
    shape: choiceField('shape', [firstShape ?? 'linear', ...otherShapes], 'geometric')
      .optional()
      .describe(`${SHAPE_CHOICES.map(([key, words]) => `${key}: ${words}`).join('; ')}. Default: linear.`),
    growthPoints: numberField('growthPoints', -20, 20, -0.5)
      .optional()
      .describe('Points of real growth a year, added to those of the IMF’s outlook.'),
    inflationPoints: numberField('inflationPoints', -20, 20, 1)
      .optional()
      .describe('Points of inflation a year, added to those of the outlook.'),
    asOf,
  }),
  answer: async (asked, api) => {
    const aim = aimOf(asked)
    const assumptions: Assumptions = {
      ...(asked.shape && { shape: asked.shape }),
      ...(asked.growthPoints !== undefined && { growth: String(asked.growthPoints) }),
      ...(asked.inflationPoints !== undefined && { inflation: String(asked.inflationPoints) }),
      ...(asked.asOf && { asOf: asked.asOf }),
    }
    const { input } = readQuestion(aim, assumptions)
    const found = requireArea((await api.ask(AssistantPathway, { area: asked.area, input })).area, 'area', asked.area)
    const course = 'pathway' in found ? found.pathway : null
    if (!course)
      throw new Refusal(
        `area: there is no pathway of ${found.name}. Allowed: a member or a group of members. Example: area: "ESP"`,
      )
    const leftOut =
      'leftOut' in course ? course.leftOut.map(({ member, reason }) => `Left out: ${member.name}. ${reason}`) : []
    const baseline = 'baseline' in course ? course.baseline : null
    return resultOf(
      {
        answer: [`${course.headline}.`, course.summary, ...course.realism.map(({ explanation }) => explanation)].join(
          ' ',
        ),
        citations: [...(baseline ? [baseline.citation] : []), course.outlook.citation],
        editions: editionsOf([baseline?.edition, course.outlook]),
        warnings: [...course.warnings, ...leftOut],
        page: found.code.includes('+')
          ? course.permalink
          : `${api.origin}${questionPath(slugOf(found.name), aim, assumptions)}`,
        data: course,
      },
      markdownTable(
        [
          'year',
          '% of GDP',
          'core, % of GDP',
          'spending, billion USD',
          'beyond holding the share, billion USD',
          'real growth, %',
        ],
        course.years.map(({ year, sharePercent, corePercent, spending, extra, realGrowthPercent }) => [
          year,
          rounded(sharePercent),
          rounded(corePercent),
          rounded(spending.usd.billions),
          rounded(extra.usd.billions),
          rounded(realGrowthPercent),
        ]),
      ),
    )
  },
})

const rounded = (value: number | null): string => (value === null ? '–' : formatValue(value))

/** @throws Refusal where the target lacks its share or year, or has one that belongs to another target */
function aimOf({
  target,
  sharePercent,
  year,
}: {
  target: (typeof TARGETS)[number]
  sharePercent?: number | undefined
  year?: number | undefined
}): Aim {
  if (target === 'the-hague' || target === 'as-pledged') {
    if (sharePercent === undefined && year === undefined) return { kind: target }
    throw new Refusal(
      `target: "${target}" together with sharePercent or year is not allowed. Allowed: "total" or "core" with both. Example: target: "total", sharePercent: 5, year: 2032`,
    )
  }
  if (sharePercent !== undefined && year !== undefined)
    return { kind: target, share: String(sharePercent), year: String(year) }
  const field = sharePercent === undefined ? 'sharePercent' : 'year'
  throw new Refusal(
    `${field}: nothing is not allowed with the target "${target}". Allowed: ${field === 'year' ? 'a whole year from 2015 to 2060' : 'a number from 0 to 20'}. Example: ${field === 'year' ? 'year: 2032' : 'sharePercent: 5'}`,
  )
}
