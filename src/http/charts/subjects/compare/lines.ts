/** Reads the lines of a comparison: areas with their definitions, and pathways. */
import type { Dataset } from '../../../../../domain/dataset/dataset.ts'
import type { Vintage } from '../../../../../domain/edition/vintage.ts'
import { InputError, quoted } from '../../../../../domain/errors.ts'
import { type Absence, isAbsence } from '../../../../../domain/figure/absence.ts'
import { definitionOf, findSeries } from '../../../../../domain/figure/figure.ts'
import { DEFINITIONS, type Definition, type Indicator } from '../../../../../domain/figure/indicator.ts'
import type { Series } from '../../../../../domain/figure/series.ts'
import { areaNamed } from '../../../../../domain/identity.ts'
import { pathwayByKey } from '../../../../../domain/pathway/find.ts'
import type { Pathway } from '../../../../../domain/pathway/pathway.ts'
import { MOST_LINES } from '../../../../../site/compare/question.ts'
import type { ChartSources } from '../../chart-sources.ts'

export type CompareLine =
  | {
      readonly kind: 'figures'
      readonly name: string
      readonly definition: Definition | null
      readonly series: Series | Absence
    }
  | { readonly kind: 'pathway'; readonly name: string; readonly pathway: Pathway }

interface Question {
  readonly indicator: Indicator
  readonly vintage: Vintage
}

const refused = (found: string, allowed: string): InputError =>
  new InputError({ field: 'line', found, allowed, example: 'line=POL&line=DEU:SIPRI' })

export function readLines(
  texts: readonly string[],
  question: Question,
  sources: ChartSources,
): Promise<readonly CompareLine[]> {
  if (texts.length === 0) throw refused('none', `1 to ${MOST_LINES} lines, each an area or a pathway`)
  if (texts.length > MOST_LINES) throw refused(`${texts.length} lines`, `at most ${MOST_LINES} lines`)
  const twice = texts.find((text, index) => texts.indexOf(text) !== index)
  if (twice !== undefined) throw refused(`${quoted(twice)} twice`, 'each line once')
  return Promise.all(
    texts.map((text) =>
      /^(pathway:)?[0-9a-f]{16}\./.test(text) || text.startsWith('pathway:')
        ? pathwayLine(text, question, sources)
        : figuresLine(text, question, sources.served.dataset),
    ),
  )
}

function figuresLine(text: string, { indicator, vintage }: Question, dataset: Dataset): CompareLine {
  const [areaText = '', definitionText, ...rest] = text.replace(/^(member|group|comparator):/, '').split(':')
  // A plus sign in a query stands for a space.
  const area = areaNamed(dataset, areaText) ?? areaNamed(dataset, areaText.trim().replaceAll(' ', '+'))
  if (area === null || rest.length > 0)
    throw refused(
      quoted(text),
      `an ISO 3166-1 code, a name or a group (${dataset.groups.map(({ code }) => code).join(', ')}), with a definition behind a colon where it is not the usual one (${DEFINITIONS.join(', ')}); or the id of a pathway, pathway:…`,
    )
  const named = DEFINITIONS.find((one) => one === definitionText?.toUpperCase())
  if (definitionText !== undefined && named === undefined)
    throw refused(quoted(text), `a definition among ${DEFINITIONS.join(', ')} behind the colon`)
  const usual = definitionOf(dataset, { area, indicator, definition: named ?? null, vintage })
  const series = findSeries(dataset, { area, indicator, vintage, definition: usual })
  return { kind: 'figures', name: area.name, definition: usual, series }
}

async function pathwayLine(
  text: string,
  { indicator, vintage }: Question,
  { served, datasetAt }: ChartSources,
): Promise<CompareLine> {
  if (indicator.code !== 'DEFENCE_SHARE_OF_GDP')
    throw refused(
      `a pathway with “${indicator.name}”`,
      'pathways with shares of GDP only, because a pathway is a share of GDP',
    )
  const pathway = await pathwayByKey(text.replace(/^pathway:/, ''), { dataset: served.dataset, datasetAt })
  if (isAbsence(pathway))
    throw refused(quoted(text), `the id of a pathway that can be computed: ${pathway.explanation}`)
  const { asOf, area } = pathway.spec
  if (vintage.kind === 'asOf' && (asOf === null || asOf > vintage.day))
    throw refused(
      `a pathway ${asOf === null ? 'from the newest figures' : `as known on ${asOf}`}`,
      `with asOf=${vintage.day}, pathways from figures of that day or before: ask for one with the same asOf`,
    )
  return { kind: 'pathway', name: area.name, pathway }
}
