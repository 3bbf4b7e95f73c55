/** The tables of docs/scale.md, each under its heading, from what was measured. */
import { billOf, freePlan } from './cost.ts'
import { EXPONENT, type Measured, type Size, usageOf } from './measured.ts'
import { FREE_CPU_MILLISECONDS, PRICES, READ, type Source, SUBSCRIPTION } from './prices.ts'
import { MONTH_SECONDS } from './simulation.ts'
import { count, dollars, million, percent, table, tenths } from './table.ts'

export type Sections = Readonly<Record<string, string>>

export const sections = (measured: Measured): Sections => ({
  'The mix': mix(measured),
  'How often the worker runs': runs(measured),
  'What the edge answers': edge(measured),
  'What a request costs that reaches the worker': kinds(measured),
  'What reaches the worker': reached(measured),
  'What a month costs': costs(measured),
  'What the free plan holds': free(measured),
  'A link on a front page': frontPage(measured),
  'After a publication': purged(measured),
  'The prices': prices(),
})

const named = ({ requests }: Size) => `${million(requests)} a month`

const mix = ({ families, questions }: Measured) =>
  `${table(
    ['what is asked', '% of requests', 'different questions'],
    families.map(({ name, share, size }) => [name, String(share), count(size)]),
  )}\n\n${count(questions)} different questions in all.`

const runs = ({ sizes }: Measured) =>
  table(
    [
      'requests',
      's',
      'with the upper tier',
      ...(sizes[0]?.runs[0]?.apart ?? []).map(({ locations }) => `${locations} separate locations`),
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

const edge = ({ sizes }: Measured) =>
  table(
    [
      'requests',
      'locations',
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
        named(size),
        String(locations),
        ...[served.location, served['upper tier'], served.stale, served.miss, served.pass, runs].map((one) =>
          percent(one / requests),
        ),
        percent(expected),
      ]),
    ),
  )

const kinds = ({ kinds }: Measured) =>
  table(
    ['what', 'ms of CPU', 'bytes', 'KV reads', 'statements of SQL', 'rows read', 'ms in D1'],
    kinds.map((one) => [
      one.name,
      one.cpuMilliseconds.toFixed(2),
      count(one.bytes),
      tenths(one.kvReads),
      tenths(one.d1Statements),
      count(one.d1RowsRead),
      tenths(one.d1Milliseconds),
    ]),
  )

const reached = ({ sizes }: Measured) =>
  table(
    ['of each run of the worker', ...sizes.map(named)],
    [
      [
        'at hand in the isolate, of answers to GraphQL',
        ...sizes.map(({ replayed }) => percent(replayed.isolateHits / replayed.graphql)),
      ],
      ['ms of CPU', ...sizes.map(({ replayed }) => replayed.cpuMilliseconds.toFixed(2))],
      ['KV reads', ...sizes.map(({ replayed }) => replayed.kvReads.toFixed(3))],
      ['round trips to D1', ...sizes.map(({ replayed }) => replayed.d1Batches.toFixed(3))],
      ['rows read in D1', ...sizes.map(({ replayed }) => tenths(replayed.d1RowsRead))],
      ['bytes out, not compressed', ...sizes.map(({ replayed }) => count(replayed.bytes))],
      ['bytes of its line in the log', ...sizes.map(({ replayed }) => count(replayed.logBytes))],
    ],
  )

function costs({ sizes }: Measured): string {
  const all = sizes.map((size) => ({ usage: usageOf(size), bill: billOf(usageOf(size)) }))
  const line = (name: string, of: (one: (typeof all)[number]) => string) => [name, ...all.map(of)]
  return table(
    ['', ...sizes.map(named)],
    [
      line('runs of the worker', ({ usage }) => million(usage.runs)),
      line('runs in a second, on average', ({ usage }) => tenths(usage.runs / MONTH_SECONDS)),
      line('the plan', ({ bill }) => dollars(bill.subscription)),
      line('requests', ({ bill }) => dollars(bill.requests)),
      line('CPU', ({ bill }) => dollars(bill.cpu)),
      line('KV', ({ bill }) => dollars(bill.kvReads)),
      line('D1', ({ bill }) => dollars(bill.d1RowsRead)),
      line('**in all, without logs**', ({ bill }) => `**${dollars(bill.total)}**`),
      line('for comparison: CPU if every request ran the worker', ({ usage }) =>
        dollars(billOf({ ...usage, cpuMilliseconds: (usage.cpuMilliseconds / usage.runs) * usage.requests }).cpu),
      ),
      line('logs of every run, to 30 November 2026', ({ bill }) => dollars(bill.logEvents)),
      line('logs of every run, from 1 December 2026, at least', ({ bill }) => dollars(bill.logBytes)),
    ],
  )
}

function free({ sizes, kinds }: Measured): string {
  const all = sizes.map((size) => freePlan(usageOf(size)))
  const rows = (all[0] ?? []).map(({ what, most }, at) => [
    what,
    count(most),
    ...all.map((one) => count(one[at]?.used ?? 0)),
  ])
  const dearest = kinds.reduce((most, one) => (one.cpuMilliseconds > most.cpuMilliseconds ? one : most))
  const note = `One run may take ${FREE_CPU_MILLISECONDS.most} ms of CPU there; the dearest kind above takes ${dearest.cpuMilliseconds.toFixed(1)} on average (${dearest.name}).`
  return `${table(['in a day', 'free', ...sizes.map(named)], rows)}\n\n${note}`
}

function frontPage({ frontPage, kinds }: Measured): string {
  const { requests, seconds, bytes, tiered, apart } = frontPage
  const chart = kinds.find(({ name }) => name === 'a chart')?.cpuMilliseconds ?? Number.NaN
  return table(
    ['1,000 requests a second for an hour, one chart', ''],
    [
      ['requests', count(requests)],
      ['runs of the worker, with the upper tier', count(tiered)],
      [`runs of the worker, ${apart.locations} separate locations`, count(apart.runs)],
      ['CPU, with the upper tier', `${count(tiered * chart)} ms`],
      ['bytes out, not compressed', `${tenths((requests * bytes) / 1e9)} GB`],
      ['price, after what the plan includes', dollars((requests / 1e6) * PRICES.requests.usd)],
      ['the free plan’s requests of a day last for', `${count((100_000 * seconds) / requests)} s`],
    ],
  )
}

const purged = ({ sizes }: Measured) =>
  table(
    ['runs of the worker after all copies are gone', ...sizes.map(named)],
    (sizes[0]?.afterPurge ?? []).map(({ seconds }, at) => [
      seconds === 1 ? 'in the first second' : `in ${seconds} s, a second`,
      ...sizes.map(({ afterPurge }) => tenths((afterPurge[at]?.runs ?? 0) / seconds)),
    ]),
  )

const prices = () =>
  `${table(
    ['what', 'in the paid plan, a month', 'more', 'page'],
    [
      ['the plan', '', `${dollars(SUBSCRIPTION.usd)} a month`, link(SUBSCRIPTION.source)],
      ...Object.values(PRICES).map(({ what, unit, included, usd, source }) => [
        what,
        `${count(included)} ${unit}`,
        `$${usd} a ${unit}`,
        link(source),
      ]),
    ],
  )}\n\nAll pages were read on ${READ}.`

const link = ({ address, dated }: Source) =>
  `[${address.replace('https://developers.cloudflare.com/', '')}](${address})${dated === null ? '' : `, of ${dated}`}`

export const titleOf = ({ day }: Measured): string => `s = ${EXPONENT.toFixed(1)}, ${day}`
