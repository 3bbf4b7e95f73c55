/** The inline style of these pages. `pagePolicy` allows it by its hash. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5a5a66; --paper: #fff; --line: #dcdce3; --band: #f5f5f8; --link: #a8046f; --good: #17663a; --doubt: #7d4e00; --bad: #b3121d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf1; --soft: #a9a9b5; --paper: #16161a; --line: #35353d; --band: #1f1f25; --link: #ff7ac8; --good: #6fd99b; --doubt: #f0b94d; --bad: #ff8f8f; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.25rem); line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 2.75rem 0 .75rem; }
p { max-width: 44rem; margin: 0 0 .75rem; overflow-wrap: anywhere; }
.after { margin-top: 1rem; }
blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, pre:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft, caption, small { color: var(--soft); }
.button { display: inline-block; margin: .5rem 0 .25rem; padding: .6rem 1.1rem; border-radius: .5rem; background: var(--link); color: var(--paper); font-weight: 600; text-decoration: none; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .9rem .6rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: .85rem; color: var(--soft); font-weight: 600; }
tbody th { font-weight: 600; }
tbody th small { display: block; font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.day, .files { white-space: nowrap; }
.files a + a { margin-left: .75rem; }
pre { overflow-x: auto; padding: .8rem 1rem; border-radius: .5rem; background: var(--band); border: 1px solid var(--line); font: .88rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
.state { padding: .1rem .55rem; border: 1px solid; border-radius: 1rem; font-size: .85rem; white-space: nowrap; }
.state.ok { color: var(--good); }
.state.degraded { color: var(--doubt); }
.state.failed { color: var(--bad); }
.counts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1rem 0 0; }
.counts dt { color: var(--soft); font-size: .85rem; }
.counts dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem 2rem; }
ul { max-width: 44rem; padding-left: 1.25rem; margin: 0 0 .75rem; }
li { margin: .25rem 0; }
h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
@media (max-width: 44rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, caption { display: block; }
  tbody tr { display: block; padding: .75rem 0; border-top: 1px solid var(--line); }
  tbody th, tbody td, tbody td.number { display: block; padding: .1rem 0; border: 0; text-align: left; white-space: normal; }
  tbody td[data-is]::before { content: attr(data-is) ": "; color: var(--soft); }
  .files a { display: inline-block; padding: .35rem 0; }
}
`
