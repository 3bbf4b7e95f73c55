import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assessmentTable, MARKS, PAGE } from '../../scripts/print/assessment.ts'
import { dataset } from '../support/data/live.ts'

describe('docs/use/assessment.md', () => {
  it('has the grades of all members as the data give them (npm run assessment:print writes it)', () => {
    const [start, end] = MARKS
    const page = readFileSync(PAGE, 'utf8')
    expect(page.slice(page.indexOf(start) + start.length, page.indexOf(end))).toBe(assessmentTable(dataset))
  })
})
