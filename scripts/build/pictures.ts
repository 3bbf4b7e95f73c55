/** Bundles the second worker, pictures/, into dist/pictures, as tests run it. Does nothing if no input has changed since the last build. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PICTURES_CONFIG } from '../common/bound-workers.ts'
import { filesBelow, hash } from '../common/inputs.ts'
import { runWrangler } from '../common/wrangler.ts'

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, 'dist/pictures')
const STAMP = join(OUT, 'inputs.sha256')

export async function buildPictures(): Promise<void> {
  const inputs = hash([...filesBelow(join(ROOT, 'pictures')), import.meta.filename, join(ROOT, 'package-lock.json')])
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  await runWrangler(['deploy', '--dry-run', '--config', PICTURES_CONFIG, '--env', '', '--outdir', OUT])
  nameModules()
  writeFileSync(STAMP, inputs)
}

/** Takes the hashes out of the names of WebAssembly and fonts: whoever runs the bundle lists its modules. */
function nameModules(): void {
  const bundle = join(OUT, 'worker.js')
  let text = readFileSync(bundle, 'utf8')
  for (const file of readdirSync(OUT)) {
    const [, name] = /^[0-9a-f]{40}-(.+)$/.exec(file) ?? []
    if (name === undefined) continue
    renameSync(join(OUT, file), join(OUT, name))
    text = text.replaceAll(file, name)
  }
  writeFileSync(bundle, text)
}
