import { html } from 'hono/html'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../../domain/edition/edition.ts'
import { describeEdition } from '../../../../domain/figure/citation.ts'
import { formatDate } from '../../../../formats/date.ts'
import { formatInteger } from '../../../../formats/number.ts'
import { citeAsBibtex, citeAsCsl, ended } from '../../../../site/parts/citation.ts'
import { citedEdition } from '../../cite/citations.ts'
import { plainPage } from '../../pages/plain-page.ts'
import { citationOf } from '../tables/catalogue.ts'
import { editionFigures } from '../tables/figures.ts'
import { editionDataset, editionDescription } from './linked-data.ts'

/** /data/<edition>: what is in an edition, what to mind, its files, and how to cite it. */
export async function editionPage(dataset: Dataset, edition: Edition, origin: string): Promise<string> {
  const { slug, source, publishedOn, publishedPrecision, notes, indicators } = edition
  const figures = Map.groupBy(editionFigures(dataset, edition), ({ series }) => series.indicator.code)
  const cited = citedEdition(dataset, edition, origin)
  return plainPage({
    path: '/data/',
    title: describeEdition(edition),
    description: editionDescription(dataset, edition),
    canonical: `${origin}/data/${slug}`,
    linkedData: [editionDataset(dataset, edition, origin)],
    content: html`<h1>${source.publisher}, ${edition.title}</h1>
<p>Published ${formatDate(publishedOn, publishedPrecision)}. Carried here: ${ended(edition.coverage)} <a href="${source.url}">The publisher’s page</a></p>
<p class="soft">Terms of use: ${source.terms}</p>
<p><a class="button" href="/data/${slug}.csv">CSV</a> <a class="button" href="/data/${slug}.xlsx">XLSX</a> <a href="/data/${slug}.json">Metadata</a> · <a href="/data/v/${dataset.version}/${slug}.csv">the same at an address that never changes</a></p>
<h2 id="indicators">What it measures</h2>
<div class="wide">
<table>
<thead><tr><th scope="col">Indicator<small>Its code, and its name there</small></th><th scope="col" class="number">Figures</th></tr></thead>
<tbody>
${indicators.map(
  ({ code, sourceCode }) =>
    html`<tr><th scope="row">${dataset.indicators.get(code)?.name ?? code}<small><code>${code}</code> ${sourceCode}</small></th><td class="number">${formatInteger(figures.get(code)?.length ?? 0)}</td></tr>
`,
)}
</tbody>
</table>
</div>
${
  notes.length === 0
    ? ''
    : html`<h2 id="notes">What to mind</h2>
<ul>
${notes.map(({ area, indicator, text }) => html`<li>${[area, indicator].filter((of) => of !== null).join(', ')}${(area ?? indicator) ? ': ' : ''}${text}</li>\n`)}
</ul>
`
}<h2 id="cite">Cite it</h2>
<p>${citationOf(edition)}</p>
<h3>BibTeX</h3>
<pre tabindex="0" aria-label="BibTeX"><code>${citeAsBibtex(cited)}</code></pre>
<h3>CSL-JSON</h3>
<pre tabindex="0" aria-label="CSL-JSON"><code>${citeAsCsl(cited)}</code></pre>
<p class="soft">The same by address: <a href="/cite/edition:${slug}.bib"><code>/cite/edition:${slug}.bib</code></a>, <a href="/cite/edition:${slug}.json"><code>.json</code></a>. A figure is cited by its id in the API, <code>/cite/datum:…</code>.</p>
<p><a href="/data/">All editions and tables</a></p>`,
  })
}
