import type { PathwayInput } from '../../domain/pathway/input.ts'
import type { Scenario } from '../../domain/scenario.ts'
import { cell, type Row } from './package.ts'

/** The shapes that a row can name; a fixed step is computed from a pace, and linear is the default. */
const SHAPES: Readonly<Record<string, Pick<PathwayInput, 'shape'>>> = {
  step: { shape: { step: true } },
  pledged: { shape: { pledged: true } },
}

/** A row of scenarios.csv as the snapshot holds it. A leg that is blank is left out. */
export function scenarioOf(row: Row): Scenario {
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
    name: cell(row, 'name'),
    description: cell(row, 'description'),
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
