/** Reads versions of the data: from dist/data, from KV, or compiled from data/ now. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Version } from '../../domain/difference/records.ts'
import type { Statement } from '../../domain/statement/statement.ts'
import { snapshotKey } from '../../src/store/publications/publication.ts'
import { compile } from '../compile/compile.ts'
import { versionOf } from '../compile/content-hash.ts'
import { DATA_FOLDER } from '../data-build.ts'
import type { Storage } from '../publish/storage.ts'
import { withReadings } from './earlier-statements.ts'
import { datasetOf, statementsKey } from './release.ts'

interface NamedVersion extends Version {
  readonly version: string
}

/** Where to look for a version: first in the folder, then in KV. */
export interface Places {
  /** The folder with `<version>.snapshot` and `<version>.statements.json`. */
  readonly folder: string
  /** Where KV is. A function, because at Cloudflare it takes seconds to find. */
  readonly storage: () => Storage
  /** The name of this KV in messages. */
  readonly kvName: string
}

/** No version or several versions have the name, or a place cannot be read. The message lists the versions that exist. */
export class VersionError extends Error {}

/**
 * Reads a version by its name.
 *
 * @param name 16 hexadecimal digits, or at least the first 6 of them, or `build`, which compiles data/
 * @throws VersionError
 */
export async function readVersion(name: string, places: Places): Promise<NamedVersion> {
  if (name === 'build') {
    const { version, bytes, statements } = compile(DATA_FOLDER)
    return open(version, bytes, statements)
  }
  const folder = folderShelf(places)
  const built = await folder.versions()
  // The folder first, because KV takes seconds.
  if (matching(name, built).length > 0) return read(name, built, folder)
  const kv = kvShelf(places)
  const stored = await kv.versions()
  if (matching(name, stored).length > 0) return read(name, stored, kv)
  throw new VersionError(unknownVersion(name, built, stored, places))
}

/** A place with versions: a folder or KV. */
interface Shelf {
  readonly versions: () => Promise<readonly string[]>
  readonly snapshot: (version: string) => Promise<Uint8Array>
  readonly statements: (version: string) => Promise<Uint8Array>
}

async function read(name: string, versions: readonly string[], shelf: Shelf): Promise<NamedVersion> {
  const [version = '', ...others] = matching(name, versions)
  if (others.length > 0)
    throw new VersionError(`"${name}" is the beginning of several versions: ${[version, ...others].join(', ')}.`)
  const bytes = await shelf.snapshot(version)
  if (versionOf(bytes) !== version)
    throw new VersionError(`The snapshot of ${version} is corrupt: its bytes do not have that hash.`)
  const statements = new TextDecoder().decode(await shelf.statements(version))
  return open(version, bytes, withReadings(JSON.parse(statements)))
}

const matching = (name: string, versions: readonly string[]): readonly string[] =>
  /^[0-9a-f]{6,16}$/.test(name) ? versions.filter((version) => version.startsWith(name)) : []

const open = (version: string, bytes: Uint8Array, statements: readonly Statement[]): NamedVersion => ({
  version,
  dataset: datasetOf({ version, bytes }),
  statements,
})

const SNAPSHOT = '.snapshot'
const STATEMENTS = '.statements.json'

function folderShelf({ folder }: Places): Shelf {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return {
    versions: async () => complete(names, (version) => [version + SNAPSHOT, version + STATEMENTS]),
    snapshot: async (version) => readFileSync(join(folder, version + SNAPSHOT)),
    statements: async (version) => readFileSync(join(folder, version + STATEMENTS)),
  }
}

function kvShelf({ storage, kvName }: Places): Shelf {
  const ask = async <T>(question: (storage: Storage) => Promise<T>): Promise<T> => {
    try {
      return await question(storage())
    } catch (error) {
      throw new VersionError(`The ${kvName} cannot be read. ${error instanceof Error ? error.message : error}`)
    }
  }
  const value = async (key: string) =>
    (await ask((from) => from.read(key))) ?? fail(`The ${kvName} has no ${key} any more.`)
  return {
    versions: async () =>
      complete(await ask((from) => from.keys()), (version) => [snapshotKey(version), statementsKey(version)]),
    snapshot: (version) => value(snapshotKey(version)),
    statements: (version) => value(statementsKey(version)),
  }
}

function fail(message: string): never {
  throw new VersionError(message)
}

/** The versions with all their parts. Early versions were stored without their statements. */
function complete(names: readonly string[], partsOf: (version: string) => readonly string[]): readonly string[] {
  const existing = new Set(names)
  const versions = new Set(names.flatMap((name) => /[0-9a-f]{16}/.exec(name)?.[0] ?? []))
  return [...versions].filter((version) => partsOf(version).every((part) => existing.has(part)))
}

function unknownVersion(
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
