/** `npm run data:build`: the data package in data/ becomes dist/data/<version>.snapshot, and dist/data/current.json names it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Compiled, compile } from './compile/compile.ts'
import { deviates } from './compile/cross-checks.ts'
import { cell } from './compile/package.ts'
import { DataError } from './compile/problem.ts'

const DATA_FOLDER = join(import.meta.dirname, '../data')
const OUT = join(import.meta.dirname, '../dist/data')

export function buildData(): Compiled {
  const compiled = compile(DATA_FOLDER)
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, `${compiled.version}.snapshot`), compiled.bytes)
  writeFileSync(join(OUT, 'current.json'), `${JSON.stringify({ version: compiled.version })}\n`)
  return compiled
}

function report({ version, bytes, figures, series, comparisons, knownGaps }: Compiled): void {
  console.log(
    `data: ${figures} figures in ${series} series, ${(bytes.length / 1024).toFixed(0)} KiB, version ${version}`,
  )
  for (const [check, done] of Map.groupBy(comparisons, (one) => one.check))
    console.log(`data: ${check}: ${done.length} figures compared, ${done.filter(deviates).length} known gaps`)
  for (const gap of knownGaps) {
    const [from, to] = [cell(gap, 'from'), cell(gap, 'to')]
    const years = from === to ? from : `${from}-${to}`
    console.log(
      `data:   ${cell(gap, 'check')} ${cell(gap, 'edition')} ${cell(gap, 'area')} ${years}: ${cell(gap, 'explanation')}`,
    )
  }
}

if (import.meta.main) {
  try {
    report(buildData())
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
