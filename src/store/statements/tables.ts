/** The rows of a statement, and the columns that hold them: migrations/ says what they are for. */
import type { Claim } from '../../../domain/claim/claim.ts'
import type {
  Quote,
  Speaker,
  Statement,
  StatementCitation,
  StatementTarget,
} from '../../../domain/statement/statement.ts'
import { defineTable, type SqlTable } from '../table.ts'

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

interface TopicRow {
  readonly topic: Statement['topics'][number]
}

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
  slug: 'slug',
  contentHash: 'content_hash',
  type: 'type',
  title: 'title',
  summary: 'summary',
  saidOn: 'said_on',
  precision: 'precision',
  speaker: 'speaker',
  speakerName: 'speaker_name',
  speakerRole: 'speaker_role',
  speakerOrganisation: 'speaker_organisation',
  speaksFor: 'speaks_for',
  event: 'event',
  place: 'place',
  quoteText: 'quote_text',
  quoteLanguage: 'quote_language',
  quoteStatus: 'quote_status',
  quoteUrl: 'quote_url',
  rewordedAs: 'reworded_as',
  confidence: 'confidence',
  notes: 'notes',
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

const PLACE: SqlTable<ChildKey>['bare'] = { statement: 'statement', position: 'position' }

const partOf = <Row>(name: string, columns: SqlTable<Row>['bare']): ChildTable<Row> => ({
  ...defineTable<Row>(name, columns),
  placed: defineTable<ChildKey & Row>(name, { ...PLACE, ...columns } as SqlTable<ChildKey & Row>['bare']),
})

export const STATEMENT_TOPICS = partOf<TopicRow>('statement_topics', { topic: 'topic' })

export const AREAS = partOf<AreaRow>('statement_areas', { area: 'area', isCode: 'is_code' })

export const TARGETS = partOf<TargetRow>('targets', {
  scope: 'scope',
  component: 'component',
  unit: 'unit',
  value: 'value',
  valueMax: 'value_max',
  from: 'from_year',
  by: 'by_year',
  bound: 'bound',
  status: 'status',
  counts: 'counts',
  baselineShare: 'baseline_share',
  baselineYear: 'baseline_year',
  note: 'note',
})

export const CLAIMS = partOf<ClaimRow>('claims', {
  slug: 'slug',
  quantity: 'quantity',
  measure: 'measure',
  subject: 'subject',
  year: 'year',
  since: 'since',
  share: 'share',
  amount: 'amount',
  definition: 'definition',
  prices: 'prices',
  unit: 'unit',
  currency: 'currency',
  comparator: 'comparator',
  value: 'value',
  valueMax: 'value_max',
  assertedBy: 'asserted_by',
  basis: 'basis',
  reading: 'reading',
  obstacle: 'obstacle',
  obstacleExplanation: 'obstacle_explanation',
  note: 'note',
  moment: 'moment',
  sinceMoment: 'since_moment',
  fromShare: 'from_share',
  baseYear: 'base_year',
  quotes: 'quotes',
  ownDay: 'own_day',
  ownPrecision: 'own_precision',
})

export const SOURCES = partOf<SourceRow>('sources', {
  url: 'url',
  publisher: 'publisher',
  published: 'published',
  primary: 'is_primary',
  mirror: 'is_mirror',
})
