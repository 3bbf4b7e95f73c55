/** What the list of statements can be filtered by, as its address says it. */

import type { ParameterReader } from '../address/parameters.ts'
import type { StatementsPageVariables } from '../generated/documents.ts'

type Filter = NonNullable<StatementsPageVariables['filter']>
type Topic = NonNullable<Filter['topics']>[number]
type StatementType = NonNullable<Filter['types']>[number]

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
