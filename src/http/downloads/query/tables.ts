/** The tables that a question makes: they are computed for each request. */
import type { Context } from 'hono'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { vintagesOf } from '../../../../domain/table/vintages.ts'
import { entityTag } from '../../caching/entity-tag.ts'
import { problemResponse } from '../../errors/problem.ts'
import type { AppEnv } from '../../observability/trace.ts'
import type { Charge } from '../../rate-limit/charge.ts'
import { withBom } from '../bom.ts'
import { type FileResponseOptions, fileResponse } from '../file-response.ts'
import { CSV } from '../files.ts'
import { pathwayTable } from '../tables/pathway.ts'
import { longVintages, wideVintages } from '../tables/vintages.ts'
import { readBom, refuseUnknown } from './parameters.ts'
import { pathwayById } from './pathway-by-id.ts'
import { type SeriesFormat, seriesFile } from './series-file.ts'
import { readSeriesQuery, type SeriesTableQuery } from './series-query.ts'
import { vintagesQueryFrom } from './vintages-query.ts'

/** Points of cost of a pathway, about as much as all its columns cost in GraphQL. */
const PATHWAY_POINTS = 1_000
/** The same of a matrix of editions by years. */
const VINTAGES_POINTS = 500
/** Of the series of each country that is read. */
const SERIES_POINTS = 20

/** The dataset that a table is made from. */
export interface From {
  readonly dataset: Dataset
  /** Whether the address names its version. */
  readonly isPermanent: boolean
}

export function askedTables(charge: Charge) {
  const send = async (c: Context<AppEnv>, { version }: Dataset, file: Omit<FileResponseOptions, 'etag'>) => {
    Object.assign(c.get('trace'), { cache: 'miss', version })
    return fileResponse(c.req.raw, { ...file, etag: await entityTag(file.bytes) })
  }
  const policyOf = ({ dataset: { version }, isPermanent }: From, isComputed: boolean) =>
    ({ kind: 'answer', version, lifetime: isPermanent && !isComputed ? 'immutable' : 'current' }) as const

  async function pathway(
    c: Context<AppEnv>,
    dataset: Dataset,
    datasetAt: (version: string) => Promise<Dataset | null>,
  ): Promise<Response> {
    await charge(c, PATHWAY_POINTS)
    const search = searchOf(c)
    refuseUnknown(search, ['id', 'bom'], '/data/pathway.csv?id=pathway:…')
    const found = await pathwayById(search.get('id') ?? undefined, { dataset, datasetAt })
    if (isAbsence(found)) return problemResponse(c, 'NOT_FOUND', `id: ${found.explanation}`)
    return send(c, found.dataset, {
      bytes: withBom(pathwayTable(found).csv, readBom(search)),
      mediaType: CSV,
      fileName: `pathway-${found.spec.area.code}.csv`,
      // The id contains the versions of the figures and of the formulas.
      policy: { kind: 'answer', version: found.dataset.version, lifetime: 'immutable' },
    })
  }

  async function vintages(c: Context<AppEnv>, from: From): Promise<Response> {
    const { dataset } = from
    await charge(c, VINTAGES_POINTS)
    const search = searchOf(c)
    const query = vintagesQueryFrom(dataset, search)
    const found = vintagesOf(dataset, query)
    if (isAbsence(found)) return problemResponse(c, 'NOT_FOUND', found.explanation)
    const { csv } = query.layout === 'wide' ? wideVintages(found) : longVintages(found)
    const isComputed = found.rows.some(({ series }) => series.composition !== null)
    return send(c, dataset, {
      bytes: withBom(csv, readBom(search)),
      mediaType: CSV,
      fileName: `vintages-${found.area.code}-${found.indicator.code}.csv`,
      policy: policyOf(from, isComputed),
    })
  }

  async function series(c: Context<AppEnv>, from: From, format: SeriesFormat): Promise<Response> {
    const { dataset } = from
    const { search, searchParams } = new URL(c.req.url)
    const query = readSeriesQuery(dataset, searchParams)
    await charge(c, SERIES_POINTS * (1 + countriesOf(query)))
    const permanent = `/data/v/${dataset.version}/series.csv${search}`
    const file = seriesFile({ dataset, query, format, permanent })
    if (isAbsence(file)) return problemResponse(c, 'NOT_FOUND', file.explanation)
    return send(c, dataset, {
      bytes: withBom(file.bytes, query.bom && format === 'csv'),
      mediaType: file.mediaType,
      fileName: format === 'json' ? null : `${query.indicator.code}.${format}`,
      policy: policyOf(from, file.isComputed),
      ...(format === 'json' ? {} : { describedBy: `series.json${search}` }),
    })
  }

  return { pathway, vintages, series }
}

const countriesOf = ({ areas }: SeriesTableQuery): number =>
  areas.reduce((sum, area) => sum + (area.kind === 'group' ? area.members.length : 1), 0)

const searchOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams
