/** The description of everything that is not GraphQL, which `npm run web:build` writes to /openapi.json. */

import { SIZES } from '../../charts/layout.ts'
import { THEMES } from '../../charts/theme.ts'
import { ERROR_CODES } from '../../domain/errors.ts'
import { SUBJECT_OPTIONS } from '../../site/chart-subject.ts'
import { ALLY_SORTS } from '../../src/http/charts/allies.ts'
import { WIDTH } from '../../src/http/charts/query-parameters.ts'
import { DATA_PATHS, DATA_SCHEMAS } from './data.ts'
import { day, get, integer, nullable, oneOf, part, query, record, ref, type Schema, text } from './parts.ts'

const AS_OF = query('asOf', day('The figures as they were known on this day.'))
const FROM = query('from', integer('The first year that is drawn.', 1949, 2100))
const SVG = { 'image/svg+xml': text('A picture.') }
const PNG = { 'image/png': { type: 'string', contentMediaType: 'image/png' } }
const HTML = { 'text/html': text('A page for an iframe.') }

/** The parameters of a page whose chart has the same: what they take is said by its refusals. */
const optionsOf = (kind: keyof typeof SUBJECT_OPTIONS): readonly Schema[] =>
  SUBJECT_OPTIONS[kind].map((name) => query(name, text(`As on the page /${kind}.`)))

/** The charts by the last part of their address. */
const SUBJECTS: Readonly<Record<string, readonly [what: string, parameters: readonly Schema[]]>> = {
  'member/{member}': [
    'A member over the years',
    [part('member', 'A code of ISO 3166-1, or a name.', 'POL'), AS_OF, FROM],
  ],
  alliance: ['All members in one year', [AS_OF, query('year', integer('The year.', 1949, 2100))]],
  allies: ['Every ally in 2014, now, and against the targets', [AS_OF, query('sort', oneOf('The order.', ALLY_SORTS))]],
  tracker: ['Every ally against one target', optionsOf('tracker')],
  precedents: ['Every stretch of a length in the record', optionsOf('precedents')],
  revisions: ['Every ally in one year, as first printed and as revised', optionsOf('revisions')],
  'outlook/{outlook}': ['What each outlook of the IMF forecast', [part('outlook', 'A code of ISO 3166-1.', 'DEU')]],
  'claim/{claim}': ['What the number of a claim is about', [part('claim', 'The slug of a claim.', 'CLAIM')]],
  'pathway/{pathway}': ['A pathway by its id', [part('pathway', 'The id of a pathway in the API.', 'PATHWAY')]],
  compare: [
    'Areas and pathways in one plot',
    [
      query(
        'line',
        {
          description: 'An area, with a definition behind a colon, or the id of a pathway.',
          type: 'array',
          items: { type: 'string' },
          minItems: 1,
          maxItems: 12,
        },
        { required: true, example: ['POL', 'DEU:SIPRI'] },
      ),
      AS_OF,
      FROM,
      query('indicator', text('A code of /data/indicators.csv.')),
      query('as', oneOf('In one plot, or in a panel each.', ['lines', 'panels'])),
    ],
  ],
}

const GRAPHQL = {
  'application/json': ref('schemas', 'GraphQL'),
  'application/graphql-response+json': ref('schemas', 'GraphQL'),
}

const SIZE_NAMES = Object.keys(SIZES)

function chartPaths(): Readonly<Record<string, Schema>> {
  const ways = [
    [
      '/chart/',
      '.svg',
      'SVG',
      SVG,
      [
        query('theme', oneOf('auto follows the system.', THEMES)),
        query('size', oneOf('', SIZE_NAMES)),
        query('width', integer('Pixels, without size.', WIDTH.least, WIDTH.most)),
      ],
    ],
    [
      '/chart/',
      '.png',
      'PNG',
      PNG,
      [query('theme', oneOf('', ['light', 'dark'])), query('size', oneOf('', SIZE_NAMES))],
    ],
    ['/embed/', '', 'Embed', HTML, [query('theme', oneOf('light, unless another is asked for.', THEMES))]],
  ] as const
  return Object.fromEntries(
    ways.flatMap(([folder, ending, name, content, more]) =>
      Object.entries(SUBJECTS).map(([subject, [what, parameters]]) => [
        `${folder}${subject}${ending}`,
        get({
          id: `${subject.replace(/\W.*/, '')}${name}`,
          summary: what,
          tag: 'Charts',
          parameters: [...parameters, ...more],
          answer: { description: what, content },
          refusals: [400, 404],
        }),
      ]),
    ),
  )
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
        query('format', oneOf('', ['json'])),
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
      parameters: [query('depth', oneOf('full also reads the storage.', ['basic', 'full']))],
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
          code: oneOf('', ERROR_CODES),
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
        status: oneOf('', ['ok', 'degraded', 'failed']),
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
