/**
 * `npm run cards:build`: renders the pictures for link previews, such as dist/web/cards/POL.png, because social networks do not show SVG.
 * Does nothing if no input has changed since the last build.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { drawChart } from '../charts/draw.ts'
import type { Layout } from '../charts/layout.ts'
import type { Dataset } from '../domain/dataset/dataset.ts'
import { openDataset } from '../domain/dataset/open-dataset.ts'
import { decodeSnapshot } from '../domain/dataset/snapshot.ts'
import { LATEST } from '../domain/edition/vintage.ts'
import { allianceYear } from '../src/http/charts/alliance-year.ts'
import { memberHistory } from '../src/http/charts/member-history.ts'
import { CARD, cardPath } from '../src/http/pages/card.ts'
import { filesBelow, hash } from './common/inputs.ts'
import { compile } from './compile/compile.ts'
import { DATA_FOLDER } from './data-build.ts'

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, 'dist/web')
/** Not in dist/web, because every file there is served. */
const STAMP = join(ROOT, 'dist/cards.sha256')
/** The folders with the inputs of a card. */
const INPUTS = ['charts', 'domain', 'src/http/charts', 'src/http/pages', 'scripts/compile']

/** The first year of a card. A card is small: with all years, the newest ones would be unreadable. */
const CARDS_FROM = 1990

const LAYOUT: Layout = { ...CARD, fontSize: 25, theme: 'light', id: 'card' }

const resolve = createRequire(import.meta.url).resolve
const FONTS = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold', '700Bold/Inter_700Bold'].map(
  (name) => `@expo-google-fonts/inter/${name}.ttf`,
)

export async function buildCards(): Promise<void> {
  const inputs = hash([
    ...filesBelow(DATA_FOLDER),
    ...INPUTS.flatMap((folder) => filesBelow(join(ROOT, folder))),
    import.meta.filename,
    join(ROOT, 'package-lock.json'),
  ])
  if (existsSync(join(OUT, cardPath(null))) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) {
    console.log('cards: up to date')
    return
  }
  const start = performance.now()
  // Removed first, so that a failed build does not count as up to date.
  rmSync(STAMP, { force: true })
  const { version, bytes } = compile(DATA_FOLDER)
  const cards = drawCards(openDataset(version, decodeSnapshot(bytes.slice().buffer)))
  const rasterise = await rasteriser()
  mkdirSync(join(OUT, 'cards'), { recursive: true })
  for (const [file, svg] of cards) writeFileSync(join(OUT, file), rasterise(svg))
  writeFileSync(STAMP, inputs)
  console.log(`cards: ${cards.size} drawn in ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** The cards as SVG, by path. */
export function drawCards(dataset: Dataset): ReadonlyMap<string, string> {
  const members = dataset.members.map((member): [string, string] => [
    cardPath(member.code),
    drawChart(memberHistory(dataset, { member, vintage: LATEST, from: CARDS_FROM }), LAYOUT),
  ])
  return new Map([
    [cardPath(null), drawChart(allianceYear(dataset, { vintage: LATEST, year: null }), LAYOUT)],
    ...members,
  ])
}

/** A function that renders SVG as PNG. resvg in WebAssembly, with these fonts, gives the same result on every machine. */
async function rasteriser(): Promise<(svg: string) => Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const fontBuffers = FONTS.map((font) => readFileSync(resolve(font)))
  return (svg) => {
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' } })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return png
  }
}

if (import.meta.main) await buildCards()
