import { areaPageUrl, requireArea } from '../addresses.ts'
import { editionsOf, resultOf } from '../answer.ts'
import { AssistantFigure, type AssistantFigureAnswer } from '../generated/documents.ts'
import { area, asOf, definition, fields, indicator, textField, yearField } from '../input.ts'
import { tool } from '../tool.ts'

export const getFigure = tool({
  name: 'get_figure',
  title: 'Get a figure',
  description:
    'One figure of defence spending, or of the economy, of a country or a group in a year, with its edition and how later editions revised it. Where there is no figure the answer says why: a missing figure is never zero.',
  input: fields({
    area,
    indicator,
    year: yearField('year', 1900, 2100, 2024).optional().describe('Default: the newest year that is not a projection.'),
    edition: textField('edition', 60, 'nato-2024')
      .optional()
      .describe('The slug of an edition. Not together with asOf.'),
    asOf,
    definition,
  }),
  answer: async (asked, api) => {
    const found = await api.ask(AssistantFigure, asked)
    const about = requireArea(found.area, 'area', asked.area)
    const { datum } = about
    const page = areaPageUrl(api.origin, about, asked.asOf)
    if (datum.__typename === 'Absence')
      return resultOf({
        answer: `There is no figure: ${datum.explanation}`,
        citations: [],
        editions: [],
        warnings: [],
        page,
        data: { area: { code: about.code, name: about.name }, figure: null, reason: datum.reason },
      })
    const { revisions, citation, warnings, edition, ...figure } = datum
    return resultOf({
      answer: [
        `${about.name}, ${figure.indicator.name}, ${figure.year}: ${printedOf(figure)}.`,
        ...revised(revisions),
      ].join(' '),
      citations: [citation],
      editions: editionsOf([edition, ...revisions.map((one) => one.edition)]),
      warnings: [...warnings],
      page,
      data: { area: { code: about.code, name: about.name }, figure: { ...figure, edition: edition.slug }, revisions },
    })
  },
})

type Datum = Extract<NonNullable<AssistantFigureAnswer['area']>['datum'], { readonly __typename: 'Datum' }>
type Revision = Datum['revisions'][number]

const printedOf = ({ printedValue, unit, status }: Pick<Datum, 'printedValue' | 'unit' | 'status'>): string =>
  `${printedValue.toLocaleString('en-GB')} ${unit.label}${status === 'ACTUAL' ? '' : ` (${status.toLowerCase()})`}`

/** How editions had the same figure, where there are several. */
const revised = (revisions: readonly Revision[]): readonly string[] =>
  revisions.length < 2
    ? []
    : [`By edition: ${revisions.map((one) => `${one.edition.slug} ${printedOf(one)}`).join('; ')}.`]
