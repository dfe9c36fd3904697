import { escapeHtml } from './escape-html.js'
import { draftPlace, shortDraftPlace } from './draft-place.js'
import { findingArticle, noteArticle } from './finding-article.js'
import type { CheckedDraft } from './finding-parts.js'
import { countPhrase, countsOf, openNotes, shortPlace, unusedReason, verdictList } from './finding-parts.js'
import { FINDINGS_CSS } from './findings-css.js'
import { clip, oneLine } from './piece.js'

/**
 * The findings as one HTML file that can be sent to an editor: no script, no outside resource, everything
 * from documents escaped; changes are `ins` and `del` with words for those who hear the page.
 */
export function findingsAsHtml(drafts: readonly CheckedDraft[]): string {
  const title = `Quotations checked: ${drafts.map(draft => draft.path).join(', ')}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${FINDINGS_CSS}</style>
</head>
<body>
<main>
${drafts.map(draftSection).join('\n')}
</main>
</body>
</html>`
}

/** Struck words are those of the record: without a word on it they could be taken for what is to go. */
const LEGEND =
  '<p class="ui faint">In the words of the record: <del>only in the record</del>, <ins>only in the draft</ins>.</p>'

/** Something that asks to be looked at, in the order of the draft. */
interface Item {
  readonly id: string
  readonly at: number
  readonly severity: string
  readonly what: string
  readonly words: string
  readonly article: string
}

function draftSection(draft: CheckedDraft, index: number): string {
  const prefix = `d${index + 1}`
  const items = itemsOf(draft, prefix)
  const standing = draft.findings.some(finding => finding.severity === 'ok')
  return `<section aria-labelledby="${prefix}">
<h1 id="${prefix}">${escapeHtml(draft.path)}</h1>
<p class="ui">${escapeHtml(countPhrase(countsOf([draft])))}.</p>
${items.length > 0 ? indexTable(items, draft) : ''}
${items.some(({ article }) => /<(?:del|ins)>/.test(article)) ? LEGEND : ''}
${items.map(({ article }) => article).join('\n')}
${standing ? standingTable(draft, prefix) : ''}
${unusedList(draft)}
<h2>The draft</h2>
<div class="draft">${markedDraft(draft, prefix)}</div>
</section>`
}

function itemsOf(draft: CheckedDraft, prefix: string): Item[] {
  const findings = draft.findings
    .map((finding, number) => ({ finding, id: `${prefix}-${number + 1}` }))
    .filter(({ finding }) => finding.severity !== 'ok')
    .map(({ finding, id }) => ({
      id,
      at: finding.span[0],
      severity: finding.severity,
      what: verdictList(finding),
      words: finding.quotation,
      article: findingArticle(finding, draft, id),
    }))
  const standing = draft.findings.filter(finding => finding.severity === 'ok')
  const notes = openNotes([...draft.notes, ...standing.flatMap(finding => finding.notes)]).map(
    (note, number) => ({
      id: `${prefix}-n${number + 1}`,
      at: note.span[0],
      severity: note.severity,
      what: note.code,
      words: note.words,
      article: noteArticle(note, draft, `${prefix}-n${number + 1}`),
    }),
  )
  return [...findings, ...notes].toSorted((a, b) => a.at - b.at)
}

/** Columns of the words in a row. */
const ROW_WORDS = 50

function indexTable(items: readonly Item[], draft: CheckedDraft): string {
  const rows = items.map(({ id, at, severity, what, words }) => {
    const place = shortDraftPlace(draft.place(at))
    return `<tr><td class="${severity}">${severity}</td><td>${escapeHtml(place)}</td><td>${what}</td><td><a href="#${id}">${escapeHtml(clip(oneLine(words), ROW_WORDS))}</a></td></tr>`
  })
  return `<table class="index"><caption class="said">What to look at, in the order of the draft</caption>\n${rows.join('\n')}\n</table>`
}

function standingTable(draft: CheckedDraft, prefix: string): string {
  const rows = draft.findings.flatMap((finding, number) => {
    if (finding.severity !== 'ok') return []
    const from = finding.base === undefined ? '' : shortPlace(finding.base)
    const why = finding.suppressed === undefined ? from : `let stand: ${finding.suppressed}`
    const id = `${prefix}-${number + 1}`
    const place = shortDraftPlace(draft.place(finding.span[0]))
    return [
      `<tr id="${id}"><td class="ok">${finding.suppressed === undefined ? finding.verdict : verdictList(finding)}</td><td>${escapeHtml(place)}</td><td></td><td><a href="#${id}-text">${escapeHtml(clip(oneLine(finding.quotation), ROW_WORDS))}</a> <span class="faint">${escapeHtml(why)}</span></td></tr>`,
    ]
  })
  return `<h2>These stand as the record has them</h2>\n<table class="index">\n${rows.join('\n')}\n</table>`
}

function unusedList({ unused, place }: CheckedDraft): string {
  if (unused.length === 0) return ''
  const items = unused.map(
    ({ covers, reason }) =>
      `<li>${escapeHtml(`${draftPlace(place(covers[0]))}: ${unusedReason({ reason })}`)}</li>`,
  )
  return `<h2>Notes that let nothing stand</h2>\n<ul class="ui">\n${items.join('\n')}\n</ul>`
}

/** The whole draft with each quotation marked and linked to what is said of it. */
function markedDraft(draft: CheckedDraft, prefix: string): string {
  let out = ''
  let at = 0
  for (const [number, finding] of draft.findings.entries()) {
    const [start, end] = finding.span
    if (start < at) continue
    const id = `${prefix}-${number + 1}`
    out += escapeHtml(draft.text.slice(at, start))
    out += `<a id="${id}-text" class="${finding.severity}" href="#${id}">${escapeHtml(draft.text.slice(start, end))}<span class="said"> (${finding.severity}: ${finding.verdict})</span></a>`
    at = end
  }
  return out + escapeHtml(draft.text.slice(at))
}
