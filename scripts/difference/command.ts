/** `npm run data:diff` as a function of its arguments. */
import { parseArgs } from 'node:util'
import { difference } from '../../domain/difference/difference.ts'
import { readOr } from '../common/arguments.ts'
import { environmentFrom } from '../common/environment.ts'
import { cloudflareArguments } from '../common/storage-arguments.ts'
import { type Places, readVersion } from '../common/versions.ts'
import { OUT } from '../data-build.ts'
import { localStorage } from '../publish/local-storage.ts'
import { type Storage, wranglerStorage } from '../publish/storage.ts'
import { namesIn } from './names.ts'
import { differenceReport } from './report.ts'

const USAGE = `npm run data:diff -- <before> <after> [options]
  <before>, <after>  a version, or at least 6 digits that it begins with, or build: what data/ makes now
  --all              cut no list
  --json             the changes as JSON
  --remote           look into Cloudflare's KV instead of that of this machine for what was not built here
  --env preview      into that of the preview
  --folder FOLDER    look there instead of in dist/data
  --persist-to FOLDER  the KV of this machine is there
Example: npm run data:diff -- 0123abcd build`

/** What was asked cannot be done. The message says how to ask. */
export class DiffUsageError extends Error {
  constructor(problem: string) {
    super(`${problem}\n${USAGE}`)
  }
}

/** @throws DiffUsageError, VersionError, DataError */
export async function dataDiff(args: readonly string[]): Promise<string> {
  const { before, after, all, json, folder, openStorage, kvName } = readArguments(args)
  let opened: Storage | null = null
  const places: Places = { folder, storage: () => (opened ??= openStorage()), kvName }
  const versions = async () => [await readVersion(before, places), await readVersion(after, places)] as const
  const [earlier, later] = await versions().finally(() => opened?.close())
  const changes = difference(earlier, later)
  if (json) return JSON.stringify({ before: earlier.version, after: later.version, changes }, null, 2)
  return `From ${earlier.version} to ${later.version}\n\n${differenceReport(changes, namesIn(earlier, later), all)}`
}

function readArguments(args: readonly string[]) {
  const { values, positionals, environment } = parse(args)
  const [before, after, ...rest] = positionals
  if (before === undefined || after === undefined || rest.length > 0)
    throw new DiffUsageError(`Two versions are compared; named here: ${positionals.length}.`)
  const persistTo = values['persist-to']
  return {
    before,
    after,
    all: values.all,
    json: values.json,
    folder: values.folder ?? OUT,
    openStorage: () => (values.remote ? wranglerStorage(cloudflareArguments(environment)) : localStorage(persistTo)),
    kvName: values.remote ? `KV of ${environment}` : 'KV of this machine',
  }
}

const OPTIONS = {
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  remote: { type: 'boolean', default: false },
  local: { type: 'boolean' },
  env: { type: 'string' },
  folder: { type: 'string' },
  'persist-to': { type: 'string' },
} as const

const parse = (args: readonly string[]) =>
  readOr(
    () => {
      const parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
      return { ...parsed, environment: environmentFrom(parsed.values.env) }
    },
    (reason) => new DiffUsageError(reason),
  )
