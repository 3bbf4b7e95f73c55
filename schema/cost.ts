/**
 * What fields cost. A point is about one value in an answer. A field costs its weight, once for each object that it is asked of; a
 * list multiplies what is asked of its items by its size. What is not listed here weighs 1 and is no list of objects.
 */
import { MOST_CLAIMS, MOST_STATEMENTS } from './limits.ts'

export type ArgumentReader = (name: string) => unknown

export interface FieldCost {
  /** Points for the work of the field itself. */
  readonly weight?: number
  /** How many items a list has, at most or by its arguments. */
  readonly size?: number | ((argument: ArgumentReader) => number)
}

const MEMBERS = 32
/** The longest series: SIPRI's, from 1949. */
const YEARS = 80
const PATHWAY_YEARS = 30

const pageSize =
  (normal: number, most: number) =>
  (argument: ArgumentReader): number => {
    const first = argument('first')
    return typeof first === 'number' ? Math.min(Math.max(0, first), most) : normal
  }

const lengthOf =
  (name: string, otherwise: number) =>
  (argument: ArgumentReader): number => {
    const list = argument(name)
    return Array.isArray(list) ? list.length : otherwise
  }

/** A pathway computes a whole economy; its realism walks through the record of all members. */
const PATHWAY = { weight: 60 }

const COSTS: Readonly<Record<string, FieldCost>> = {
  'Query.members': { size: lengthOf('codes', MEMBERS) },
  'Query.nodes': { size: lengthOf('ids', MEMBERS), weight: 5 },
  'Query.data': { weight: 300 },
  // A question to the database reads ten times as many rows as there are statements, and it answers one at a time.
  'Query.statements': { weight: 500 },
  'Member.statements': { weight: 500 },
  'Query.claims': { weight: 500 },
  'Query.comparators': { size: 3 },
  'Query.groups': { size: 3 },
  'Query.editions': { size: 12 },
  'Query.indicators': { size: 31 },
  'Query.scenarios': { size: 9 },
  'Query.pathway': PATHWAY,
  'Group.members': { size: MEMBERS },
  'Group.pathway': { weight: 60 * MEMBERS },
  'Group.series': { weight: 60 },
  'Group.datum': { weight: 60 },
  '*.pathway': PATHWAY,
  'Scenario.pathways': { size: MEMBERS, weight: 60 * MEMBERS },
  'Pathway.members': { size: MEMBERS },
  'Pathway.leftOut': { size: 3 },
  'Pathway.pledges': { size: 4 },
  'Pathway.realism': { size: 2, weight: 100 },
  'Pathway.sensitivity': { size: 5, weight: 300 },
  'Pathway.warnings': { size: 3 },
  'Pathway.years': { size: PATHWAY_YEARS },
  'PathwayColumns.*': { weight: 10 },
  'Realism.arrivals': { size: 3 },
  'Realism.precedents': { size: 5 },
  'TradeOff.comparisons': { size: 6 },
  'TradeOff.ofGovernmentExpenditure': { size: PATHWAY_YEARS },
  '*.series': { weight: 5 },
  '*.datum': { weight: 5 },
  'Series.data': { size: YEARS },
  'Series.years': { weight: 8 },
  'Series.values': { weight: 16 },
  'Series.statuses': { weight: 8 },
  'Series.warnings': { weight: 3 },
  'Datum.revisions': { size: 4, weight: 10 },
  'Datum.warnings': { weight: 3 },
  'Datum.citation': { weight: 3 },
  'Composition.included': { size: MEMBERS },
  'Composition.leftOut': { size: 4 },
  'Edition.indicators': { size: 20 },
  'Edition.notes': { weight: 20 },
  'IndicatorInfo.editions': { size: 5 },
  'IndicatorInfo.definitions': { size: 2 },
  'Member.pledges': { size: 4 },
  'DatumConnection.edges': { size: 1 },
  'DatumConnection.nodes': { size: 1 },
  'Statement.areas': { size: 2 },
  'Statement.members': { size: 2 },
  'Statement.others': { size: 1 },
  'Statement.topics': { size: 2 },
  'Statement.targets': { size: 1 },
  'Statement.claims': { size: 2 },
  'Statement.additionalSources': { size: 2 },
  'Statement.summary': { weight: 2 },
  'Claim.check': { weight: 10 },
  'Claim.changed': { weight: 10 },
  'Claim.statement': { weight: 5 },
  'Pledge.statement': { weight: 5 },
  'ScenarioOrigin.statement': { weight: 5 },
  'Query.statement': { weight: 100 },
  'ClaimCheck.data': { size: 8 },
  'ClaimCheck.working': { weight: 4 },
  'ClaimSummary.atTheTime': { size: 4 },
  'ClaimSummary.latest': { size: 4 },
  'Snippet.parts': { size: 5 },
  'StatementFacets.*': { size: 30, weight: 20 },
  'Service.limits': { size: 20 },
  'Service.figures': { weight: 50 },
  // What the schema says of itself is at hand, but there is much of it and it goes in circles.
  '__Schema.types': { size: 150 },
  '__Schema.directives': { size: 5 },
  '__Directive.args': { size: 2 },
  '__Type.fields': { size: 12 },
  '__Field.args': { size: 2 },
  '__Type.enumValues': { size: 8 },
  '__Type.inputFields': { size: 6 },
  '__Type.interfaces': { size: 2 },
  '__Type.possibleTypes': { size: 5 },
}

/** A page is as large as its connection's `first` says: the size is taken there and used for its items. */
export const PAGE_SIZES: Readonly<Record<string, (argument: ArgumentReader) => number>> = {
  DatumConnection: pageSize(100, 1000),
  StatementConnection: pageSize(20, MOST_STATEMENTS),
  ClaimConnection: pageSize(20, MOST_CLAIMS),
}

/** Introspection is a leaf of the API: what it reads is in memory and the same for all. */
export const INTROSPECTION_SHARE = 0.05

const NOTHING: FieldCost = {}

/** By type and field, so that weighing a query puts no names together. */
const BY_TYPE = new Map<string, Map<string, FieldCost>>()

export function costOf(type: string, field: string): FieldCost {
  const fields = BY_TYPE.get(type) ?? new Map<string, FieldCost>()
  const known = fields.get(field)
  if (known) return known
  const cost = COSTS[`${type}.${field}`] ?? COSTS[`*.${field}`] ?? COSTS[`${type}.*`] ?? NOTHING
  BY_TYPE.set(type, fields.set(field, cost))
  return cost
}

/** The fields that are told apart, for the test that none is a slip of the pen. */
export const COSTED_FIELDS = Object.keys(COSTS)
