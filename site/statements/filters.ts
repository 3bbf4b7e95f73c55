/** What the list of statements can be filtered by, as its address says it. */

import { TOPIC_NAMES, TYPE_NAMES } from '../../formats/statement-words.ts'
import type { ParameterReader } from '../address/parameters.ts'
import type { StatementsPageVariables } from '../generated/documents.ts'

type Filter = NonNullable<StatementsPageVariables['filter']>
type Topic = NonNullable<Filter['topics']>[number]
type StatementType = NonNullable<Filter['types']>[number]

const choicesOf = <Code extends string>(names: Readonly<Record<Code, string>>) => [
  ['', 'any'] as const,
  ...(Object.keys(names) as Code[]).map((code) => [code, names[code]] as const),
]
const TOPICS = choicesOf<Topic>(TOPIC_NAMES)
const TYPES = choicesOf<StatementType>(TYPE_NAMES)

export interface StatementFilters {
  readonly words: string
  readonly about: string
  readonly topic: Topic | ''
  readonly type: StatementType | ''
  readonly speaker: string
  readonly year: number | null
}

export const readStatementFilters = (read: ParameterReader): StatementFilters => ({
  words: read.text('words'),
  about: read.text('about'),
  topic: read.choice('topic', TOPICS),
  type: read.choice('type', TYPES),
  speaker: read.text('speaker'),
  year: read.integer('year', 1949, 2100),
})

/** What the API is asked. */
export const apiQuestion = ({ words, about, topic, type, speaker, year }: StatementFilters) => ({
  search: words || null,
  filter: {
    ...(about && { areas: [about] }),
    ...(topic && { topics: [topic] }),
    ...(type && { types: [type] }),
    ...(speaker && { speakers: [speaker] }),
    ...(year !== null && { saidFrom: `${year}-01-01`, saidTo: `${year}-12-31` }),
  },
})
