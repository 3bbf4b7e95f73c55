/**
 * Queries that walk through a schema: to every list, and around every circle of types as often as a limit allows. What they ask is
 * chosen so that the lists on the way are as long as they get.
 */
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** Arguments with which a field has most to do. A field that needs some and has none here is not walked. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.statement': '(slug: "nato-2025-08-28-estimates-2025")',
  'Query.member': '(code: "USA")',
  'Query.area': '(code: "NATO")',
  'Query.claim': '(slug: "nato-2025-08-28-estimates-2025.c1")',
  'Query.comparator': '(code: "RUS")',
  'Query.group': '(code: "NATO")',
  'Query.groupOf': '(members: ["DEU", "FRA", "POL"])',
  'Query.indicator': '(code: DEFENCE_SHARE_OF_GDP)',
  'Query.table': '(indicators: [DEFENCE_SHARE_OF_GDP, GDP_USD], areas: ["NATO", "USA", "RUS"])',
  'Query.edition': '(slug: "nato-2026")',
  'Query.scenario': '(slug: "hague-2035")',
  'Query.data': '(first: 50, orderBy: {field: VALUE})',
  'Query.statements': '(first: 100, search: "defence")',
  'Query.claims': '(first: 100)',
  'Query.changes': '(first: 100)',
  'Query.checkNumber': '(text: "NATO countries spent 1.47 trillion in 2024, Poland 4.12% of GDP and Germany 2.12%")',
  'HistoricalStretches.stretch': '(member: "GRC", startYear: 1973)',
  'Query.node': '(id: "group:NATO")',
  'Query.nodes':
    '(ids: ["group:NATO", "statement:nato-2025-08-28-estimates-2025", "scenario:hague-2035", "member:USA", "edition:nato-2026"])',
  'Scenario.pathway': '(area: "NATO")',
  datum: '(indicator: DEFENCE_SHARE_OF_GDP, year: 2024)',
  series: '(indicator: DEFENCE_SHARE_OF_GDP)',
  vintages: '(indicator: DEFENCE_SHARE_OF_GDP)',
  pathway: '(input: {target: {total: {sharePercent: 10, year: 2060}}})',
  'PathwaySolver.arrival': '(sharePercent: 20, realGrowthCapPercent: 1)',
  'Query.crossSection': '(indicator: DEFENCE_SHARE_OF_GDP, year: 2024)',
  arrival: '(sharePercent: 20)',
  shareOfTotal: '(indicator: DEFENCE_SPENDING_USD, year: 2024)',
  threshold: '(threshold: 2)',
  realGrowthNeededPercent: '(sharePercent: 20, year: 2060)',
  affordableSharePercent: '(extraPercent: 1, year: 2060, shape: {sCurveSteepness: 10})',
  statements: '(first: 100)',
  check: '(vintage: AT_THE_TIME)',
}

/** Group's own fields are asked for what is worked out from its members. */
const COMPUTED: Readonly<Record<string, string>> = {
  'Group.datum': '(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, aggregate: COMPUTED)',
  'Group.series': '(indicator: DEFENCE_SHARE_OF_GDP, aggregate: COMPUTED)',
  'Group.vintages': '(indicator: DEFENCE_SHARE_OF_GDP, aggregate: COMPUTED)',
}

interface Step {
  readonly from: string
  readonly to: string
  /** With a place for what is asked below. */
  readonly text: (inside: string) => string
}

/** Null where some are needed and none are known. */
function argumentsOf(type: string, { name, args }: GraphQLField<unknown, unknown>): string | null {
  if (args.length === 0) return ''
  if (type === 'Query' && name === 'pathway') return null
  const known = COMPUTED[`${type}.${name}`] ?? ARGUMENTS[`${type}.${name}`] ?? ARGUMENTS[name]
  return known ?? (args.some(isRequiredArgument) ? null : '')
}

/** Fields that no walk can ask for, because nothing is known here of the arguments that they need. */
export const notWalked = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap((field) =>
          argumentsOf(type.name, field) === null ? [`${type.name}.${field.name}`] : [],
        )
      : [],
  )

/** From each type to each that a field of it leads to; through an interface to each type that it may be. */
function stepsOf(schema: GraphQLSchema): readonly Step[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  return types.filter(isObjectType).flatMap((type) =>
    // What a field always is before what it may be: the way to a member is not through an area that is a group.
    Object.values(type.getFields())
      .toSorted((a, b) => Number(isAbstractType(getNamedType(a.type))) - Number(isAbstractType(getNamedType(b.type))))
      .flatMap((field): Step[] => {
        const to = getNamedType(field.type)
        const args = argumentsOf(type.name, field)
        if (isLeafType(to) || args === null) return []
        const ask = (inside: string) => `${field.name}${args} { ${inside} }`
        if (!isAbstractType(to)) return [{ from: type.name, to: to.name, text: ask }]
        return schema
          .getPossibleTypes(to)
          .map(({ name }) => ({ from: type.name, to: name, text: (inside) => ask(`... on ${name} { ${inside} }`) }))
      }),
  )
}

/** Every value of a type that can be asked for, once. */
function leavesOf(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name)
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename'
  const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)))
  const asked = leaves.flatMap((field) => {
    const args = argumentsOf(name, field)
    return args === null ? [] : [`${field.name}${args}`]
  })
  return asked.join(' ') || '__typename'
}

export interface Walk {
  /** "Query.statement.claims", and for a circle "Statement.claims.statement". */
  readonly name: string
  /** The query that goes around so many times; of a walk that is no circle there is but one. */
  readonly query: (times: number) => string
  readonly isCircle: boolean
}

/** @param longest types in a circle */
export function walksOf(schema: GraphQLSchema, longest: number): readonly Walk[] {
  const steps = Map.groupBy(stepsOf(schema), ({ from }) => from)
  const ways = waysFromRoot(steps)
  const written = (way: readonly Step[], inside: string) => way.reduceRight((inner, step) => step.text(inner), inside)
  const straight = [...steps.values()].flat().flatMap((step): Walk[] => {
    const way = ways.get(step.from)
    if (!way) return []
    const query = `{ ${written([...way, step], leavesOf(schema, step.to))} }`
    return [{ name: `${step.from}: ${step.text(step.to)}`, query: () => query, isCircle: false }]
  })
  const circles = [...steps.keys()].flatMap((start) =>
    circlesFrom(start, steps, longest).flatMap((circle): Walk[] => {
      const way = ways.get(start)
      if (!way) return []
      const name = circle.map(({ from, text }) => `${from}.${text('').split(/[ (]/)[0]}`).join(' → ')
      const query = (times: number) =>
        `{ ${written([...way, ...Array.from({ length: times }, () => circle).flat()], leavesOf(schema, start))} }`
      return [{ name, query, isCircle: true }]
    }),
  )
  return [...straight, ...circles]
}

/** The shortest query that leads to a type, with what is asked of it; null where no walk does. */
export function queryOf(schema: GraphQLSchema, type: string, inside: string): string | null {
  const way = waysFromRoot(Map.groupBy(stepsOf(schema), ({ from }) => from)).get(type)
  return way ? `{ ${way.reduceRight((inner, step) => step.text(inner), inside)} }` : null
}

/** The shortest way from the root to each type. */
function waysFromRoot(steps: ReadonlyMap<string, readonly Step[]>): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([['Query', []]])
  for (const [type, way] of ways)
    for (const step of steps.get(type) ?? []) if (!ways.has(step.to)) ways.set(step.to, [...way, step])
  return ways
}

/** The ways from a type back to itself that meet no type twice, each circle from the type whose name comes first. */
function circlesFrom(start: string, steps: ReadonlyMap<string, readonly Step[]>, longest: number): readonly Step[][] {
  const found: Step[][] = []
  const go = (way: Step[], at: string) => {
    for (const step of steps.get(at) ?? []) {
      if (step.to === start) found.push([...way, step])
      else if (way.length + 1 < longest && step.to > start && way.every(({ to }) => to !== step.to))
        go([...way, step], step.to)
    }
  }
  go([], start)
  return found
}
