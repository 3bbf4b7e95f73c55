/** The charts that have an address: for pages, pictures, embeds and oEmbed. */
import type { Chart as Spec } from '../../../charts/spec/chart.ts'
import type { Member } from '../../../domain/area/area.ts'
import { claimSeriesOf } from '../../../domain/claim/claim-series.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Vintage } from '../../../domain/edition/vintage.ts'
import { CodedError } from '../../../domain/errors.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { pathwayByKey } from '../../../domain/pathway/find.ts'
import { pathwaySummary } from '../../../domain/pathway/summary/summary.ts'
import { type ChartSubject, subjectQuery } from '../../../site/chart-subject.ts'
import type { Lifetime } from '../caching/cache-policy.ts'
import type { ChartSources } from './chart-sources.ts'
import { pageOf } from './page-of.ts'
import { FIRST_YEAR, findMember, isPast, readFrom, readOneOf, readVintage, readYear } from './query-parameters.ts'
import { allianceYear } from './subjects/alliance-year.ts'
import { ALLY_SORTS, allies } from './subjects/allies.ts'
import { claimSeries } from './subjects/claim-series.ts'
import { compareChart } from './subjects/compare/compare.ts'
import { memberHistory } from './subjects/member-history.ts'
import { outlook } from './subjects/outlook.ts'
import { pathwayCourse } from './subjects/pathway-course.ts'
import { precedents } from './subjects/precedents.ts'
import { revisions } from './subjects/revisions.ts'
import { readRevisions } from './subjects/revisions-options.ts'
import { tracker } from './subjects/tracker.ts'

export interface SubjectChart {
  readonly spec: Spec
  readonly lifetime: Lifetime
  readonly version: string
  /** One sentence below the picture of a pathway; null for other charts. */
  readonly summary: string | null
  /** The path of the page where the same can be opened. */
  readonly page: string
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
 * @throws InputError when an option is not allowed
 * @throws ChartNotFound when there is no such member or pathway
 */
export async function chartOf(subject: ChartSubject, sources: ChartSources): Promise<SubjectChart> {
  if (subject.kind === 'pathway') return pathwayChart(subject.id, sources)
  if (subject.kind === 'claim') return claimChart(subject.slug, sources)
  const vintage = vintageOf(subject)
  const { dataset, publishedAt } = sources.served
  return {
    spec: await specOf(subject, sources),
    lifetime: isPast(vintage, publishedAt) ? 'vintage' : 'current',
    version: dataset.version,
    summary: null,
    page: pageOf(subject, dataset),
  }
}

async function specOf(
  subject: Exclude<ChartSubject, { kind: 'pathway' | 'claim' }>,
  sources: ChartSources,
): Promise<Spec> {
  const { dataset } = sources.served
  const vintage = vintageOf(subject)
  switch (subject.kind) {
    case 'member':
      return memberHistory(dataset, {
        member: memberFrom(dataset, subject.code),
        vintage,
        from: readFrom(subject.from) ?? FIRST_YEAR,
      })
    case 'outlook':
      return outlook(dataset, memberFrom(dataset, subject.code))
    case 'revisions':
      return revisions(dataset, readRevisions(dataset, subject))
    case 'alliance':
      return allianceYear(dataset, { vintage, year: readYear(subject.year) })
    case 'allies':
      return allies(dataset, { vintage, sort: readOneOf(subject.sort, 'sort', ALLY_SORTS, 'share') })
    case 'tracker':
      return tracker(dataset, new URLSearchParams(subjectQuery(subject)))
    case 'precedents':
      return precedents(dataset, new URLSearchParams(subjectQuery(subject)))
    case 'compare': {
      const as = readOneOf(subject.as, 'as', ['lines', 'panels'], 'lines')
      const { lines, indicator } = subject
      return compareChart({ lines, indicator, vintage, from: readFrom(subject.from), as }, sources)
    }
  }
}

const vintageOf = (subject: ChartSubject): Vintage => readVintage('asOf' in subject ? subject.asOf : undefined)

function memberFrom(dataset: Dataset, code: string): Member {
  const member = findMember(dataset, code)
  if (member === null) throw new ChartNotFound(`No member has the code ${code}. Example: POL.`)
  return member
}

async function claimChart(slug: string, { served: { dataset }, claim: claimOf }: ChartSources): Promise<SubjectChart> {
  const claim = await claimOf(slug)
  if (claim === null) throw new ChartNotFound(`No claim is called ${slug}.`)
  const series = claimSeriesOf(dataset, claim)
  if (series === null) throw new ChartNotFound(`The claim ${slug} is about no figure that is in a series of years.`)
  return {
    spec: claimSeries(dataset, series),
    lifetime: 'current',
    version: dataset.version,
    summary: null,
    page: `/claims/${encodeURIComponent(slug)}`,
  }
}

/** Immutable, because the id of a pathway contains the versions of the figures and of the formulas. */
async function pathwayChart(id: string, { served, datasetAt }: ChartSources): Promise<SubjectChart> {
  const key = id.replace(/^pathway:/, '')
  const pathway = await pathwayByKey(key, { dataset: served.dataset, datasetAt })
  if (isAbsence(pathway)) throw new ChartNotFound(pathway.explanation)
  return {
    spec: pathwayCourse(pathway),
    lifetime: 'immutable',
    version: pathway.dataset.version,
    summary: pathwaySummary(pathway),
    page: `/pathway/id/${encodeURIComponent(`pathway:${key}`)}`,
  }
}
