/** The rows of a statement, and the columns that hold them: migrations/ says what they are for. */
import type { Claim } from '../../../domain/claim/claim.ts'
import type {
  Quote,
  Speaker,
  Statement,
  StatementCitation,
  StatementTarget,
} from '../../../domain/statement/statement.ts'
import { defineTable, named, type SqlTable } from '../table.ts'

/** A statement without what belongs to it. */
export interface StatementRow
  extends Omit<Statement, 'speaker' | 'quote' | 'topics' | 'areas' | 'others' | Held | 'source' | 'additionalSources'> {
  /** Of the statement with all that belongs to it. */
  readonly contentHash: string
  readonly speaker: string
  readonly speakerName: string
  readonly speakerRole: string
  readonly speakerOrganisation: string
  readonly speaksFor: Speaker['speaksFor']
  readonly quoteText: string | null
  readonly quoteLanguage: string | null
  readonly quoteStatus: Quote['status'] | null
  readonly quoteUrl: string | null
}

type Held = 'targets' | 'claims'

export interface AreaRow {
  readonly area: string
  /** 1 for the code of an area, 0 for words. */
  readonly isCode: number
}

export interface TargetRow extends Omit<StatementTarget, 'baseline'> {
  readonly baselineShare: number | null
  readonly baselineYear: number | null
}

export interface ClaimRow extends Omit<Claim, 'statement' | 'speaker' | 'saidOn' | 'saidOnPrecision' | 'obstacle'> {
  readonly obstacle: NonNullable<Claim['obstacle']>['kind'] | null
  readonly obstacleExplanation: string | null
  /** The day of the words, where it is not that of the statement. */
  readonly ownDay: string | null
  readonly ownPrecision: Claim['saidOnPrecision'] | null
}

export interface SourceRow extends Omit<StatementCitation, 'primary' | 'mirror'> {
  readonly primary: number
  readonly mirror: number
}

export const STATEMENTS = defineTable<StatementRow>('statements', {
  ...named('slug', 'contentHash', 'type', 'title', 'summary', 'saidOn', 'precision', 'speaker', 'speakerName'),
  ...named('speakerRole', 'speakerOrganisation', 'speaksFor', 'event', 'place', 'quoteText', 'quoteLanguage'),
  ...named('quoteStatus', 'quoteUrl', 'rewordedAs', 'confidence', 'notes'),
})

/** By which other rows refer to a statement. The database gives it. */
export const STATEMENT_ID = `${STATEMENTS.name}.id`

/** To which statement a row belongs, and where among its like. */
interface ChildKey {
  readonly statement: number
  readonly position: number
}

/** A table of rows that belong to statements. Its columns are those of the rows; `placed` has their place before them. */
export interface ChildTable<Row> extends SqlTable<Row> {
  readonly placed: SqlTable<ChildKey & Row>
}

const PLACE: SqlTable<ChildKey>['bare'] = named('statement', 'position')

const partOf = <Row>(name: string, columns: SqlTable<Row>['bare']): ChildTable<Row> => ({
  ...defineTable<Row>(name, columns),
  placed: defineTable<ChildKey & Row>(name, { ...PLACE, ...columns } as SqlTable<ChildKey & Row>['bare']),
})

export const STATEMENT_TOPICS = partOf<{ readonly topic: Statement['topics'][number] }>(
  'statement_topics',
  named('topic'),
)

export const AREAS = partOf<AreaRow>('statement_areas', named('area', 'isCode'))

export const TARGETS = partOf<TargetRow>('targets', {
  ...named('scope', 'component', 'unit', 'value', 'valueMax'),
  from: 'from_year',
  by: 'by_year',
  ...named('bound', 'status', 'counts', 'baselineShare', 'baselineYear', 'note'),
})

export const CLAIMS = partOf<ClaimRow>('claims', {
  ...named('slug', 'quantity', 'measure', 'subject', 'year', 'since', 'share', 'amount', 'definition', 'prices'),
  ...named('unit', 'currency', 'comparator', 'value', 'valueMax', 'assertedBy', 'basis', 'reading', 'obstacle'),
  ...named('obstacleExplanation', 'note', 'moment', 'sinceMoment', 'fromShare', 'baseYear', 'quotes', 'ownDay'),
  ...named('ownPrecision'),
})

export const SOURCES = partOf<SourceRow>('sources', {
  ...named('url', 'publisher', 'published'),
  primary: 'is_primary',
  mirror: 'is_mirror',
})
