/** The look of the HTML report: one column, readable in light and dark, contrast at least 4.5 to 1. */
export const FINDINGS_CSS = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #5c5c5c; --line: #d5d5d5;
  --error: #b00020; --warning: #8a5300; --note: #00558c; --ok: #1b6b2f; --mark: #fff3c4;
  --del: #ffe3e3; --ins: #dcf5e0; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616; --faint: #a8a8a8; --line: #444;
  --error: #ff8a95; --warning: #f0b35c; --note: #7cc4ff; --ok: #7fd694; --mark: #4d4212;
  --del: #4f1d22; --ins: #17401f; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3, .place, .count, figcaption, li { font-family: system-ui, sans-serif; line-height: 1.3; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; } h3 { font-size: .95rem; margin-bottom: .2rem; }
article { border-left: .3rem solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 2rem 0; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.note { border-color: var(--note); }
.severity { text-transform: uppercase; letter-spacing: .04em; }
.error .severity { color: var(--error); } .warning .severity { color: var(--warning); } .note .severity { color: var(--note); }
blockquote { margin: .6rem 0; } article > blockquote { font-size: 1.125rem; }
.place, figcaption, .around { color: var(--faint); } figure { margin: 1rem 0; }
mark { background: var(--mark); color: inherit; }
del { background: var(--del); text-decoration: line-through; } ins { background: var(--ins); text-decoration: underline; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid var(--line); padding-top: 1rem; }
.draft a { color: inherit; text-decoration-thickness: .15em; }
.draft .error { text-decoration-color: var(--error); } .draft .warning { text-decoration-color: var(--warning); }
.draft .note { text-decoration-color: var(--note); } .draft .ok { text-decoration-color: var(--ok); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:target { outline: 2px solid var(--note); outline-offset: .3rem; }
`
