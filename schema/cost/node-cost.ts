/** The price of things by id: a pathway of a group is as dear by its id as where it is made. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { membersNamed } from '../../domain/identity.ts'
import { splitNodeId } from '../builder/node-id.ts'
import { OTHER_DATASET_WEIGHT, PATHWAY_WEIGHT } from '../pathway/cost.ts'
import { STATEMENT_ALONE, STATEMENT_BY_SLUG, STATEMENT_QUERY } from '../statement/cost.ts'
import { ofArea, type Priced, type Scope } from './field-cost.ts'

interface NodePrice {
  readonly weight: number
  /** Members that the node is about, at most. */
  readonly members: number
}

function priceOf(id: string, dataset: Dataset): NodePrice {
  const { kind, name } = splitNodeId(id)
  switch (kind) {
    case 'pathway': {
      const [version, , area = ''] = name.split('.')
      const members = membersNamed(dataset, area)
      return {
        weight: ofArea(PATHWAY_WEIGHT)({ members }) + (version === dataset.version ? 0 : OTHER_DATASET_WEIGHT),
        members,
      }
    }
    case 'datum': {
      const members = membersNamed(dataset, name.split(':')[2] ?? '')
      return { weight: ofArea(5, 2)({ members }), members }
    }
    case 'series': {
      const members = membersNamed(dataset, name.split(':')[2] ?? '')
      // Of a computed one up to three vintages are tried.
      return { weight: ofArea(15, 6)({ members }), members }
    }
    case 'speaker':
      return { weight: STATEMENT_QUERY, members: 1 }
    case 'member':
    case 'comparator':
      return { weight: 1, members: 1 }
    case 'group':
      return { weight: 1, members: membersNamed(dataset, name) }
    case 'statement':
    case 'claim':
      return { weight: STATEMENT_BY_SLUG, members: dataset.sizes.members }
    default:
      return { weight: 1, members: dataset.sizes.members }
  }
}

/** What is read from the database is read together. */
const READING: NodePrice = { weight: STATEMENT_ALONE, members: 1 }

const pricesOf = (ids: readonly string[], dataset: Dataset): readonly NodePrice[] => [
  ...ids.map((id) => priceOf(id, dataset)),
  ...(ids.some((id) => /^(statement|claim|speaker):/.test(id)) ? [READING] : []),
]

const sumOf = (prices: readonly NodePrice[]): number => prices.reduce((sum, { weight }) => sum + weight, 0)

const membersOf = (prices: readonly NodePrice[]): Partial<Scope> => ({
  members: Math.max(1, ...prices.map(({ members }) => members)),
})

/** The argument as it was sent: its type in the resolver is what the id stands for. */
const idsIn = ({ id, ids }: Readonly<Record<string, unknown>>): readonly string[] =>
  (Array.isArray(ids) ? ids : [id]).filter((one) => typeof one === 'string')

const PRICED = {
  weight: ({ args, dataset }: Priced<object>) => sumOf(pricesOf(idsIn({ ...args }), dataset)),
  below: ({ args, dataset }: Priced<object>) => membersOf(pricesOf(idsIn({ ...args }), dataset)),
}

/** One thing by its id. */
export const NODE_COST = PRICED

/** Several things by their ids. */
export const NODES_COST = { ...PRICED, size: ({ args }: Priced<object>) => idsIn({ ...args }).length }
