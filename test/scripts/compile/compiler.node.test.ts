import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../scripts/compile/compile.ts'
import { DataError, type Problem } from '../../../scripts/compile/problem.ts'
import { DATA } from '../../support/data/dataset.ts'
import { packageWith as copyWith } from '../../support/data/package-copy.ts'

/** A copy of the data package with one file changed. */
const packageWith = (file: string, change: (text: string) => string): string => copyWith({ [file]: change })

function problemsOf(folder: string): readonly Problem[] {
  try {
    compile(folder)
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
  throw new Error('The compiler accepted the package.')
}

const POLAND = 'POL,2024,DEFENCE_SHARE_OF_GDP,3.75,actual,Table 3'
const inFigures = (to: string) => (text: string) => text.replace(POLAND, to)
const lineOf = (file: string, text: string) =>
  readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith(text)) + 1

describe('the same package', () => {
  it('gives the same bytes and the same version, wherever it lies', () => {
    const elsewhere = packageWith('datapackage.json', (text) => `${text}\n`)
    const [here, there] = [compile(DATA), compile(elsewhere)]
    expect(there.version).toBe(here.version)
    expect(Buffer.compare(Buffer.from(there.bytes), Buffer.from(here.bytes))).toBe(0)
    expect(here.figures).toBe(36_508)
  })

  it('with one figure changed has another version', () => {
    const changed = packageWith('figures/oecd-socx.csv', (text) => text.replace('23.079', '23.078'))
    expect(compile(changed).version).not.toBe(compile(DATA).version)
  })
})

describe('a bad row stops the compiler with file, line, column, what was found and what is allowed', () => {
  const file = 'figures/nato-2026.csv'
  const NUMBER = 'a finite decimal number with a point'
  const AREA = 'an area of members.csv, comparators.csv or groups.csv'
  const LISTED = 'an indicator that edition-indicators.csv lists for this edition'
  const indicator = 'DEFENCE_SHARE_OF_GDP'

  it.each([
    ['an unknown area', 'POL', 'POX', 'area', AREA],
    ['a value that is not a number', '3.75', 'n/a', 'value', NUMBER],
    ['NaN', '3.75', 'NaN', 'value', NUMBER],
    ['infinity', '3.75', '1e999', 'value', NUMBER],
    ['a decimal comma', '3.75', '"3,75"', 'value', NUMBER],
    ['an empty value', '3.75', '', 'value', 'a value: the cell must not be empty'],
    ['a share over 100', '3.75', '103.75', 'value', 'a share of at most 100 (percent of GDP)'],
    ['spending below zero', '3.75', '-3.75', 'value', 'zero or more'],
    ['a status out of the set', 'actual', 'final', 'status', 'actual, estimate, projection'],
    ['an unknown indicator', indicator, 'DEFENCE_SHARE', 'indicator', 'what indicators lists|DEFENCE_SHARE_OF_GDP'],
    ['an indicator that the edition does not list', indicator, 'HEALTH', 'indicator', LISTED],
    ['a year that is none', '2024', '20244', 'year', 'a year from 1900 to 2199'],
    ['another table within a series', 'Table 3', 'Table 4', 'table', 'Table 3: one series comes from one table'],
  ])('%s', (_name, piece, instead, column, allowed) => {
    const [problem] = problemsOf(packageWith(file, inFigures(POLAND.replace(piece, instead))))
    expect(problem).toMatchObject({
      file,
      line: lineOf(file, POLAND),
      column,
      found: `"${instead.replaceAll('"', '')}"`,
    })
    expect(problem?.allowed).toMatch(new RegExp(allowed.replace(/[().*]/g, '\\$&')))
  })

  it('a cell too many', () => {
    const [problem] = problemsOf(packageWith(file, inFigures(`${POLAND},extra`)))
    const at = { file, line: lineOf(file, POLAND), column: '*' }
    expect(problem).toMatchObject({ ...at, found: '7 cells', allowed: expect.stringContaining('6 cells') })
  })

  it('a repeated cell, with the line that has it already', () => {
    const [problem] = problemsOf(packageWith(file, inFigures(`${POLAND}\n${POLAND}`)))
    const line = lineOf(file, POLAND)
    expect(problem).toMatchObject({ file, line: line + 1, column: 'area+year+indicator' })
    expect(problem?.allowed).toBe(`each once; line ${line} has it already`)
  })

  it('a missing unit', () => {
    const [problem] = problemsOf(packageWith('indicators.csv', (text) => text.replace(',percent of GDP,', ',,')))
    expect(problem).toMatchObject({ file: 'indicators.csv', line: 2, column: 'unit', found: '""' })
  })

  it('an unknown edition', () => {
    const [problem] = problemsOf(packageWith('notes.csv', (text) => text.replace('nato-2019,', 'nato-2018,')))
    expect(problem).toMatchObject({ file: 'notes.csv', line: 2, column: 'edition', found: '"nato-2018"' })
    expect(problem?.allowed).toContain('nato-2019')
  })

  it('a file of figures that the package does not declare', () => {
    const folder = copyWith({})
    writeFileSync(join(folder, 'figures/nato-2031.csv'), 'area,year,indicator,value,status,table\n')
    expect(problemsOf(folder)[0]).toMatchObject({ file: 'figures/nato-2031.csv', found: 'a file' })
  })

  it('a header that is not the schema’s', () => {
    const [problem] = problemsOf(packageWith(file, (text) => text.replace('area,year', 'country,year')))
    expect(problem).toMatchObject({ file, line: 1, found: 'this header' })
  })

  it('everything that is wrong is told at once', () => {
    const folder = packageWith(
      file,
      inFigures(POLAND.replace('POL', 'POX').replace('actual', 'final').replace('2024', '1')),
    )
    expect(
      problemsOf(folder)
        .map((one) => one.column)
        .sort(),
    ).toEqual(['status', 'year'])
  })
})

describe('the cross-checks', () => {
  it('compare thousands of figures and explain every gap that they find', () => {
    const { comparisons, knownGaps } = compile(DATA)
    expect(comparisons.length).toBeGreaterThan(4000)
    expect(knownGaps.map((row) => row.cells.explanation).every((text) => (text ?? '').length > 20)).toBe(true)
  })

  it('find a slip in one member’s spending by the alliance’s own total', () => {
    const slip = (text: string) => text.replace(/^(POL,2024,DEFENCE_SPENDING_USD),(\d)(\d*)/m, '$1,$2' + '9$3')
    const checks = problemsOf(packageWith('figures/nato-2026.csv', slip))
    expect(
      checks.some((one) => one.found.includes('NATO DEFENCE_SPENDING_USD 2024') && one.found.includes('members-sum')),
    ).toBe(true)
  })

  it('find a share that spending and GDP do not make', () => {
    const [problem] = problemsOf(packageWith('figures/nato-2026.csv', inFigures(POLAND.replace('3.75', '3.65'))))
    expect(problem?.found).toMatch(/POL DEFENCE_SHARE_OF_GDP 2024 printed 3.65, but constant-share gives 3.7/)
  })

  it('refuse an explanation of a gap that is none', () => {
    const idle = 'nominal-share,nato-2026,POL,DEFENCE_SHARE_OF_GDP,2020,2020,There is no such gap here.\n'
    const [problem] = problemsOf(packageWith('known-gaps.csv', (text) => text + idle))
    expect(problem).toMatchObject({ file: 'known-gaps.csv', found: 'a gap that does not exist' })
  })

  it('refuse a gap whose explanation is taken away', () => {
    const folder = packageWith('known-gaps.csv', (text) => text.replace(/^nominal-share,nato-2026,NLD.*\n/gm, ''))
    expect(problemsOf(folder)).toHaveLength(6)
  })
})
