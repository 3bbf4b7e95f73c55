/** Unpacks the Chromium of the npm package @sparticuz/chromium, with the libraries and the font that come with it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MODULES = join(import.meta.dirname, '../../../node_modules')

/** What the package holds: a Linux binary for x64. */
export const canUnpackChromium = process.platform === 'linux' && process.arch === 'x64'

export function unpackChromium(): { readonly executablePath: string; readonly env: Record<string, string> } {
  const { version } = JSON.parse(readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'))
  const folder = join(MODULES, `.cache-chromium-${version}`)
  if (!existsSync(folder)) unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    // For the browser only: the rest of the process keeps the libraries of the system.
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/** Into a folder of its own, renamed when it is whole: test files that start together never see half a browser. */
function unpackInto(folder: string): void {
  const draft = mkdtempSync(`${folder}-`)
  // The package unpacks below the temporary folder, and its libraries only where it believes to be in AWS Lambda.
  const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath()'
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: join(MODULES, '..'),
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  writeFileSync(join(draft, 'fonts.conf'), fonts(folder))
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** Without any font Chromium draws no text at all: the package's Open Sans stands in where the system has none. */
function fonts(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
