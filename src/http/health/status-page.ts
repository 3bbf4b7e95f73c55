import { html } from 'hono/html'
import { formatDate } from '../../../formats/date.ts'
import { formatInteger } from '../../../formats/number.ts'
import type { Served } from '../../store/dataset-store.ts'
import { type Html, plainPage } from '../pages/plain-page.ts'
import type { CheckResult } from './full-check.ts'
import type { Health, HealthStatus } from './health.ts'

const HEADLINES: Readonly<Record<HealthStatus, string>> = {
  ok: 'Everything works',
  degraded: 'Figures are served, but not everything works',
  failed: 'No figures can be served at the moment',
}

const LABELS: Readonly<Record<HealthStatus, string>> = { ok: 'Works', degraded: 'Degraded', failed: 'Failed' }

/** The page /status: what `/health` says, for people. */
export const statusPage = ({ health, served }: CheckResult): Promise<string> =>
  plainPage({
    path: '/status',
    title: HEADLINES[health.status],
    description: 'Whether the open API of NATO defence spending works, and which figures it serves.',
    content: html`<h1>${HEADLINES[health.status]}</h1>
<p class="soft">Realistic Pathway, the open API of NATO defence spending. Checked ${time(health.checkedAt)}; a check is told for a few seconds, so load the page again for a new one.</p>
<h2 id="parts">What works</h2>
${parts(health)}
${served === null ? nothingServed(health) : figures(served, health)}
<h2 id="more">More</h2>
<ul>
<li><a href="/">The question</a>, <a href="/graphiql">GraphiQL</a> and <a href="/docs">the documentation</a></li>
<li><a href="/health?depth=full">The same check for monitors</a>, and <a href="/docs/observability">how to watch the service</a></li>
<li><a href="/docs/limits">The limits</a>, <a href="/schema.graphql">the schema</a> and <a href="/data/">the data to download</a></li>
</ul>`,
  })

const parts = ({ checks: { kv, d1, rateLimit } }: Health): Html => html`<div class="wide">
<table class="stacked" role="table">
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
</dl>`
}

/** To the minute, in UTC, because readers are in all time zones. */
const time = (instant: string): Html =>
  html`<time datetime="${instant}">${formatDate(instant, 'DAY')}, ${instant.slice(11, 16)} UTC</time>`
