/** From rows to the domain. What is in the database was checked before it got there, so its closed sets are believed. */
import type { Claim } from '../../../domain/claim/claim.ts'
import type { CursorPosition, Hit, SnippetPart, StatementOrder } from '../../../domain/statement/query.ts'
import type { Citation, Statement, Target } from '../../../domain/statement/statement.ts'
import { MATCH_BEGINS, MATCH_ENDS } from './sql.ts'

export interface StatementRow {
  readonly slug: string
  readonly type: Statement['type']
  readonly title: string
  readonly summary: string
  readonly saidOn: string
  readonly precision: Statement['precision']
  readonly speaker: string
  readonly event: string | null
  readonly place: string | null
  readonly quoteText: string | null
  readonly quoteLanguage: string | null
  readonly quoteStatus: NonNullable<Statement['quote']>['status'] | null
  readonly quoteUrl: string | null
  readonly rewordedAs: string | null
  readonly confidence: Statement['confidence']
  readonly notes: string | null
  readonly topics: string
  readonly areas: string
  readonly targets: string
  readonly claims: string
  readonly sources: string
  readonly placeKey: string | number | null
  readonly snippet: string | null
}

export interface ClaimRow {
  readonly claim: string
  readonly statement: string
  readonly saidOn: string
}

type ClaimJson = Omit<Claim, 'statement' | 'saidOn' | 'obstacle'> & {
  readonly obstacle: NonNullable<Claim['obstacle']>['kind'] | null
  readonly obstacleExplanation: string | null
}

type TargetJson = Omit<Target, 'baseline'> & {
  readonly baselineShare: number | null
  readonly baselineYear: number | null
}

type SourceJson = Omit<Citation, 'primary' | 'mirror'> & { readonly primary: 0 | 1; readonly mirror: 0 | 1 }

export function statementFrom(row: StatementRow): Statement {
  const areas: readonly (readonly [string, 0 | 1])[] = JSON.parse(row.areas)
  const targets: readonly TargetJson[] = JSON.parse(row.targets)
  const claims: readonly ClaimJson[] = JSON.parse(row.claims)
  const sources: readonly SourceJson[] = JSON.parse(row.sources)
  const [source, ...additionalSources] = sources.map(citationFrom)
  if (!source) throw new Error(`The statement ${row.slug} has no source.`)
  return {
    slug: row.slug,
    type: row.type,
    title: row.title,
    summary: row.summary,
    saidOn: row.saidOn,
    precision: row.precision,
    speaker: JSON.parse(row.speaker),
    event: row.event,
    place: row.place,
    topics: JSON.parse(row.topics),
    areas: areas.filter(([, isCode]) => isCode === 1).map(([area]) => area),
    others: areas.filter(([, isCode]) => isCode === 0).map(([area]) => area),
    quote: quoteFrom(row),
    rewordedAs: row.rewordedAs,
    targets: targets.map(targetFrom),
    claims: claims.map((claim) => claimFrom(claim, row.slug, row.saidOn)),
    source,
    additionalSources,
    confidence: row.confidence,
    notes: row.notes,
  }
}

export const claimFromRow = ({ claim, statement, saidOn }: ClaimRow): Claim =>
  claimFrom(JSON.parse(claim), statement, saidOn)

export function hitFrom(row: StatementRow, by: StatementOrder): Hit {
  const place: CursorPosition = { by, key: row.placeKey ?? '', slug: row.slug }
  return { statement: statementFrom(row), place, snippet: row.snippet === null ? null : snippetFrom(row.snippet) }
}

/** Cuts a passage at the marks around what matched. */
const snippetFrom = (marked: string): readonly SnippetPart[] =>
  marked.split(MATCH_BEGINS).flatMap((piece, index) => {
    const [matched = '', rest = ''] = index === 0 ? ['', piece] : piece.split(MATCH_ENDS)
    return [
      { text: matched, matched: true },
      { text: rest, matched: false },
    ].filter(({ text }) => text !== '')
  })

function quoteFrom({ quoteText, quoteLanguage, quoteStatus, quoteUrl }: StatementRow): Statement['quote'] {
  if (quoteText === null || quoteLanguage === null || quoteStatus === null || quoteUrl === null) return null
  return { text: quoteText, language: quoteLanguage, status: quoteStatus, sourceUrl: quoteUrl }
}

const targetFrom = ({ baselineShare, baselineYear, ...target }: TargetJson): Target => ({
  ...target,
  baseline: baselineShare === null || baselineYear === null ? null : { share: baselineShare, year: baselineYear },
})

const claimFrom = (
  { obstacle, obstacleExplanation, ...claim }: ClaimJson,
  statement: string,
  saidOn: string,
): Claim => ({
  ...claim,
  statement,
  saidOn,
  obstacle: obstacle === null ? null : { kind: obstacle, explanation: obstacleExplanation ?? '' },
})

const citationFrom = ({ primary, mirror, ...source }: SourceJson): Citation => ({
  ...source,
  primary: primary === 1,
  mirror: mirror === 1,
})
