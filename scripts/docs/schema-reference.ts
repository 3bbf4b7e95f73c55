/** The reference of the schema: every type and field of the SDL, each with an anchor of its own (`#Member`, `#Member.series`). */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  printSchema,
} from 'graphql'
import { headingLink, renderDescription } from './markdown.ts'
import type { DocsPage, PageHeading } from './page.ts'
import { membersOf } from './schema-members.ts'
import { usesByType } from './schema-uses.ts'

interface Kind {
  readonly id: string
  readonly title: string
  readonly holds: (type: GraphQLNamedType) => boolean
}

/** In the order in which a reader meets them. Queries come before all. */
const KINDS: readonly Kind[] = [
  { id: 'object-types', title: 'Object types', holds: isObjectType },
  { id: 'interfaces', title: 'Interfaces', holds: isInterfaceType },
  { id: 'unions', title: 'Unions', holds: isUnionType },
  { id: 'input-types', title: 'Input types', holds: isInputObjectType },
  { id: 'enums', title: 'Enums', holds: isEnumType },
  { id: 'scalars', title: 'Scalars', holds: isScalarType },
]

export function schemaReference(schema: GraphQLSchema): DocsPage {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no queries.')
  const types = Object.values(schema.getTypeMap())
    .filter((type) => type !== query && !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const kinds = KINDS.map((kind) => ({ ...kind, types: types.filter(kind.holds) })).filter((kind) => kind.types.length)
  const uses = usesByType(schema)

  const sections = kinds.map(
    ({ id, title, types }) =>
      headingLink(2, id, title) + types.map((type) => typeSection(schema, type, uses.get(type.name) ?? [])).join(''),
  )
  const headings: PageHeading[] = [
    { level: 2, id: 'index', text: 'Index' },
    { level: 2, id: query.name, text: 'Queries' },
    ...kinds.map(({ id, title }) => ({ level: 2, id, text: title })),
  ]
  return {
    path: '/docs/schema',
    part: 'For users',
    label: 'Schema reference',
    title: 'Schema reference',
    description: 'Every query, type and field of the Realistic Pathway API, with units, defaults and ranges.',
    headings,
    markdown: `# Schema reference\n\nThe schema as the API serves it at [/schema.graphql](/schema.graphql).\n\n\`\`\`graphql\n${printSchema(schema)}\n\`\`\`\n`,
    html: [
      '<h1>Schema reference</h1>\n',
      `<p>Made from the schema that the API serves at <a href="/schema.graphql">/schema.graphql</a>: ${Object.keys(query.getFields()).length} queries and ${types.length} types. An exclamation mark means never null; square brackets mean a list.</p>\n`,
      headingLink(2, 'index', 'Index'),
      index(types),
      headingLink(2, query.name, 'Queries'),
      description(query.description),
      membersOf(query),
      ...sections,
    ].join(''),
  }
}

/** All types by their first letter. */
function index(types: readonly GraphQLNamedType[]): string {
  const letters = Object.entries(Object.groupBy(types, ({ name }) => name.charAt(0)))
  const jumps = letters.map(([letter]) => `<li><a href="#index-${letter}">${letter}</a></li>`).join('')
  const entries = letters.map(
    ([letter, under = []]) =>
      `<div><dt id="index-${letter}">${letter}</dt>${under.map(({ name }) => `<dd><a href="#${name}">${name}</a></dd>`).join('')}</div>`,
  )
  return `<ul class="letters">${jumps}</ul>\n<dl class="index">${entries.join('\n')}</dl>\n`
}

function typeSection(schema: GraphQLSchema, type: GraphQLNamedType, uses: readonly string[]): string {
  return `<section class="type">${[
    headingLink(3, type.name, type.name),
    description(type.description),
    related(schema, type),
    membersOf(type),
    usedBy(uses),
  ].join('')}</section>\n`
}

function related(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (isObjectType(type) && type.getInterfaces().length > 0)
    return `<p class="related">Implements ${linked(type.getInterfaces())}.</p>\n`
  if (isInterfaceType(type) || isUnionType(type))
    return `<p class="related">Is one of ${linked(schema.getPossibleTypes(type))}.</p>\n`
  if (isInputObjectType(type) && type.isOneOf) return '<p class="related">Give exactly one of these fields.</p>\n'
  return ''
}

const linked = (types: readonly GraphQLNamedType[]): string =>
  types
    .map(({ name }) => name)
    .toSorted()
    .map((name) => `<a href="#${name}">${name}</a>`)
    .join(', ')

function usedBy(uses: readonly string[]): string {
  if (uses.length === 0) return ''
  const links = uses.map((use) => `<a href="#${use}">${use}</a>`).join(', ')
  return `<details class="uses"><summary>Used by ${uses.length === 1 ? 'one field' : `${uses.length} fields`}</summary><p>${links}</p></details>\n`
}

const description = (text: string | null | undefined): string => (text ? `${renderDescription(text)}\n` : '')
