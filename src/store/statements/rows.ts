/** From rows to the domain, and back. What is in the database was checked before it got there, so its closed sets are believed. */
import type { Claim } from '../../../domain/claim/claim.ts'
import type { Statement, StatementCitation, StatementTarget } from '../../../domain/statement/statement.ts'
import { rowFrom } from '../table.ts'
import {
  AREAS,
  type AreaRow,
  type ChildTable,
  CLAIMS,
  type ClaimRow,
  SOURCES,
  type SourceRow,
  STATEMENT_TOPICS,
  type StatementRow,
  TARGETS,
  type TargetRow,
} from './tables.ts'

/** A statement as `WHOLE` reads it: what belongs to it is JSON. */
export interface WholeRow extends StatementRow {
  readonly topics: string
  readonly areas: string
  readonly targets: string
  readonly claims: string
  readonly sources: string
}

export function statementFrom(row: WholeRow): Statement {
  const areas = partsFrom(AREAS, row.areas)
  const [source, ...additionalSources] = partsFrom(SOURCES, row.sources).map(citationFrom)
  if (!source) throw new Error(`The statement ${row.slug} has no source.`)
  return {
    slug: row.slug,
    type: row.type,
    title: row.title,
    summary: row.summary,
    saidOn: row.saidOn,
    precision: row.precision,
    speaker: {
      slug: row.speaker,
      name: row.speakerName,
      role: row.speakerRole,
      organisation: row.speakerOrganisation,
      speaksFor: row.speaksFor,
    },
    event: row.event,
    place: row.place,
    topics: partsFrom(STATEMENT_TOPICS, row.topics).map(({ topic }) => topic),
    areas: areas.filter(({ isCode }) => isCode === 1).map(({ area }) => area),
    others: areas.filter(({ isCode }) => isCode === 0).map(({ area }) => area),
    quote: quoteFrom(row),
    rewordedAs: row.rewordedAs,
    targets: partsFrom(TARGETS, row.targets).map(targetFrom),
    claims: partsFrom(CLAIMS, row.claims).map((claim) => claimFrom(claim, row)),
    source,
    additionalSources,
    confidence: row.confidence,
    notes: row.notes,
  }
}

const partsFrom = <Row>(part: ChildTable<Row>, json: string): readonly Row[] => {
  const rows: readonly (readonly unknown[])[] = JSON.parse(json)
  return rows.map((values) => rowFrom(part, values))
}

export const statementRow = (
  { speaker, quote, topics, areas, others, targets, claims, source, additionalSources, ...own }: Statement,
  contentHash: string,
): StatementRow => ({
  ...own,
  contentHash,
  speaker: speaker.slug,
  speakerName: speaker.name,
  speakerRole: speaker.role,
  speakerOrganisation: speaker.organisation,
  speaksFor: speaker.speaksFor,
  quoteText: quote?.text ?? null,
  quoteLanguage: quote?.language ?? null,
  quoteStatus: quote?.status ?? null,
  quoteUrl: quote?.sourceUrl ?? null,
})

function quoteFrom({ quoteText, quoteLanguage, quoteStatus, quoteUrl }: StatementRow): Statement['quote'] {
  if (quoteText === null || quoteLanguage === null || quoteStatus === null || quoteUrl === null) return null
  return { text: quoteText, language: quoteLanguage, status: quoteStatus, sourceUrl: quoteUrl }
}

export const areaRows = ({ areas, others }: Statement): readonly AreaRow[] => [
  ...areas.map((area) => ({ area, isCode: 1 })),
  ...others.map((area) => ({ area, isCode: 0 })),
]

const targetFrom = ({ baselineShare, baselineYear, ...target }: TargetRow): StatementTarget => ({
  ...target,
  baseline: baselineShare === null || baselineYear === null ? null : { share: baselineShare, year: baselineYear },
})

export const targetRow = ({ baseline, ...target }: StatementTarget): TargetRow => ({
  ...target,
  baselineShare: baseline?.share ?? null,
  baselineYear: baseline?.year ?? null,
})

/** What a claim takes from its statement. */
export type Said = Pick<StatementRow, 'slug' | 'saidOn' | 'precision' | 'speakerName'>

export const claimFrom = (
  { obstacle, obstacleExplanation, ownDay, ownPrecision, ...claim }: ClaimRow,
  { slug, saidOn, precision, speakerName }: Said,
): Claim => ({
  ...claim,
  statement: slug,
  speaker: speakerName,
  saidOn: ownDay ?? saidOn,
  saidOnPrecision: ownPrecision ?? precision,
  obstacle: obstacle === null ? null : { kind: obstacle, explanation: obstacleExplanation ?? '' },
})

export const claimRow = (
  { statement, speaker, saidOn, saidOnPrecision, obstacle, ...claim }: Claim,
  said: Pick<Statement, 'saidOn' | 'precision'>,
): ClaimRow => ({
  ...claim,
  obstacle: obstacle?.kind ?? null,
  obstacleExplanation: obstacle?.explanation ?? null,
  ownDay: saidOn === said.saidOn ? null : saidOn,
  ownPrecision: saidOn === said.saidOn ? null : saidOnPrecision,
})

const citationFrom = ({ primary, mirror, ...source }: SourceRow): StatementCitation => ({
  ...source,
  primary: primary === 1,
  mirror: mirror === 1,
})

export const sourceRow = ({ primary, mirror, ...source }: StatementCitation): SourceRow => ({
  ...source,
  primary: Number(primary),
  mirror: Number(mirror),
})
