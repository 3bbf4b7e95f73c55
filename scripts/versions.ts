/** Versions of the data by their name: those that were built here, those in KV, and what data/ makes now. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Version } from '../domain/difference/records.ts'
import { openDataset } from '../domain/open-dataset.ts'
import { decodeSnapshot } from '../domain/snapshot.ts'
import type { Statement } from '../domain/statement/statement.ts'
import { snapshotKey } from '../src/store/publications/publication.ts'
import { compile } from './compile/compile.ts'
import { versionOf } from './compile/content-hash.ts'
import { DATA_FOLDER, OUT } from './data-build.ts'
import { statementsKey } from './release.ts'
import { localArguments } from './storage-arguments.ts'
import { wranglerBytes } from './wrangler.ts'

export interface NamedVersion extends Version {
  readonly version: string
}

/** Where to look, one after the other. */
export interface Places {
  /** Of `<version>.snapshot` and `<version>.statements.json`. */
  readonly folder: string
  /** The KV of this machine or of Cloudflare, which is asked for only when somebody looks there. */
  readonly kv: () => readonly string[]
  /** What to call that KV. */
  readonly kvName: string
}

export const PLACES: Places = { folder: OUT, kv: () => localArguments().kv, kvName: 'KV of this machine' }

/** A name that no version has, or several, or a place that cannot be read. The message says what there is. */
export class VersionError extends Error {}

/**
 * @param name 16 hexadecimal digits, or the first 6 or more of them if only one version begins so; or `build` for what data/ makes
 * @throws VersionError
 */
export function readVersion(name: string, places: Places = PLACES): NamedVersion {
  if (name === 'build') {
    const { version, bytes, statements } = compile(DATA_FOLDER)
    return opened(version, bytes, statements)
  }
  const folder = folderShelf(places)
  const built = folder.versions()
  // What was built here is found without a look into KV, which takes seconds.
  if (named(name, built).length > 0) return read(name, built, folder)
  const kv = kvShelf(places)
  const stored = kv.versions()
  if (named(name, stored).length > 0) return read(name, stored, kv)
  throw new VersionError(unknown(name, built, stored, places))
}

/** One place that holds versions. */
interface FileCache {
  readonly versions: () => readonly string[]
  readonly snapshot: (version: string) => Uint8Array
  readonly statements: (version: string) => string
}

function read(name: string, versions: readonly string[], shelf: FileCache): NamedVersion {
  const [version = '', ...others] = named(name, versions)
  if (others.length > 0)
    throw new VersionError(`"${name}" is the beginning of several versions: ${[version, ...others].join(', ')}.`)
  const bytes = shelf.snapshot(version)
  if (versionOf(bytes) !== version)
    throw new VersionError(`The snapshot of ${version} is corrupt: its bytes do not have that hash.`)
  return opened(version, bytes, JSON.parse(shelf.statements(version)))
}

const named = (name: string, versions: readonly string[]): readonly string[] =>
  /^[0-9a-f]{6,16}$/.test(name) ? versions.filter((version) => version.startsWith(name)) : []

/** The bytes are copied: a snapshot is read in place, from where a number may begin. */
const opened = (version: string, bytes: Uint8Array, statements: readonly Statement[]): NamedVersion => ({
  version,
  dataset: openDataset(version, decodeSnapshot(new Uint8Array(bytes).buffer)),
  statements,
})

const SNAPSHOT = '.snapshot'
const STATEMENTS = '.statements.json'

function folderShelf({ folder }: Places): FileCache {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return {
    versions: () => complete(names, (version) => [version + SNAPSHOT, version + STATEMENTS]),
    snapshot: (version) => readFileSync(join(folder, version + SNAPSHOT)),
    statements: (version) => readFileSync(join(folder, version + STATEMENTS), 'utf8'),
  }
}

function kvShelf({ kv, kvName }: Places): FileCache {
  const key = (command: string, ...args: string[]) => {
    try {
      return wranglerBytes(['kv', 'key', command, ...args, ...kv()])
    } catch (error) {
      throw new VersionError(`The ${kvName} cannot be read. ${error instanceof Error ? error.message : error}`)
    }
  }
  return {
    versions: () => {
      const keys: readonly { readonly name: string }[] = JSON.parse(key('list').toString('utf8'))
      return complete(
        keys.map(({ name }) => name),
        (version) => [snapshotKey(version), statementsKey(version)],
      )
    },
    snapshot: (version) => key('get', snapshotKey(version)),
    statements: (version) => key('get', statementsKey(version)).toString('utf8'),
  }
}

/** The versions of which all parts are there: earlier ones were kept without their statements. */
function complete(names: readonly string[], partsOf: (version: string) => readonly string[]): readonly string[] {
  const there = new Set(names)
  const versions = new Set(names.flatMap((name) => /[0-9a-f]{16}/.exec(name)?.[0] ?? []))
  return [...versions].filter((version) => partsOf(version).every((part) => there.has(part)))
}

function unknown(
  name: string,
  built: readonly string[],
  stored: readonly string[],
  { folder, kvName }: Places,
): string {
  const list = (versions: readonly string[]) => (versions.length > 0 ? versions.join(', ') : 'none')
  return [
    `There is no version "${name}". Allowed: build, or a version or at least 6 digits that it begins with.`,
    `In ${folder}: ${list(built)}.`,
    `In the ${kvName}: ${list(stored)}.`,
    `Example: npm run data:diff -- ${(built[0] ?? stored[0] ?? '0123456789abcdef').slice(0, 8)} build`,
  ].join('\n')
}
