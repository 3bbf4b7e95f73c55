/** The description of everything that is not GraphQL, which `npm run web:build` writes to /openapi.json. */

import { ERROR_CODES } from '../../domain/errors.ts'
import { chartPaths } from './charts.ts'
import { DATA_PATHS, DATA_SCHEMAS } from './data.ts'
import { enumSchema, get, integer, nullable, part, query, record, ref, type Schema, text } from './parts.ts'

const GRAPHQL = {
  'application/json': ref('schemas', 'GraphQL'),
  'application/graphql-response+json': ref('schemas', 'GraphQL'),
}

const withSchema = (content: Readonly<Record<string, Schema>>): Schema =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]))

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
})

export const openApiDocument = (): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Realistic Pathway: files, charts and embeds',
    version: '1.0.0',
    summary: 'Everything that is not GraphQL.',
    description: 'The schema of the GraphQL API is at /schema.graphql. Documentation: /docs.',
    license: { name: 'MIT for the code; the terms of each publisher for its figures', url: '/data/editions.csv' },
  },
  externalDocs: { url: '/docs', description: 'Documentation' },
  servers: [{ url: '/' }],
  tags: ['Data', 'Charts', 'Service'].map((name) => ({ name })),
  paths: {
    ...DATA_PATHS,
    ...chartPaths(),
    '/oembed': get({
      id: 'oembed',
      summary: 'How to frame an address of this origin: oEmbed 1.0',
      tag: 'Charts',
      parameters: [
        query('url', text('The absolute address of a page, an embed or a chart.', { format: 'uri' }), {
          required: true,
          example: 'ORIGIN/member/POL',
        }),
        query('maxwidth', integer('Pixels.', 1, 10_000)),
        query('maxheight', integer('Pixels.', 1, 10_000)),
        query('format', enumSchema('', ['json'])),
      ],
      answer: { description: 'Of the type rich.', content: { 'application/json': ref('schemas', 'OEmbed') } },
      refusals: [400, 404, 501],
    }),
    '/q/{hash}': get({
      id: 'trustedDocument',
      summary: 'The answer to a registered GraphQL document',
      tag: 'Service',
      parameters: [part('hash', 'The SHA-256 of the document.', 'HASH'), query('variables', text('A JSON object.'))],
      answer: { description: 'As GraphQL over HTTP has it.', content: GRAPHQL },
      failures: Object.fromEntries(
        [400, 404, 429, 503].map((status) => [
          status,
          { description: 'GraphQL errors.', content: withSchema(GRAPHQL) },
        ]),
      ),
    }),
    '/feed.xml': get({
      id: 'feed',
      summary: 'What is new, as Atom',
      tag: 'Service',
      answer: { description: 'The newest fifty entries.', content: { 'application/atom+xml': text('Atom.') } },
    }),
    '/health': get({
      id: 'health',
      summary: 'That it runs, and on which dataset',
      tag: 'Service',
      parameters: [query('depth', enumSchema('full also reads the storage.', ['basic', 'full']))],
      answer: { description: 'It runs.', content: { 'application/json': ref('schemas', 'Health') } },
      refusals: [400],
    }),
  },
  components: {
    schemas: {
      ...DATA_SCHEMAS,
      Problem: record(
        {
          type: text(''),
          title: text(''),
          status: { type: 'integer' },
          code: enumSchema('', ERROR_CODES),
          detail: text('What is wrong, what is allowed, and an example.'),
        },
        { description: 'RFC 9457. Refusals of a parameter also have its field, what is allowed, and an example.' },
      ),
      OEmbed: record({
        version: { const: '1.0' },
        type: { const: 'rich' },
        title: text(''),
        provider_name: text(''),
        provider_url: text(''),
        html: text(''),
        width: { type: 'integer' },
        height: { type: 'integer' },
        cache_age: { type: 'integer' },
      }),
      GraphQL: {
        type: 'object',
        properties: { data: nullable('object'), errors: { type: 'array' }, extensions: { type: 'object' } },
        anyOf: [{ required: ['data'] }, { required: ['errors'] }],
      },
      Health: record({
        status: enumSchema('', ['ok', 'degraded', 'failed']),
        datasetVersion: nullable('string'),
        publishedAt: nullable('string'),
      }),
    },
    responses: {
      Unchanged: { description: 'The client has it already.' },
      Refused: problem('A parameter is not allowed: it is named.'),
      Missing: problem('There is nothing of that name.'),
      NoFormat: problem('There is no such format.'),
      TooMuch: problem('What is allowed in a minute is spent.'),
      Unavailable: problem('Something that it needs cannot be read now.'),
    },
  },
})
