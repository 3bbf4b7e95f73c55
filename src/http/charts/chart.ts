/** The charts that have an address: for pictures, embeds and oEmbed. */
import { type BarChart, barChart } from '../../../charts/bar-chart.ts'
import type { Layout } from '../../../charts/layout.ts'
import { lineChart } from '../../../charts/line-chart.ts'
import type { LineChart } from '../../../charts/line-chart-spec.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { CodedError } from '../../../domain/errors.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { pathwayByKey } from '../../../domain/pathway/find.ts'
import { summaryOf } from '../../../domain/pathway/summary/summary.ts'
import type { Served } from '../../store/dataset-store.ts'
import type { Lifetime } from '../cache-policy.ts'
import { cardPath } from '../pages/card.ts'
import { allianceYear } from './alliance-year.ts'
import { memberHistory } from './member-history.ts'
import { pathwayCourse } from './pathway-course.ts'
import { findMember, isPast, type QueryReader, readFirstYear, readVintage, readYear } from './query-parameters.ts'

/** What a chart shows, as its path identifies it. */
export type ChartSubject =
  | { readonly kind: 'member'; readonly code: string }
  | { readonly kind: 'alliance' }
  | { readonly kind: 'pathway'; readonly id: string }

export interface Chart {
  readonly spec: LineChart | BarChart
  readonly lifetime: Lifetime
  readonly version: string
  /** One sentence below the picture of a pathway; null for other charts. */
  readonly summary: string | null
  /** The path of the same subject in the explorer. */
  readonly explorer: string
  /** The path of its card; null if the build draws none. */
  readonly card: string | null
}

/** The dataset of another version; null if it is not stored. */
export type DatasetAt = (version: string) => Promise<Dataset | null>

export interface ChartSources {
  readonly served: Served
  readonly datasetAt: DatasetAt
}

/** The chart does not exist. The message gives the reason. */
export class ChartNotFound extends CodedError {
  constructor(reason: string) {
    super('NOT_FOUND', reason)
  }
}

/**
 * Creates the chart of a subject.
 *
 * @param read reads a query parameter
 * @throws InputError when a query parameter is not allowed
 * @throws ChartNotFound when there is no such member or pathway
 */
export async function chartOf(subject: ChartSubject, read: QueryReader, store: ChartSources): Promise<Chart> {
  const { dataset, publishedAt } = store.served
  switch (subject.kind) {
    case 'member': {
      const vintage = readVintage(read)
      const member = findMember(dataset, subject.code)
      if (member === null) throw new ChartNotFound(`No member has the code ${subject.code}. Example: POL.`)
      const spec = memberHistory(dataset, { member, vintage, from: readFirstYear(read) })
      return {
        spec,
        lifetime: lifetimeOf(vintage, publishedAt),
        version: dataset.version,
        summary: null,
        explorer: `/member/${member.code}`,
        card: cardPath(member.code),
      }
    }
    case 'alliance': {
      const vintage = readVintage(read)
      const spec = allianceYear(dataset, { vintage, year: readYear(read) })
      const lifetime = lifetimeOf(vintage, publishedAt)
      return { spec, lifetime, version: dataset.version, summary: null, explorer: '/alliance', card: cardPath(null) }
    }
    case 'pathway':
      return pathwayChart(subject.id, store)
  }
}

const lifetimeOf = (...of: Parameters<typeof isPast>): Lifetime => (isPast(...of) ? 'vintage' : 'current')

/** Immutable, because the id of a pathway contains the versions of the figures and of the formulas. */
async function pathwayChart(id: string, { served, datasetAt }: ChartSources): Promise<Chart> {
  const key = id.replace(/^pathway:/, '')
  const pathway = await pathwayByKey(key, { dataset: served.dataset, datasetAt })
  if (isAbsence(pathway)) throw new ChartNotFound(pathway.explanation)
  const { dataset, spec } = pathway
  const page = spec.area.kind === 'member' ? `/member/${spec.area.code}` : '/alliance'
  const explorer = `${page}?${new URLSearchParams({ pathway: `pathway:${key}` })}`
  return {
    spec: pathwayCourse(pathway),
    lifetime: 'immutable',
    version: dataset.version,
    summary: summaryOf(pathway),
    explorer,
    card: null,
  }
}

/** Renders a chart as SVG. */
export const draw = (spec: LineChart | BarChart, layout: Layout): string =>
  'bars' in spec ? barChart(spec, layout) : lineChart(spec, layout)
