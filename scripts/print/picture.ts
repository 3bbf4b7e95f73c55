/** `npm run picture:print`: writes docs/alliance.svg, the chart in the README, from what is in data/. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawChart } from '../../charts/draw.ts'
import type { Layout } from '../../charts/layout.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { LATEST } from '../../domain/edition/vintage.ts'
import { allianceYear } from '../../src/http/charts/subjects/alliance-year.ts'
import { datasetOf } from '../common/release.ts'
import { compile } from '../compile/compile.ts'

const ROOT = join(import.meta.dirname, '../..')
const LAYOUT: Layout = { width: 1000, height: 480, fontSize: 15, theme: 'auto', id: 'alliance' }

/** Without the version of the dataset, which changes with every statement: the picture changes with its figures. */
export function alliancePicture(dataset: Dataset): string {
  const chart = allianceYear(dataset, { vintage: LATEST, year: null })
  const source = chart.source.replace(/ Drawn by .*$/, '')
  return `${drawChart({ ...chart, source }, LAYOUT)}\n`
}

if (import.meta.main) {
  writeFileSync(join(ROOT, 'docs/alliance.svg'), alliancePicture(datasetOf(compile(join(ROOT, 'data')))))
  console.log('picture: wrote docs/alliance.svg')
}
