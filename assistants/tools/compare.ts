import { formatValue } from '../../formats/number.ts'
import { compareAddress, MOST_LINES } from '../../site/compare/question.ts'
import { areaPageUrl, requireArea } from '../addresses.ts'
import { editionsOf, markdownTable, resultOf } from '../answer.ts'
import { AssistantSeries } from '../generated/documents.ts'
import { areas, asOf, definition, fields, indicator, indicatorName, yearField } from '../input.ts'
import { tool } from '../tool.ts'

const FROM = 2014

export const compare = tool({
  name: 'compare',
  title: 'Compare areas over years',
  description: `One indicator of one to ${MOST_LINES} countries or groups, year by year, each by its own edition and definition. Do not compare figures of different definitions.`,
  input: fields({
    areas,
    indicator,
    from: yearField('from', 1900, 2100, 2014).default(FROM).describe('The first year.'),
    to: yearField('to', 1900, 2100, 2026).optional().describe('The last year. Default: the last that there is.'),
    asOf,
    definition,
  }),
  answer: async ({ areas, from, ...asked }, api) => {
    const lines = await Promise.all(
      areas.map(async (area) =>
        requireArea((await api.ask(AssistantSeries, { area, from, ...asked })).area, 'areas', area),
      ),
    )
    const years = [...new Set(lines.flatMap(({ series }) => series?.years ?? []))].toSorted((a, b) => a - b)
    const at = (line: (typeof lines)[number], year: number) => {
      const value = line.series?.values[line.series.years.indexOf(year)] ?? null
      return value === null ? null : formatValue(value)
    }
    const missing = lines.filter(({ series }) => series === null).map(({ name }) => name)
    const definitions = new Set(lines.flatMap(({ series }) => series?.definition ?? []))
    const [first] = lines
    const unit = first?.series?.unit.label ?? ''
    const isShare = asked.indicator === 'DEFENCE_SHARE_OF_GDP'
    const comparison = {
      lines: lines.map(({ code }) => code),
      asOf: asked.asOf ?? null,
      from,
      as: 'lines',
      money: 'usd',
    } as const
    return resultOf(
      {
        answer: `${indicatorName(asked.indicator)}: ${lines.map(({ name }) => name).join(', ')}, in the unit of each: ${[...new Set(lines.flatMap(({ series }) => series?.unit.label ?? []))].join('; ') || unit}.${
          missing.length === 0 ? '' : ` There is no such series of ${missing.join(', ')}.`
        }`,
        citations: lines.flatMap(({ series }) => series?.edition.citation ?? []),
        editions: editionsOf(lines.map(({ series }) => series?.edition)),
        warnings: [
          ...(definitions.size > 1
            ? [
                `The definitions differ (${[...definitions].join(', ')}): these lines are not comparable with each other.`,
              ]
            : []),
          ...lines.flatMap(({ name, series }) => (series?.warnings ?? []).map((warning) => `${name}: ${warning}`)),
        ],
        page:
          isShare || first === undefined
            ? `${api.origin}${compareAddress(comparison)}`
            : areaPageUrl(api.origin, first, asked.asOf),
        data: { indicator: asked.indicator, lines },
      },
      markdownTable(
        ['year', ...lines.map(({ name }) => name)],
        years.map((year) => [year, ...lines.map((line) => at(line, year))]),
      ),
    )
  },
})
