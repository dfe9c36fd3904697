/** The look of the HTML report: one column, readable in light and dark and on paper, contrast at least 4.5 to 1. */
export const FINDINGS_CSS = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --card: #f7f6f3; --faint: #5c5c5c; --line: #d5d5d5;
  --error: #b00020; --warning: #8a5300; --note: #00558c; --ok: #1b6b2f; --mark: #fff3c4;
  --del: #ffe3e3; --ins: #dcf5e0; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616; --card: #202020; --faint: #a8a8a8;
  --line: #444; --error: #ff8a95; --warning: #f0b35c; --note: #7cc4ff; --ok: #7fd694; --mark: #4d4212;
  --del: #5a2026; --ins: #17451f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3, .ui, table { font-family: system-ui, sans-serif; line-height: 1.35; }
h1 { font-size: 1.5rem; margin: 0 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .8rem; }
h3 { font-size: 1rem; margin: 0; }
.ui { font-size: .9rem; } .faint { color: var(--faint); }
a { color: inherit; }
.tally { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; list-style: none; font-weight: 600; }
.index { border-collapse: collapse; width: 100%; font-size: .9rem; }
.index td { border-top: 1px solid var(--line); padding: .35rem .8rem .35rem 0; vertical-align: top; }
.index td:nth-child(-n+3) { white-space: nowrap; }
.error .sev, li.error, td.error { color: var(--error); } .warning .sev, li.warning, td.warning { color: var(--warning); }
.note .sev, li.note, td.note { color: var(--note); } .ok .sev, li.ok, td.ok { color: var(--ok); }
.sev { font-weight: 700; }
article { background: var(--card); border-left: .3rem solid var(--line); padding: .9rem 1.1rem; margin: 1.2rem 0; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.note { border-color: var(--note); }
article p { margin: .5rem 0; } .message { font-weight: 600; font-family: system-ui, sans-serif; font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .45rem .6rem; margin: .7rem 0 0; }
dt { font: .8rem/1.9 system-ui, sans-serif; color: var(--faint); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dd .from { display: block; font: .85rem/1.45 system-ui, sans-serif; color: var(--faint); margin-top: .15rem; }
.around { color: var(--faint); }
mark { background: var(--mark); color: inherit; }
del { background: var(--del); text-decoration: line-through; } ins { background: var(--ins); text-decoration: underline; }
del, ins { padding: 0 .1em; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; }
.draft a { text-decoration-thickness: .15em; text-underline-offset: .15em; }
.draft .error { text-decoration-color: var(--error); } .draft .warning { text-decoration-color: var(--warning); }
.draft .note { text-decoration-color: var(--note); } .draft .ok { text-decoration-color: var(--ok); }
.draft sup { font: 700 .65rem system-ui, sans-serif; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:target { outline: 2px solid var(--note); outline-offset: .3rem; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .5rem; }
  .index tr { display: grid; grid-template-columns: auto auto 1fr; } .index td:last-child { grid-column: 1 / -1; border: 0; padding-top: 0; } }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --card: #fff; --faint: #444; --line: #999;
  --error: #9a001c; --warning: #6b4000; --note: #003f69; --ok: #0f4d1f; --mark: #fff; --del: #fff; --ins: #fff; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } mark { border-bottom: 1px solid #000; }
  article { border: 1px solid var(--line); border-left-width: .3rem; break-inside: avoid; }
  h2 { break-after: avoid; } a { text-decoration: none; } .draft a { text-decoration: underline; } }
`
