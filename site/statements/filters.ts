/** What the list of statements can be filtered by, as its address says it. */

import type { ParameterReader } from '../address/parameters.ts'
import type { StatementsPageVariables } from '../generated/documents.ts'

type Filter = NonNullable<StatementsPageVariables['filter']>
type Topic = NonNullable<Filter['topics']>[number]
type StatementType = NonNullable<Filter['types']>[number]

export const TYPE_NAMES: Readonly<Record<StatementType, string>> = {
  STATEMENT: 'something said',
  PLEDGE: 'a pledge',
  DECLARATION: 'a declaration of allies together',
  TARGET: 'a target in a document',
}

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  FIVE_PERCENT_TARGET: '5% of GDP',
  CORE_3_5: '3.5% of GDP, the core leg',
  RESILIENCE_1_5: '1.5% of GDP, the related leg',
  TWO_PERCENT_GUIDELINE: '2% of GDP',
  EQUIPMENT_20: '20% for equipment',
  NATIONAL_COMMITMENT: 'what one country promises for itself',
  TIMELINE_PATHWAY: 'by when, and how',
  BURDEN_SHARING: 'who carries how much',
  SOCIAL_TRADEOFF: 'next to social spending',
  EXEMPTION_FLEXIBILITY: 'exemptions from a target',
  DEFINITION_COUNTING: 'what counts as defence spending',
  EU_FISCAL_RULES: 'fiscal rules of the European Union',
  US_COMMITMENT: 'whether the United States stands by the alliance',
  UKRAINE_SUPPORT: 'support of Ukraine',
  INDUSTRY: 'the defence industry',
  FIGURES: 'figures',
}

export interface StatementFilters {
  readonly words: string
  readonly about: string
  readonly topic: string
  readonly type: string
  readonly speaker: string
  readonly year: number | null
}

export const readStatementFilters = (read: ParameterReader): StatementFilters => ({
  words: read.text('words'),
  about: read.text('about'),
  topic: read.text('topic'),
  type: read.text('type'),
  speaker: read.text('speaker'),
  year: read.integer('year', 1949, 2100),
})

/** What the API is asked. It says itself which topics and types there are. */
export const apiQuestion = ({ words, about, topic, type, speaker, year }: StatementFilters) => ({
  search: words || null,
  filter: {
    ...(about && { areas: [about] }),
    ...(topic && { topics: [topic as Topic] }),
    ...(type && { types: [type as StatementType] }),
    ...(speaker && { speakers: [speaker] }),
    ...(year !== null && { saidFrom: `${year}-01-01`, saidTo: `${year}-12-31` }),
  },
})
