import { differenceSql, type RecordedRow, recordedSql } from '../../src/store/changes/import-sql.ts'
import { snapshotKey } from '../../src/store/publications/publication.ts'
import { entriesBetween } from '../changes/entries.ts'
import { type DatasetRelease, datasetOf, statementsKey } from '../common/release.ts'
import { LONGEST_ON_A_COMMAND_LINE, type Storage } from './storage.ts'

/**
 * Records what changes for readers when a release takes the place of a version, unless that is recorded already. A version that cannot
 * be compared, because this program does not read its form any more, is no reason not to publish: it is then said that nobody knows.
 *
 * @param earlier the version that is current now
 */
export async function recordChanges(
  storage: Storage,
  earlier: string,
  release: DatasetRelease,
  say: (line: string) => void,
): Promise<void> {
  const pair = { earlier, later: release.version }
  const [row] = await storage.rows<RecordedRow>(recordedSql(pair))
  if (row !== undefined && row.recorded !== null) return say(`    ${row.recorded} changes are recorded already`)
  const entries = await entriesFrom(storage, earlier, release).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  if (entries instanceof Error)
    return say(`    what changed since ${earlier} cannot be recorded: ${entries.message} The feed will say so.`)
  await storage.run(differenceSql(pair, entries, LONGEST_ON_A_COMMAND_LINE), () => undefined)
  const [after] = await storage.rows<RecordedRow>(recordedSql(pair))
  if (after?.recorded !== entries.length)
    throw new Error(
      `The database returns ${after?.recorded ?? 'no'} changes of ${entries.length}. Run the command again.`,
    )
  say(`    ${entries.length} changes since ${earlier} recorded`)
}

async function entriesFrom(storage: Storage, earlier: string, release: DatasetRelease) {
  const snapshot = await storage.read(snapshotKey(earlier))
  const statements = await storage.read(statementsKey(earlier))
  if (snapshot === null || statements === null) throw new Error('it is not in KV whole.')
  return entriesBetween(
    {
      dataset: datasetOf({ version: earlier, bytes: snapshot }),
      statements: JSON.parse(new TextDecoder().decode(statements)),
    },
    { dataset: datasetOf(release), statements: release.statements },
  )
}
