import { describe, expect, it } from 'vitest'
import { groupWarnings } from '../../../../domain/pathway/warnings.ts'
import { dataset } from '../../../support/data/dataset.ts'
import { cell } from '../../../support/data/printed.ts'
import { pathwayIn } from '../../../support/pathways/realism.ts'

const printedBy = (area: string) => cell('nato-2026', area, 'DEFENCE_SHARE_OF_GDP', 2026).toFixed(2)

const warningsOf = (code: string) => {
  const pathway = pathwayIn(dataset, code, { core: { target: 3.5, by: 2035 }, related: null })
  if (!pathway.group) throw new Error(`${code} is no group.`)
  return { start: pathway.years[0].counted, warnings: groupWarnings(dataset, pathway.group, pathway.spec) }
}

describe('the start of a group', () => {
  it('that is not the share that NATO prints says so, with both', () => {
    const { start, warnings } = warningsOf('NATO')
    expect(start.toFixed(2)).not.toBe(printedBy('NATO'))
    const said = warnings.find((warning) => warning.startsWith('The start, '))
    expect(said).toContain(`The start, ${start.toFixed(2)}%, is worked out from the members' shares`)
    expect(said).toContain(`NATO prints ${printedBy('NATO')}% for 2026`)
  })

  it('of which NATO prints nothing has no such warning', () => {
    expect(warningsOf('NATO_EUROPE').warnings.filter((warning) => warning.startsWith('The start, '))).toEqual([])
  })
})
