/** What requests cost, as tables. */
import { RATE } from '../../domain/limits.ts'
import { billOf, freePlan } from './cost.ts'
import { type Measured, named, usageOf } from './measured.ts'
import { FREE, FREE_CPU_MILLISECONDS, PRICES, READ, type Source, SUBSCRIPTION } from './prices.ts'
import { MONTH_SECONDS } from './simulation.ts'
import { count, dollars, percent, short, table, tenths } from './table.ts'

export const kinds = (measured: Measured): string => `${kindsTable(measured)}\n\n${searches(measured)}`

const kindsTable = ({ kinds }: Measured): string =>
  table(
    ['what', 'ms of CPU', 'points', 'bytes', 'statements of SQL', 'rows read', 'ms in D1'],
    kinds.map((one) => [
      one.name,
      one.cpuMilliseconds.toFixed(2),
      one.points === null ? '' : count(one.points),
      count(one.bytes),
      one.d1Statements === 0 ? '' : count(one.d1Statements),
      one.d1Statements === 0 ? '' : count(one.d1RowsRead),
      one.d1Statements === 0 ? '' : tenths(one.d1Milliseconds),
    ]),
  )

/** How often one client may make D1 work, and how often it can. */
function searches({ kinds }: Measured): string {
  const search = kinds.find(({ name }) => name === 'statements searched')
  if (!search?.points) throw new Error('No search was measured.')
  const { points, d1RowsRead, d1Milliseconds } = search
  const asked = RATE.points / points
  const answered = (1000 * RATE.seconds) / d1Milliseconds
  return `By its points one client may send ${count(asked)} of these searches in ${RATE.seconds} s at one location. They read ${short(asked * d1RowsRead)} rows. One database, which answers one query at a time, answers ${count(answered)} of them in that time on this machine: ${count(answered / asked)} such clients are enough to make others wait.`
}

export function costs({ sizes }: Measured): string {
  const all = sizes.map((size) => ({ ...size, usage: usageOf(size), bill: billOf(usageOf(size)) }))
  const line = (name: string, of: (one: (typeof all)[number]) => string) => [name, ...all.map(of)]
  return table(
    ['requests a month', ...sizes.map(named)],
    [
      line('runs of the worker', ({ usage }) => short(usage.runs)),
      line('runs a second, on average', ({ usage }) => tenths(usage.runs / MONTH_SECONDS)),
      line('keys read from KV', ({ usage }) => short(usage.kvReads)),
      line('rows read in D1', ({ usage }) => short(usage.d1RowsRead)),
      line('D1 at work, ms in a second', ({ usage, replayed }) =>
        tenths((usage.runs * replayed.d1Milliseconds) / MONTH_SECONDS),
      ),
      line('the plan', ({ bill }) => dollars(bill.subscription)),
      line('requests', ({ bill }) => dollars(bill.requests)),
      line('CPU', ({ bill }) => dollars(bill.cpu)),
      line('KV', ({ bill }) => dollars(bill.kvReads)),
      line('D1', ({ bill }) => dollars(bill.d1RowsRead)),
      line('**in all, without logs**', ({ bill }) => `**${dollars(bill.total)}**`),
      line('CPU if there were no cache in front', ({ usage }) =>
        dollars(billOf({ ...usage, cpuMilliseconds: (usage.cpuMilliseconds / usage.runs) * usage.requests }).cpu),
      ),
      line('logs of every run, to 30 November 2026', ({ bill }) => dollars(bill.logEvents)),
      line('logs of every run, from 1 December 2026, at least', ({ bill }) => dollars(bill.logBytes)),
    ],
  )
}

export function free({ sizes, kinds }: Measured): string {
  const all = sizes.map((size) => freePlan(usageOf(size)))
  const rows = (all[0] ?? []).map(({ what, most }, at) => [
    what,
    count(most),
    ...all.map((one) => percent((one[at]?.used ?? 0) / most)),
  ])
  const dearest = kinds.reduce((most, one) => (one.cpuMilliseconds > most.cpuMilliseconds ? one : most))
  const note = `One run may take ${FREE_CPU_MILLISECONDS.most} ms of CPU on the free plan. The dearest kind above, ${dearest.name}, takes ${dearest.cpuMilliseconds.toFixed(1)} on average, with the emulation of D1.`
  return `${table(['of what is free', 'a day', ...sizes.map(named)], rows)}\n\n${note}`
}

export function frontPage({ frontPage, kinds }: Measured): string {
  const { requests, seconds, bytes, tiered, apart } = frontPage
  const chart = kinds.find(({ name }) => name === 'a chart')?.cpuMilliseconds ?? Number.NaN
  return table(
    ['1,000 requests a second for an hour', 'one chart'],
    [
      ['requests', count(requests)],
      ['runs of the worker, with the upper tier', count(tiered)],
      [`runs of the worker, ${apart.locations} separate caches`, count(apart.runs)],
      ['CPU, with the upper tier', `${count(tiered * chart)} ms`],
      ['bytes out, not compressed', `${tenths((requests * bytes) / 1e9)} GB`],
      ['price, beyond what the plan includes', dollars((requests / 1e6) * PRICES.requests.usd)],
      ['the free plan’s requests of a day last', `${count((FREE.requests.most * seconds) / requests)} s`],
    ],
  )
}

export const prices = (): string =>
  `${table(
    ['what', 'in the paid plan, a month', 'beyond that', 'page'],
    [
      ['the plan', '', `${dollars(SUBSCRIPTION.usd)} a month`, link(SUBSCRIPTION.source)],
      ...Object.values(PRICES).map(({ what, unit, included, usd, source }) => [
        what,
        `${count(included)} ${unit}`,
        `$${usd} a ${unit}`,
        link(source),
      ]),
      ...Object.values(FREE).map(({ what, most, source }) => [`free: ${what}`, count(most), '', link(source)]),
    ],
  )}\n\nAll pages were read on ${READ}, in copies of them; where a page gives a day of its own, it is beside it.`

const link = ({ address, dated }: Source): string =>
  `[${address.replace('https://developers.cloudflare.com/', '')}](${address})${dated === null ? '' : ` (${dated})`}`
