import { html } from 'hono/html'
import { formatDate } from '../../../domain/citation.ts'
import type { Edition } from '../../../domain/edition.ts'
import { LIMITS, RATE } from '../../../domain/limits.ts'
import { formatInteger } from '../../../formats/number.ts'
import type { Served } from '../../store/dataset-store.ts'
import { type Html, plainPage } from '../plain-page/page.ts'
import type { CheckResult } from './full-check.ts'
import type { Health, HealthStatus } from './health.ts'

/** Editions on the page. /data/ lists all. */
const NEWEST = 5

/** The limits that users meet most. docs/use/limits.md has all. */
const SHOWN_LIMITS = ['cost', 'answer', 'deadline']

const HEADLINES: Readonly<Record<HealthStatus, string>> = {
  ok: 'Everything works',
  degraded: 'Figures are served, but not everything works',
  failed: 'No figures can be served at the moment',
}

const LABELS: Readonly<Record<HealthStatus, string>> = { ok: 'Works', degraded: 'Degraded', failed: 'Failed' }

/** The page /status: what works, what is served, and the limits. */
export const statusPage = ({ health, served }: CheckResult): Promise<string> =>
  plainPage({
    title: HEADLINES[health.status],
    description: 'Whether the open API of NATO defence spending works, and which figures it serves.',
    content: html`<h1>${HEADLINES[health.status]}</h1>
<p class="soft">Realistic Pathway, the open API of NATO defence spending. Checked ${time(health.checkedAt)}; a check is told for a few seconds, so load the page again for a new one.</p>
<h2 id="parts">What works</h2>
${parts(health)}
${served === null ? nothingServed(health) : figures(served, health)}
<h2 id="limits">Limits</h2>
<p>What one request may ask for, and one client in a minute:</p>
<ul>
${LIMITS.filter(({ name }) => SHOWN_LIMITS.includes(name)).map(
  ({ most, unit }) => html`<li>At most ${formatInteger(most)} ${unit}.</li>
`,
)}<li>At most ${formatInteger(RATE.points)} points in ${RATE.seconds} seconds for one client. Answers that are at hand cost nothing.</li>
</ul>
<p><a href="/docs/limits">All limits</a></p>
<h2 id="more">More</h2>
<ul>
<li><a href="/">The explorer</a>, <a href="/graphiql">GraphiQL</a> and <a href="/docs">the documentation</a></li>
<li><a href="/health?depth=full">The same check for monitors</a>, and <a href="/docs/observability">how to watch the service</a></li>
<li><a href="/schema.graphql">The schema</a> and <a href="/data/">the data to download</a></li>
</ul>`,
  })

const parts = ({ checks: { kv, d1, rateLimit } }: Health): Html => html`<div class="wide">
<table role="table">
<caption>What the service stands on, and what you notice when it does not hold.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Part</th><th role="columnheader" scope="col">State</th><th role="columnheader" scope="col">What you notice</th><th role="columnheader" scope="col" class="number">Answered in</th></tr></thead>
<tbody role="rowgroup">
${partRow('Figures', 'Workers KV', kv, inMs(kv))}${partRow('Statements and claims', 'D1', d1, inMs(d1))}${partRow('Rate limit', 'a binding, only looked for', rateLimit, 'not asked')}</tbody>
</table>
</div>`

type Part = Pick<Health['checks']['rateLimit'], 'status' | 'effect'>

const inMs = ({ waitedMs }: { readonly waitedMs: number }): string => `${waitedMs} ms`

function partRow(name: string, what: string, { status, effect }: Part, answered: string): Html {
  return html`<tr role="row"><th role="rowheader" scope="row">${name}<small>${what}</small></th><td role="cell" data-is="State"><strong class="state ${status}">${LABELS[status]}</strong></td><td role="cell">${effect}</td><td role="cell" class="number" data-is="Answered in">${answered}</td></tr>
`
}

const nothingServed = ({ checks: { kv } }: Health): Html => html`<h2 id="figures">Figures</h2>
<p>No dataset can be read, so there is nothing to show here. It is tried again with every request.</p>
<p class="soft">For whoever runs the service: ${kv.reason ?? ''}</p>`

function figures({ dataset, publishedAt }: Served, { checks: { kv, d1 } }: Health): Html {
  const { version, members, editions } = dataset
  const newest = editions.toReversed().slice(0, NEWEST)
  return html`<h2 id="figures">Figures</h2>
<p>Dataset <a href="/data/v/${version}/"><code>${version}</code></a>, first published ${time(publishedAt)}${
    kv.reason === undefined || kv.versionCurrent === null || kv.versionCurrent === version
      ? ''
      : html`; <code>${kv.versionCurrent}</code> is published and could not be taken up`
  }.</p>
<dl class="counts">
<div><dt>Figures</dt><dd>${formatInteger(dataset.figures())}</dd></div>
<div><dt>Editions</dt><dd>${editions.length}</dd></div>
<div><dt>Members</dt><dd>${members.length}</dd></div>
<div><dt>Statements</dt><dd>${d1.statements === null ? 'not known' : formatInteger(d1.statements)}</dd></div>
</dl>
<h2 id="editions">Newest editions</h2>
<div class="wide">
<table role="table">
<caption>The ${newest.length} publications that came out last.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Publication</th><th role="columnheader" scope="col">Published</th><th role="columnheader" scope="col">Carried since</th></tr></thead>
<tbody role="rowgroup">
${newest.map(editionRow)}</tbody>
</table>
</div>
<p class="after"><a href="/data/">All editions, to download</a></p>`
}

const editionRow = ({ source, title, publishedOn, publishedPrecision, carriedOn }: Edition): Html =>
  html`<tr role="row"><th role="rowheader" scope="row">${source.publisher}<small>${title}</small></th><td role="cell" class="day" data-is="Published"><time datetime="${publishedOn}">${formatDate(publishedOn, publishedPrecision)}</time></td><td role="cell" class="day" data-is="Carried since">${carriedOn === null ? 'not noted' : html`<time datetime="${carriedOn}">${formatDate(carriedOn, 'DAY')}</time>`}</td></tr>
`

/** To the minute, in UTC, because readers are in all time zones. */
const time = (instant: string): Html =>
  html`<time datetime="${instant}">${formatDate(instant, 'DAY')}, ${instant.slice(11, 16)} UTC</time>`
