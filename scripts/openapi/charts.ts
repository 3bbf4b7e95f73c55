/** The addresses of charts, as pictures and as pages for an iframe. */
import { SIZES } from '../../charts/layout.ts'
import { THEMES } from '../../charts/theme.ts'
import { SUBJECTS as CHARTS } from '../../site/chart-subject.ts'
import { WIDTH } from '../../src/http/charts/query-parameters.ts'
import { ALLY_SORTS } from '../../src/http/charts/subjects/allies.ts'
import { daySchema, enumSchema, get, integer, part, query, type Schema, text } from './parts.ts'

const AS_OF = query('asOf', daySchema('The figures as they were known on this day.'))
const FROM = query('from', integer('The first year that is drawn.', 1949, 2100))
const SVG = { 'image/svg+xml': text('A picture.') }
const PNG = { 'image/png': { type: 'string', contentMediaType: 'image/png' } }
const HTML = { 'text/html': text('A page for an iframe.') }

/** The parameters of a page whose chart has the same: what they take is said by its refusals. */
const optionsOf = (kind: keyof typeof CHARTS): readonly Schema[] =>
  CHARTS[kind].options.map((name) => query(name, text(`As on the page /${kind}.`)))

/** The charts by the last part of their address. */
const SUBJECTS: Readonly<Record<string, readonly [what: string, parameters: readonly Schema[]]>> = {
  'member/{member}': [
    'A member over the years',
    [part('member', 'A code of ISO 3166-1, or a name.', 'POL'), AS_OF, FROM],
  ],
  alliance: ['All members in one year', [AS_OF, query('year', integer('The year.', 1949, 2100))]],
  allies: [
    'Every ally in 2014, now, and against the targets',
    [AS_OF, query('sort', enumSchema('The order.', ALLY_SORTS))],
  ],
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
      query('as', enumSchema('In one plot, or in a panel each.', ['lines', 'panels'])),
    ],
  ],
}

const SIZE_NAMES = Object.keys(SIZES)

export function chartPaths(): Readonly<Record<string, Schema>> {
  const ways = [
    [
      '/chart/',
      '.svg',
      'SVG',
      SVG,
      [
        query('theme', enumSchema('auto follows the system.', THEMES)),
        query('size', enumSchema('', SIZE_NAMES)),
        query('width', integer('Pixels, without size.', WIDTH.least, WIDTH.most)),
      ],
    ],
    [
      '/chart/',
      '.png',
      'PNG',
      PNG,
      [query('theme', enumSchema('', ['light', 'dark'])), query('size', enumSchema('', SIZE_NAMES))],
    ],
    ['/embed/', '', 'Embed', HTML, [query('theme', enumSchema('light, unless another is asked for.', THEMES))]],
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
