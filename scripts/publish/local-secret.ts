import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file with the secrets of `wrangler dev`. Not in git. */
const FILE = join(import.meta.dirname, '../../.dev.vars')

/** The ADMIN_SECRET of the local server, from .dev.vars. Creates one if there is none. */
export function localSecret(): string {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  const [, known] = /^ADMIN_SECRET *= *"?([^"\s]+)"?$/m.exec(text) ?? []
  if (known !== undefined) return known
  const secret = randomBytes(32).toString('hex')
  writeFileSync(FILE, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}ADMIN_SECRET=${secret}\n`, {
    mode: 0o600,
  })
  return secret
}
