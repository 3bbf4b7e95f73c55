/** The page of a member, a group or another country: where it stands, what it spent, pledged and was said to, and what a target would take. */

import { formatDate } from '../../formats/date.ts'
import { dayProblem } from '../address/day.ts'
import { unknownParameters } from '../address/parameters.ts'
import { withQuery } from '../address/with-query.ts'
import { AreaNow, type AreaNowAnswer, AreaPage, AreaSaid, AreaWays } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { ChartFigure } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { loadAreas, namedArea } from '../pathway/areas.ts'
import { linkedDataOf } from '../shell/linked-data.ts'
import { AsOfForm } from './as-of-form.tsx'
import { Figures } from './figures.tsx'
import { formerQuestion } from './former.ts'
import { type AreaFigures, headline, MemberHeading, Newer, standingOf } from './heading.tsx'
import { type AreaKind, areaPath, type FoundArea } from './kinds.ts'
import { Neighbours } from './neighbours.tsx'
import { Positions } from './positions.tsx'
import { noSuchPage, refusedMemberPage } from './refusals.tsx'
import { Revisions } from './revisions.tsx'
import { Claims, Statements } from './said.tsx'
import { PathwayLinks } from './ways.tsx'

interface AreaAddress {
  readonly kind: AreaKind
  readonly name: string
  readonly search: URLSearchParams
}

export async function areaPage({ kind, name, search }: AreaAddress, sources: Sources): Promise<Page | Redirect> {
  const areas = await loadAreas(sources)
  const area = await namedArea(areas, name, sources)
  if (!area) return noSuchPage(name)
  const path = areaPath(area)
  const former = await formerQuestion(area, search, path, sources)
  if (former) return former
  if (path !== `/${kind}/${name}`) return { location: withQuery(path, search) }
  const asOf = search.get('asOf')?.trim() || null
  const problem = asOf === null ? undefined : (dayProblem(asOf) ?? undefined)
  const messages = [...Object.values(unknownParameters(search, ['asOf'])), ...(problem === undefined ? [] : [problem])]
  if (messages.length > 0) return refusedMemberPage(area, asOf ?? '', problem, messages)
  return answeredPage(area, asOf, sources)
}

async function answeredPage(area: FoundArea, asOf: string | null, sources: Sources): Promise<Page> {
  const { code, name, kind } = area
  const path = areaPath(area) + (asOf === null ? '' : `?asOf=${asOf}`)
  const isAlly = kind !== 'country'
  const day = asOf === null ? {} : { asOf }
  const subject = { kind: 'member', code, ...day } as const
  const csv = `/data/compare.csv?${new URLSearchParams([['line', `${code}:NATO`], ['line', `${code}:SIPRI`], ['from', '1949'], ...Object.entries(day)])}`
  const [{ data, errors }, now, said, ways, chart] = await Promise.all([
    sources.ask(AreaPage, { code, asOf }),
    asOf === null ? null : sources.askPart(AreaNow, { code }),
    sources.askPart(AreaSaid, {
      codes: [code],
      ids: [code],
      asOf,
      hasPositions: kind === 'member' || code === 'NATO',
      isPast: asOf !== null,
    }),
    isAlly ? sources.askPart(AreaWays, { code, asOf }) : null,
    kind === 'member' ? sources.chart(subject) : null,
  ])
  const figures = data?.area
  if (!figures) throw new Error(`The answer lacks ${code}: ${errors.join(' ')}`)
  const failed = [said, ways, now].some((reply) => reply !== null && reply.errors.length > 0)
  const { positions, statements, claims } = said.data ?? {}
  const standing = standingOf(figures, data.crossSection, asOf)
  const description = [standing.lead, standing.graded].filter((sentence) => sentence !== null).join(' ')
  const cited = citedOf(figures, new URL(path, sources.origin).href)
  return {
    path,
    title: headline(figures),
    description,
    card: kind === 'member' ? subject : null,
    cardAlt: `Chart of the defence spending of ${name} as a share of GDP.`,
    embeddable: kind === 'member',
    statements: true,
    failed,
    listed: asOf === null,
    linkedData: linkedDataOf({ cited, description, csv }),
    content: (
      <>
        <h1>{headline(figures)}</h1>
        {asOf !== null && (
          <p class="soft">As known on {formatDate(asOf, 'DAY')}: no figure and no word on this page is of later.</p>
        )}
        {asOf !== null && <NewerOr now={now?.data ?? null} figures={figures} area={area} path={path} />}
        <MemberHeading figures={figures} standing={standing} asOf={asOf} />
        <h2>What it spent</h2>
        {chart && (
          <ChartFigure
            chart={chart}
            share={{ subject, csv, cited }}
            links={[[`/compare?line=${code}`, 'Compare it']]}
          />
        )}
        <Figures figures={figures} />
        {isAlly && (
          <>
            <h2>What it pledged</h2>
            {positions ? (
              <Positions positions={positions} name={name} asOf={asOf} />
            ) : kind === 'group' && code !== 'NATO' ? (
              <p>Pledges are made by members, and by the alliance.</p>
            ) : (
              <Missing what="What it pledged" again={path} />
            )}
            <h2>What a target would take</h2>
            {ways?.data?.area ? (
              <PathwayLinks area={area} ways={ways.data.area} asOf={asOf} />
            ) : (
              <Missing what="What a target would take" again={path} />
            )}
          </>
        )}
        <Revisions figures={figures} asOf={asOf} />
        <h2>What was said</h2>
        {statements ? (
          <Statements area={area} statements={statements} />
        ) : (
          <Missing what="What was said" again={path} />
        )}
        <h2>Was it right?</h2>
        {claims ? <Claims area={area} claims={claims} asOf={asOf} /> : <Missing what="The claims" again={path} />}
        <Neighbours area={area} ranking={data.crossSection} />
        <AsOfForm path={areaPath(area)} value={asOf ?? ''} problem={undefined} />
      </>
    ),
  }
}

const citedOf = (figures: AreaFigures, address: string): Cited => ({
  title: headline(figures),
  address,
  ...sourcesIn([figures.nato, figures.sipri].flatMap((series) => (series ? [series.edition] : []))),
})

interface NewerProps {
  readonly now: AreaNowAnswer | null
  readonly figures: AreaFigures
  readonly area: FoundArea
  readonly path: string
}

const NewerOr = ({ now, figures, area, path }: NewerProps) =>
  now === null ? (
    <Missing what="Whether newer figures exist" again={path} />
  ) : (
    <Newer now={now} figures={figures} path={areaPath(area)} />
  )
