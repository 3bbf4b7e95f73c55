import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../scripts/compile/compile.ts'
import { buildWorker } from './build-worker.ts'
import { measureColdStart } from './cold.ts'

const rounds = Number(process.argv[2] ?? 5)
const small = compile(join(import.meta.dirname, '../test/fixtures/data'))
const all = compile(join(import.meta.dirname, '../data'))
const script = buildWorker('src/worker.ts', 'bench/cold')
const old = readFileSync('/tmp/parts/old/dist/bench/cold/worker.js')
const load = (root: string, figures: number) => {
  const { version } = JSON.parse(readFileSync(`${root}/dist/data/current.json`, 'utf8'))
  return { ...all, figures, version, bytes: new Uint8Array(readFileSync(`${root}/dist/data/${version}.snapshot`)) }
}
console.log('OLD layout')
await measureColdStart(
  old,
  { small: load('/tmp/parts/small', small.figures), all: load('/tmp/parts/old', all.figures) },
  rounds,
)
console.log('NEW layout')
await measureColdStart(script, { small, all }, rounds)
console.log('sizes', small.bytes.length, all.bytes.length)
