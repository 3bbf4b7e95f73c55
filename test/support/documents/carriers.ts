/** Queries that reach every field of the schema that has a value, each by a list as long as it gets. */
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** `@` is where the fields go. */
const ROOTS: readonly (readonly [type: string, query: string])[] = [
  ['Statement', '{ statements(first: 100) { nodes { @ } } }'],
  ['StatementFacets', '{ statements(first: 1) { facets { @ } } }'],
  ['StatementEdge', '{ statements(first: 100, search: "defence OR spending") { edges { @ } } }'],
  ['Claim', '{ claims(first: 300) { nodes { @ } } }'],
  ['Datum', '{ data(first: 1000) { nodes { @ } } }'],
  ['Datum', '{ members { datum(indicator: EQUIPMENT_SHARE, year: 2024) { @ } } }'],
  ['Series', '{ members { series(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI) { @ } } }'],
  ['Member', '{ members { @ } }'],
  ['Comparator', '{ comparators { @ } }'],
  ['Group', '{ groups { @ } }'],
  [
    'GroupComposition',
    '{ groups { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, aggregate: COMPUTED) { ... on Datum { composition { @ } } } } }',
  ],
  ['Edition', '{ editions { @ } }'],
  ['Indicator', '{ indicators { @ } }'],
  ['Scenario', '{ scenarios { @ } }'],
  ['MemberPathway', '{ members { pathway(input: {target: {total: {sharePercent: 5, year: 2040}}}) { @ } } }'],
  ['Service', '{ service { @ } }'],
]

const WITH_ROOT = new Set(ROOTS.map(([type]) => type))

/** Arguments of fields that need some, or have more to say with them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  datum: '(indicator: DEFENCE_SHARE_OF_GDP, year: 1990)',
  series: '(indicator: DEFENCE_SHARE_OF_GDP)',
  pathway: '(input: {target: {total: {sharePercent: 5, year: 2040}}})',
}

interface Carrier {
  /** `Type.field` of the field that it carries. */
  readonly name: string
  /** The query with the field written so many times. */
  readonly query: (times: number) => string
}

export function carriers(schema: GraphQLSchema, depth = 3): readonly Carrier[] {
  const found = new Map<string, Carrier>()

  function visit(typeName: string, query: string, left: number): void {
    const type = schema.getType(typeName)
    if (!isObjectType(type)) return
    for (const field of Object.values(type.getFields())) {
      const args = ARGUMENTS[field.name] ?? (field.args.some(isRequiredArgument) ? null : '')
      if (args === null) continue
      const of = getNamedType(field.type)
      if (!isLeafType(of)) {
        // What has a list of its own is reached by that.
        if (left > 0 && !WITH_ROOT.has(of.name))
          visit(of.name, query.replace('@', `${field.name}${args} { @ }`), left - 1)
        continue
      }
      const name = `${typeName}.${field.name}`
      if (!found.has(name))
        found.set(name, { name, query: (times) => query.replace('@', repeated(field, args, times)) })
    }
  }

  for (const [type, query] of ROOTS) visit(type, query, depth)
  return [...found.values()]
}

const repeated = ({ name }: GraphQLField<unknown, unknown>, args: string, times: number): string =>
  Array.from({ length: times }, (_, index) => (index === 0 ? `${name}${args}` : `a${index}: ${name}${args}`)).join(' ')
