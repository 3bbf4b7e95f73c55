/** Prices an operation and executes it in this process, with everything that it takes counted and nothing stopped. */
import { type DocumentNode, execute, parse, specifiedRules, validate, validateExecutionArgs } from 'graphql'
import { AbsenceLog } from '../../../domain/absence-log.ts'
import { type ChangeRepository, MAX_DETAIL_LENGTH, MAX_DETAILS } from '../../../domain/change-log/entry.ts'
import type { Facet, StatementRepository } from '../../../domain/statement/query.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { calculateCost } from '../../../schema/cost/calculate-cost.ts'
import { meterSchema } from '../../../schema/cost/metered-schema.ts'
import { schema } from '../../../schema/schema.ts'
import { dataset, statements } from '../data/dataset.ts'

const metered = meterSchema(schema)
const bySlug = new Map(statements.map((one) => [one.slug, one]))

const VALUES: Readonly<Record<Facet, (statement: Statement) => readonly string[]>> = {
  types: ({ type }) => [type],
  topics: ({ topics }) => topics,
  areas: ({ areas }) => areas,
  speakers: ({ speaker }) => [speaker.slug],
  speaksFor: ({ speaker }) => [speaker.speaksFor ?? 'nobody'],
  confidences: ({ confidence }) => [confidence],
  quoteStatuses: ({ quote }) => (quote ? [quote.status] : []),
}

/** All statements, whatever is asked: as many as there can be. */
const reader: StatementRepository & ChangeRepository = {
  hits: async (_question, { size }) => ({
    hasMore: true,
    items: statements.slice(0, size).map((statement) => ({
      statement,
      place: { by: 'DATE', key: statement.saidOn, slug: statement.slug },
      snippet: Array.from({ length: 24 }, (_, index) => ({ text: 'defence', matched: index % 2 === 0 })),
    })),
  }),
  count: async () => statements.length,
  facet: async (_question, facet) =>
    [...new Set(statements.flatMap(VALUES[facet]))].map((value) => ({ value, label: value, count: 1 })),
  statement: async (slug) => bySlug.get(slug) ?? null,
  changes: async ({ page }) => ({
    hasMore: true,
    items: Array.from({ length: page.size }, (_, index) => ({
      key: `publication/000002/${index}`,
      kind: 'CORRECTION',
      at: '2026-11-24T00:00:00.000Z',
      title: 'Corrected: an edition',
      summary: 'Figures of an edition that was carried already are others now. '.repeat(5),
      details: Array.from({ length: MAX_DETAILS }, () => 'x'.repeat(MAX_DETAIL_LENGTH)),
      edition: 'nato-2026',
      statement: statements[index % statements.length]?.slug ?? null,
      version: dataset.version,
      replaced: dataset.version,
      release: null,
    })),
  }),
  claims: async () => statements.flatMap(({ claims }) => claims),
}

const parsed = new Map<string, DocumentNode>()

function documentOf(query: string): DocumentNode {
  const document = parsed.get(query) ?? parse(query)
  parsed.set(query, document)
  const [error] = validate(schema, document, specifiedRules)
  if (error) throw error
  return document
}

/** The points that a query is priced at. */
export function priceOf(query: string): number {
  const document = documentOf(query)
  const prepared = validateExecutionArgs({ schema, document })
  if (!('schema' in prepared)) throw prepared[0]
  const { operation, fragmentDefinitions: fragments, variableValues } = prepared
  return calculateCost({ schema, operation, fragments, variableValues, dataset })
}

/** What a query takes when it is executed: points and characters as they are counted, bytes and objects as they come out. */
export async function countedExecution(query: string) {
  const counted = { points: 0, characters: 0 }
  const result = await execute({
    schema: metered,
    document: documentOf(query),
    contextValue: {
      dataset,
      publishedAt: '2026-11-23T00:00:00.000Z',
      datasetAt: async () => null,
      statements: reader,
      origin: 'https://api.test',
      absences: new AbsenceLog(),
      meter: {
        count: (points: number, characters: number) => {
          counted.points += points
          counted.characters += characters
        },
      },
    },
  })
  const text = JSON.stringify(result.data)
  return {
    ...counted,
    errors: result.errors ?? [],
    bytes: Buffer.byteLength(text),
    objects: text.split('{').length - 1,
  }
}
