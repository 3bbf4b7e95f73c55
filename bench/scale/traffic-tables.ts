/** What becomes of requests, as tables. */
import { EXPONENT, type Measured, named } from './measured.ts'
import { count, percent, table, tenths } from './table.ts'

export const mix = ({ families, questions }: Measured): string =>
  `${table(
    ['what is asked', '% of requests', 'different questions'],
    families.map(({ name, share, size }) => [name, String(share), count(size)]),
  )}\n\n${count(questions)} different questions in all.`

export const runs = ({ sizes }: Measured): string =>
  table(
    [
      'requests a month',
      's',
      'with the upper tier',
      ...(sizes[0]?.runs[0]?.apart ?? []).map(({ locations }) => `${locations} separate caches`),
    ],
    sizes.flatMap((size) =>
      size.runs.map(({ exponent, tiered, apart }) => [
        named(size),
        exponent.toFixed(1),
        percent(tiered),
        ...apart.map((one) => percent(one.runs)),
      ]),
    ),
  )

export const edge = ({ sizes }: Measured): string =>
  `${table(
    [
      'requests a month, locations',
      'own copy',
      'upper tier',
      'stale copy',
      'waits for the worker',
      'never kept',
      'worker runs',
      'by theory',
    ],
    sizes.flatMap((size) =>
      size.simulated.map(({ locations, requests, served, runs, expected }) => [
        `${named(size)}, ${locations}`,
        ...[served.location, served['upper tier'], served.stale, served.miss, served.pass, runs].map((one) =>
          percent(one / requests),
        ),
        percent(expected),
      ]),
    ),
  )}\n\ns = ${EXPONENT.toFixed(1)}; ${sizes
    .map((size) => `${named(size)}: ${count(size.simulated[0]?.requests ?? 0)} requests`)
    .join(', ')} were looked at.`

export const reached = ({ sizes }: Measured): string =>
  table(
    ['each run of the worker, on average', ...sizes.map(named)],
    [
      [
        'at hand in the isolate, of answers to GraphQL',
        ...sizes.map(({ replayed }) => percent(replayed.isolateHits / replayed.graphql)),
      ],
      ['ms of CPU', ...sizes.map(({ replayed }) => replayed.cpuMilliseconds.toFixed(2))],
      ['KV reads of one isolate', ...sizes.map(({ replayed }) => replayed.kvReads.toFixed(3))],
      ['round trips to D1', ...sizes.map(({ replayed }) => replayed.d1Batches.toFixed(3))],
      ['rows read in D1', ...sizes.map(({ replayed }) => tenths(replayed.d1RowsRead))],
      ['bytes out, not compressed', ...sizes.map(({ replayed }) => count(replayed.bytes))],
      ['bytes of its line in the log', ...sizes.map(({ replayed }) => count(replayed.logBytes))],
    ],
  )

export const purged = ({ sizes }: Measured): string =>
  table(
    ['runs of the worker a second', ...sizes.map(named)],
    (sizes[0]?.afterPurge ?? []).map(({ seconds }, at) => [
      seconds === 1 ? 'in the first second' : `over the first ${seconds} s`,
      ...sizes.map(({ afterPurge }) => tenths((afterPurge[at]?.runs ?? 0) / seconds)),
    ]),
  )
