import type { PathwayInput } from '../../domain/pathway/input/input.ts'
import type { Scenario } from '../../domain/scenario/scenario.ts'
import { cell, cellsIn, type PackageRow } from './package.ts'

/** The shapes of a scenario by name. Without a name it is linear, or, if the row has a pace, a fixed step. */
const SHAPES: Readonly<Record<string, Pick<PathwayInput, 'shape'>>> = {
  step: { shape: { step: true } },
  pledged: { shape: { pledged: true } },
}

/** A row of scenarios.csv as a record of the snapshot. An empty cell omits its leg. */
export function scenarioOf(row: PackageRow): Scenario {
  const number = (column: string): number | null => (cell(row, column) === '' ? null : Number(cell(row, column)))
  const by = Number(cell(row, 'by'))
  const component = (column: string) => {
    const target = number(column)
    return target === null ? null : { target, by }
  }
  const total = component('total')
  const legs: PathwayInput = total ? { total } : { core: component('core'), related: component('related') }
  const shape = cell(row, 'shape')
  const [paceFrom, paceTo] = [number('paceFrom'), number('paceTo')]
  return {
    slug: cell(row, 'scenario'),
    ...cellsIn(row, 'name', 'description'),
    input: { ...legs, from: number('from'), ...(SHAPES[shape] ?? {}) },
    pace: paceFrom === null || paceTo === null ? null : { member: cell(row, 'paceOf'), from: paceFrom, to: paceTo },
    said:
      cell(row, 'statement') === ''
        ? null
        : {
            statement: cell(row, 'statement'),
            by: cell(row, 'saidBy'),
            on: cell(row, 'saidOn'),
            url: cell(row, 'url'),
          },
  }
}
