import { html } from 'hono/html'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../../domain/edition/edition.ts'
import { formatDate, isoDate } from '../../../../formats/date.ts'
import { formatInteger } from '../../../../formats/number.ts'
import { plainPage } from '../../pages/plain-page.ts'
import { PACKAGE } from '../files.ts'
import { newestEditions } from '../newest.ts'
import { DESCRIPTOR } from '../package.ts'
import { editionFigures } from '../tables/figures.ts'
import { collectionDataset } from './linked-data.ts'

const TABLES: readonly (readonly [name: string, title: string, what: string])[] = [
  ['members', 'Members', 'The 32 allies: codes, accession, capital, currency, region.'],
  ['statements', 'Statements', 'What was said, promised and agreed: who, when, the quotation and its sources.'],
  ['claims', 'Claims', 'Each number asserted, held against the figures of its day and of today, with the working.'],
  ['editions', 'Editions', 'The publications: day, cut-off, coverage, terms of use, citation.'],
  ['indicators', 'Indicators', 'What is measured, with its unit.'],
  ['areas', 'Areas', 'Everything figures are about: members, groups, comparators.'],
  ['notes', 'Notes', 'What to mind about an edition, an area or an indicator.'],
]

interface IndexPage {
  readonly dataset: Dataset
  /** The origin of the API, such as `https://api.example`. */
  readonly origin: string
  /** True for /data/v/<version>/, whose files never change. */
  readonly isPermanent: boolean
}

/**
 * The page /data/, which lists all downloads. The tables have explicit ARIA roles: the style sheet displays them as blocks on narrow
 * screens, and browsers then drop the implicit roles.
 */
export async function indexPage({ dataset, origin, isPermanent }: IndexPage): Promise<string> {
  const { version, editions } = dataset
  const permanent = `/data/v/${version}/`
  const base = `${origin}${isPermanent ? permanent : '/data/'}`
  const newest = editions.findLast(({ source }) => source.definitionCode === 'NATO') ?? editions.at(-1)
  const figures = new Map(editions.map((edition) => [edition, editionFigures(dataset, edition).length]))
  const total = [...figures.values()].reduce((sum, count) => sum + count, 0)
  return plainPage({
    path: '/data/',
    title: 'Data to download',
    description: `NATO defence spending by edition as CSV: ${formatInteger(total)} figures with unit, status, table and source.`,
    canonical: `${origin}/data/`,
    linkedData: [collectionDataset(dataset, origin)],
    content: html`<h1>Data to download</h1>
<p>${formatInteger(total)} figures of NATO defence spending, and of the economies and budgets around it, as they were published: each with its unit, status, table and edition. Missing is an empty cell or no row, never zero. NATO, SIPRI and the European Defence Agency count differently: never join them in one series.</p>
<p><a class="button" href="${PACKAGE}">Everything as a zip</a></p>
<p class="soft">A Frictionless data package: all tables, with statements and claims, described by its datapackage.json.</p>
<p class="soft">Dataset <code>${version}</code>. ${
      isPermanent
        ? html`The figures and statements at these addresses never change. <a href="/data/">The newest files</a>`
        : html`These addresses give the newest figures. <a href="${permanent}">The same files at addresses that never change</a>`
    }</p>
<h2 id="editions">Figures, by edition</h2>
<div class="wide">
<table class="stacked" role="table">
<caption>One file for each publication, newest first. The same year is revised from one to the next.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Publication</th><th role="columnheader" scope="col">Published</th><th role="columnheader" scope="col" class="number">Figures</th><th role="columnheader" scope="col">Terms of use</th><th role="columnheader" scope="col">Files</th></tr></thead>
<tbody role="rowgroup">
${editions.toReversed().map((edition) => editionRow(edition, figures.get(edition) ?? 0))}
</tbody>
</table>
</div>
<h2 id="tables">Tables</h2>
<div class="wide">
<table class="stacked" role="table">
<caption>What the figures are about, and what was said about them.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Table</th><th role="columnheader" scope="col">What a row is</th><th role="columnheader" scope="col">Files</th></tr></thead>
<tbody role="rowgroup">
${TABLES.map(
  ([
    name,
    title,
    what,
  ]) => html`<tr role="row"><th role="rowheader" scope="row">${title}</th><td role="cell">${what}</td>${files(name, title)}</tr>
`,
)}
</tbody>
</table>
</div>
<p class="after">Figures of several areas side by side, a row for a year and a column for an area: <a href="series.csv?indicator=DEFENCE_SHARE_OF_GDP&amp;areas=POL,DEU,NATO&amp;from=2014"><code>series.csv?indicator=…&amp;areas=…</code></a>, also as <code>.xlsx</code> and <code>.json</code>. It suits Datawrapper, Flourish, <code>IMPORTDATA</code> of Google Sheets and Power Query.</p>
<p>One figure in all editions, a row for an edition and a column for a year: <a href="vintages.csv?area=DEU&amp;indicator=DEFENCE_SHARE_OF_GDP"><code>vintages.csv?area=…&amp;indicator=…</code></a>.</p>
<p>The newest edition of a publisher is always at its name without a date: ${[...newestEditions(dataset).keys()].map(
      (name, at) => html`${at > 0 ? ', ' : ''}<a href="${name}.csv"><code>${name}.csv</code></a>`,
    )}. The whole package by address: <a href="${DESCRIPTOR}"><code>${DESCRIPTOR}</code></a>.</p>
<p>A pathway as CSV: <code>/data/pathway.csv?id=…</code>, with the id that the API gives it.</p>
<h2 id="load">Load it</h2>
${example('pandas', `pd.read_csv("${base}${newest?.slug}.csv")`)}
${example('DuckDB', `SELECT * FROM read_csv('${base}${newest?.slug}.csv');`)}
${example('curl', `curl -O ${base}${newest?.slug}.csv`)}
<p class="soft">UTF-8, a header, commas, quotation marks where needed (RFC 4180). A text that a spreadsheet would take for a formula has an apostrophe in front.</p>
<h2 id="cite">Cite it</h2>
<p>Name the publisher of the figures first, as the citation in each edition’s metadata does. For the collection:</p>
<blockquote><p>Realistic Pathway, the open GraphQL API of NATO defence spending, dataset ${version}, ${origin}${permanent}</p></blockquote>`,
  })
}

const editionRow = (edition: Edition, figures: number) => {
  const { slug, title, source, publishedOn, publishedPrecision } = edition
  return html`<tr role="row" id="${slug}"><th role="rowheader" scope="row"><a href="/data/${slug}" aria-label="${source.publisher}, ${title}">${source.publisher}</a><small>${title}</small></th><td role="cell" class="day" data-is="Published"><time datetime="${isoDate(publishedOn, publishedPrecision)}">${formatDate(publishedOn, publishedPrecision)}</time></td><td role="cell" class="number" data-is="Figures">${formatInteger(figures)}</td><td role="cell" data-is="Terms">${source.terms}</td>${files(slug, `${source.publisher}, ${title}`)}</tr>
`
}

const files = (name: string, title: string) =>
  html`<td role="cell" class="files"><a href="${name}.csv" aria-label="CSV of ${title}">CSV</a> <a href="${name}.xlsx" aria-label="XLSX of ${title}">XLSX</a> <a href="${name}.json" aria-label="Metadata of ${title}">Metadata</a></td>`

/** tabindex, because long lines scroll, and the keyboard must be able to scroll them. */
const example = (name: string, code: string) =>
  html`<h3>${name}</h3>
<pre tabindex="0" aria-label="Example for ${name}"><code>${code}</code></pre>
`
