/** The style of all pages, inline: one request shows the page. Contrast: text 4.5 or more, controls 3 or more (WCAG 2.2). */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #14171c); --sheet: light-dark(#fff, #1b2027); --ink: light-dark(#1d232b, #e6e8ea);
  --soft: light-dark(#55606c, #a8b1bb); --edge: light-dark(#d9d6ce, #343c46); --link: light-dark(#0b57a4, #82bdf5);
  --field: light-dark(#767b82, #8a939d); --warn: light-dark(#7a5c00, #e0c04e); --bad: light-dark(#a3223f, #f08a9f); --good: light-dark(#17663a, #6fd99b); --fell: light-dark(#d97706, #d97706);
  font: 100%/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
* { box-sizing: border-box; }
code { overflow-wrap: anywhere; }
body { margin: 0; background: var(--paper); color: var(--ink); }
.page { display: grid; grid-template: auto 1fr auto / minmax(0, 1fr); min-height: 100vh; }
.page > header, main, .page > footer { width: min(72rem, 100%); margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
.page > header { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; padding-block: 1rem; border-bottom: 1px solid var(--edge); }
.page > header nav ul { display: flex; flex-wrap: wrap; gap: .25rem .7rem; margin: 0; padding: 0; list-style: none; }
.page > header nav { flex-basis: 100%; }
.site-search { position: relative; display: flex; flex: 1 1 14rem; gap: .35rem; max-width: 22rem; margin-left: auto; }
.site-search input { flex: 1; min-width: 0; }
.suggestions { position: absolute; inset: calc(100% + .25rem) 0 auto; z-index: 2; max-height: 70vh; margin: 0; padding: .25rem 0; overflow-y: auto; list-style: none; border: 1px solid var(--field); border-radius: .35rem; background: var(--sheet); }
.suggestions li { padding: .35rem .75rem; cursor: pointer; overflow-wrap: anywhere; }
.suggestions small { display: block; }
.suggestions [aria-selected="true"], .suggestions li:hover { background: color-mix(in srgb, var(--link) 15%, var(--sheet)); outline: 2px solid var(--link); outline-offset: -2px; }
.code section { padding-top: .25rem; border-top: 1px solid var(--edge); }
.code h3 { font-size: 1rem; }
[role="tablist"] { display: flex; flex-wrap: wrap; gap: .25rem; margin: 1rem 0 0; border-bottom: 1px solid var(--field); }
[role="tab"] { background: none; color: var(--link); border-color: transparent; border-radius: .35rem .35rem 0 0; font-weight: 400; }
[role="tab"][aria-selected="true"] { background: var(--sheet); color: var(--ink); border-color: var(--field); border-bottom-color: var(--sheet); font-weight: 600; margin-bottom: -1px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2rem; }
main > ul.recipes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 0 2rem; max-width: none; padding: 0; list-style: none; }
.recipes > li { min-width: 0; padding-bottom: .5rem; border-top: 1px solid var(--edge); }
.found ul { padding-left: 0; list-style: none; max-width: 46rem; }
.found li { padding: .2rem 0; overflow-wrap: anywhere; }
.found h2 { margin: 1.5rem 0 .25rem; font-size: 1.15rem; }
.brand { color: inherit; font-weight: 700; text-decoration: none; }
nav [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
main { padding-block: 1.5rem 3rem; outline: none; min-width: 0; }
.page > footer { border-top: 1px solid var(--edge); color: var(--soft); font-size: .875rem; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 4vw, 2.25rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.05rem; }
p { max-width: 46rem; margin: 0 0 .75rem; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; padding: .25rem .5rem; background: var(--sheet); }
.lead { font-size: 1.2rem; }
.soft, .source, caption { color: var(--soft); font-size: .9rem; }
.caution { padding-left: .75rem; border-left: 3px solid var(--warn); font-size: .95rem; }
.problem { padding: .5rem 1rem; border: 2px solid var(--bad); border-radius: .5rem; background: var(--sheet); }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 4px solid var(--link); max-width: 46rem; font-size: 1.15rem; }
blockquote footer { color: var(--soft); font-size: .9rem; }
.large { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.large li { max-width: 17rem; }
.large strong { display: block; font-size: 1.9rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.chart-block { margin: 1.25rem 0; }
.chart-block svg { display: block; max-width: 100%; height: auto; }
.chart-block > div { position: relative; }
.chart .read { stroke: var(--link); stroke-width: 3px; }
.tip { position: absolute; z-index: 1; margin: 0; padding: .3rem .6rem; max-width: 20rem; pointer-events: none; background: var(--ink); color: var(--paper); border-radius: .3rem; font-size: .85rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.copy { min-height: 0; padding: .15rem .6rem; margin-left: .5rem; font-size: .85rem; }
main[aria-busy="true"] { opacity: .6; }
.on-phone, .print-only { display: none; }
@media (max-width: 48rem) { .site-search { max-width: none; margin: .25rem 0 0; flex-basis: 100%; } .at-desk { display: none; } .on-phone { display: block; } }
.lives { margin: 0; padding: 0; list-style: none; }
.lives > li { max-width: 46rem; padding: .25rem 0 .75rem; border-top: 1px solid var(--edge); }
.lives h3 { margin-top: .5rem; }
.values thead th.number { white-space: normal; min-width: 6rem; max-width: 11rem; }
.values caption { min-width: min(24rem, 80vw); max-width: min(46rem, 90vw); }
.board { font-size: .85rem; } .board th, .board td { padding-right: .6rem; } .board tfoot th, .board tfoot td { font-weight: 600; border-top: 2px solid var(--field); }
.values .board thead th.number { min-width: 4.2rem; }
.compared li { max-width: 60rem; margin-bottom: .35rem; }
.ways li { max-width: 46rem; margin-bottom: .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .95rem; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { padding: .4rem .9rem .4rem 0; border-top: 1px solid var(--edge); text-align: left; vertical-align: top; }
thead :is(th, td) { border-top: 0; color: var(--soft); font-size: .85rem; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
form.question { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 1rem 0; padding: 1rem; border: 1px solid var(--edge); border-radius: .5rem; background: var(--sheet); }
form.question label { display: grid; grid-template-columns: minmax(0, 1fr); min-width: 0; max-width: 100%; gap: .2rem; font-size: .9rem; color: var(--soft); }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--field); border-radius: .35rem; padding: .4rem .6rem; min-height: 2.5rem; max-width: 100%; }
input[aria-invalid="true"] { border: 2px solid var(--bad); }
button { background: var(--link); color: var(--sheet); border-color: var(--link); font-weight: 600; cursor: pointer; }
.invalid { color: var(--bad); max-width: 16rem; }
details { max-width: 46rem; margin: .75rem 0; }
form.question details { flex-basis: 100%; max-width: none; margin: 0; }
form.question details > div { display: flex; flex-wrap: wrap; gap: .75rem 1rem; padding-top: .75rem; }
summary { cursor: pointer; font-weight: 600; }
.links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 1rem; padding: 0; list-style: none; }
.share dt { margin-top: .5rem; color: var(--soft); font-size: .9rem; }
.share dd { margin: 0; }
.share pre { margin: .25rem 0; max-height: 14rem; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid var(--edge); border-radius: .5rem; background: var(--sheet); font-size: .875rem; white-space: pre-wrap; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, monospace; }
small { color: var(--soft); }
tbody th small { display: block; font-weight: 400; white-space: normal; }
.button { display: inline-block; padding: .6rem 1.1rem; border-radius: .5rem; background: var(--link); color: var(--sheet); font-weight: 600; text-decoration: none; }
.state { padding: .1rem .55rem; border: 1px solid; border-radius: 1rem; font-size: .85rem; white-space: nowrap; }
.state.ok { color: var(--good); } .state.degraded { color: var(--warn); } .state.failed { color: var(--bad); }
.counts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1rem 0 0; }
.counts dt { color: var(--soft); font-size: .85rem; }
.counts dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.day, .files { white-space: nowrap; }
.files a + a { margin-left: .75rem; }
ol.cards { padding: 0; list-style: none; max-width: 46rem; }
ol.cards > li { padding: 1rem 0; border-top: 1px solid var(--edge); }
ol.cards h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
ol.cards p, ol.cards blockquote { margin-bottom: .4rem; font-size: 1rem; }
.verdict { padding: .05rem .5rem; border: 1px solid; border-radius: 1rem; font-size: .85rem; white-space: nowrap; }
.verdict.matches { color: var(--good); } .verdict.close { color: var(--link); } .verdict.differs { color: var(--bad); } .verdict.not-checkable { color: var(--soft); }
.tiles { display: grid; grid-template-columns: repeat(9, minmax(0, 3.6rem)); gap: .25rem; margin: 0 0 .5rem; padding: 0; list-style: none; }
.tiles a { display: grid; place-content: center; aspect-ratio: 1; border: 1px solid var(--field); border-radius: .3rem; font-size: clamp(.6rem, 2.2vw, .85rem); line-height: 1.25; text-align: center; text-decoration: none; color: var(--ink); }
.swatch { display: inline-block; width: 1rem; height: 1rem; border: 1px solid var(--field); border-radius: .2rem; vertical-align: -.15rem; }
.two { background: color-mix(in srgb, var(--link) 18%, var(--sheet)); } .core { background: color-mix(in srgb, var(--link) 40%, var(--sheet)); }
.five { background: color-mix(in srgb, var(--link) 62%, var(--sheet)); } .tiles .five { color: light-dark(#1d232b, #000); } .below { background: repeating-linear-gradient(45deg, var(--sheet) 0 4px, var(--edge) 4px 5px); }
.heat small { display: block; color: inherit; } .heat tbody th { position: sticky; left: 0; background: var(--paper); } .heat .chosen > * { border-block: 2px solid var(--link); }
.fell-1 { background: color-mix(in srgb, var(--fell) 12%, var(--paper)); } .fell-2 { background: color-mix(in srgb, var(--fell) 25%, var(--paper)); } .fell-3 { background: color-mix(in srgb, var(--fell) 40%, var(--paper)); }
.rose-1 { background: color-mix(in srgb, var(--good) 12%, var(--paper)); } .rose-2 { background: color-mix(in srgb, var(--good) 25%, var(--paper)); } .rose-3 { background: color-mix(in srgb, var(--good) 40%, var(--paper)); }
.none { background: var(--paper); border-style: dashed; }
main > ul, main > div > ul:not([class]) { max-width: 46rem; padding-left: 1.25rem; }
@media (max-width: 40rem) {
  table.stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stacked, table.stacked tbody, table.stacked caption { display: block; }
  table.stacked tr { display: block; padding: .6rem 0; border-top: 1px solid var(--edge); }
  table.stacked th, table.stacked td { display: block; border: 0; padding: .05rem 0; text-align: left; white-space: normal; }
  table.stacked td[data-is]::before { content: attr(data-is) ": "; color: var(--soft); }
}
@media (forced-colors: active) { .suggestions [aria-selected="true"] { outline-color: Highlight; } [role="tab"][aria-selected="true"] { border: 2px solid Highlight; } button, .problem, form.question { border: 1px solid; } }
@media print {
  .at-desk, .print-only { display: block; } .on-phone { display: none; }
  .page > header nav, .site-search, form.question, .skip, .no-print { display: none; }
  body { background: #fff; color: #000; }
  details::details-content { content-visibility: visible; display: block; }
  a { color: inherit; }
  .wide { overflow: visible; } table { font-size: .72rem; } .board { font-size: .62rem; } th, td, .board th, .board td { padding: .15rem .25rem; } td.number, th.number, tbody th { white-space: normal; }
  .values thead th.number, .values .board thead th.number { min-width: 0; } tbody th { min-width: 5.5rem; }
}
`
