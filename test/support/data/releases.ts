/** Versions that differ a little from the project's own: in one word of the figures and one of the statements. */
import { tableOfSeries } from '../../../domain/dataset/series-table.ts'
import { decodeSnapshot, encodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import type { DatasetRelease } from '../../../scripts/common/release.ts'
import type { Compiled } from '../../../scripts/compile/compile.ts'
import { versionOf } from '../../../scripts/compile/content-hash.ts'
import { publish } from '../../../scripts/publish/publish.ts'
import { recordsOf } from './series-records.ts'

/** The same dataset with the figures of these editions alone. */
function withEditions(bytes: Uint8Array, editions: readonly string[]): Uint8Array<ArrayBuffer> {
  const { catalogue, series, values, statuses } = decodeSnapshot(bytes.slice().buffer)
  const records = recordsOf(series)
  const cells = records.flatMap((one) => Array.from({ length: one.length }, () => editions.includes(one.edition)))
  return encodeSnapshot({
    catalogue: { ...catalogue, editions: catalogue.editions.filter(({ slug }) => editions.includes(slug)) },
    series: tableOfSeries(records.filter(({ edition }) => editions.includes(edition))),
    values: values.filter((_, at) => cells[at]),
    statuses: statuses.filter((_, at) => cells[at]),
  })
}

/** The statement that bears the mark. */
export const MARKED = 'rubio-2025-04-03-realistic-pathway-5pct'

/** These editions alone and one statement in forty: where it matters how versions are published, and not what is in them. */
export const smallPart = (
  { bytes, statements }: Pick<Compiled, 'bytes' | 'statements'>,
  editions: readonly string[],
): Pick<Compiled, 'bytes' | 'statements'> => ({
  bytes: withEditions(bytes, editions),
  statements: statements.filter(({ slug }, at) => at % 40 === 0 || slug === MARKED),
})

/** @param mark is put where NATO is described and in the title of a statement, so that an answer tells which versions it is of */
export function markedRelease(
  { bytes, statements }: Pick<Compiled, 'bytes' | 'statements'>,
  mark: string,
): DatasetRelease {
  const { catalogue, ...columns } = decodeSnapshot(bytes.slice().buffer)
  const groups = catalogue.groups.map((one) => ({ ...one, description: mark }))
  const marked = encodeSnapshot({ catalogue: { ...catalogue, groups, statements: mark }, ...columns })
  return {
    version: versionOf(marked),
    bytes: marked,
    statements: statements.map((one) => (one.slug === MARKED ? { ...one, title: mark } : one)),
  }
}

/** Publishes a release without a pause. @param say is told each line that it prints */
export const publishTo = (
  { storage, admin }: Pick<Parameters<typeof publish>[0], 'storage' | 'admin'>,
  release: DatasetRelease,
  say: (line: string) => unknown = () => undefined,
) => publish({ release, storage, admin, by: 'test', note: 'a test', spreading: 0, say })
