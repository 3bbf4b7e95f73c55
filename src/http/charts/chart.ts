/** Every chart that has an address, found by what stands in it. One place for the picture itself, its page and its oEmbed. */
import { type BarChart, barChart } from '../../../charts/bar-chart.ts'
import type { Layout } from '../../../charts/layout.ts'
import { lineChart } from '../../../charts/line-chart.ts'
import type { LineChart } from '../../../charts/line-chart-spec.ts'
import { isAbsence } from '../../../domain/absence.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import { CodedError } from '../../../domain/errors.ts'
import { pathwayByKey } from '../../../domain/pathway/find.ts'
import type { Served } from '../../store/dataset-store.ts'
import type { Lifetime } from '../cache-policy.ts'
import { cardOf } from '../pages/card.ts'
import { allianceYear } from './alliance-year.ts'
import { memberHistory } from './member-history.ts'
import { pathwayCourse } from './pathway-course.ts'
import { firstYearFrom, isPast, memberFrom, type QueryReader, vintageFrom, yearFrom } from './query-parameters.ts'

/** Which chart, as its address names it. */
export type Subject =
  | { readonly kind: 'member'; readonly code: string }
  | { readonly kind: 'alliance' }
  | { readonly kind: 'pathway'; readonly id: string }

export interface Chart {
  readonly spec: LineChart | BarChart
  readonly lifetime: Lifetime
  readonly version: string
  /** The explorer's page on the same, from the root of the origin. */
  readonly explorer: string
  /** The path of its card; null where none is drawn at build. */
  readonly card: string | null
}

export interface ChartSources {
  readonly served: Served
  /** The dataset of another version; null when it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
}

/** There is nothing to draw, for the reason that it gives. */
export class ChartNotFound extends CodedError {
  constructor(why: string) {
    super('NOT_FOUND', why)
  }
}

/**
 * @throws InputError when a parameter is out of its bounds
 * @throws ChartNotFound when there is no such member or pathway
 */
export async function chartOf(subject: Subject, read: QueryReader, store: ChartSources): Promise<Chart> {
  const { dataset, publishedAt } = store.served
  switch (subject.kind) {
    case 'member': {
      const vintage = vintageFrom(read)
      const member = memberFrom(dataset, subject.code)
      if (member === null) throw new ChartNotFound(`No member has the code ${subject.code}. Example: POL.`)
      const spec = memberHistory(dataset, { member, vintage, from: firstYearFrom(read) })
      return {
        spec,
        lifetime: lifetimeOf(vintage, publishedAt),
        version: dataset.version,
        explorer: `/member/${member.code}`,
        card: cardOf(member.code),
      }
    }
    case 'alliance': {
      const vintage = vintageFrom(read)
      const spec = allianceYear(dataset, { vintage, year: yearFrom(read) })
      const lifetime = lifetimeOf(vintage, publishedAt)
      return { spec, lifetime, version: dataset.version, explorer: '/', card: cardOf(null) }
    }
    case 'pathway':
      return pathwayChart(subject.id, store)
  }
}

const lifetimeOf = (...of: Parameters<typeof isPast>): Lifetime => (isPast(...of) ? 'vintage' : 'current')

/** An id names the figures and the formulas that it is computed with: what it draws can never change. */
async function pathwayChart(id: string, { served, datasetAt }: ChartSources): Promise<Chart> {
  const key = id.replace(/^pathway:/, '')
  const pathway = await pathwayByKey(key, { dataset: served.dataset, datasetAt })
  if (isAbsence(pathway)) throw new ChartNotFound(pathway.explanation)
  const { dataset, spec } = pathway
  const page = spec.area.kind === 'member' ? `/member/${spec.area.code}` : '/'
  const explorer = `${page}?${new URLSearchParams({ pathway: `pathway:${key}` })}`
  return { spec: pathwayCourse(pathway), lifetime: 'immutable', version: dataset.version, explorer, card: null }
}

export const draw = (spec: LineChart | BarChart, layout: Layout): string =>
  'bars' in spec ? barChart(spec, layout) : lineChart(spec, layout)
