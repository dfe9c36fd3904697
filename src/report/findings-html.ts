import type { Finding, SourcePassage } from '../check/index.js'
import { lineAndColumn } from '../text/index.js'
import type { DifferencePart } from './difference.js'
import { escapeHtml } from './escape-html.js'
import type { CheckedDraft } from './finding-parts.js'
import {
  countBySeverity,
  countPhrase,
  findingDifference,
  passagePlace,
  verdictList,
} from './finding-parts.js'
import { FINDINGS_CSS } from './findings-css.js'

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

function draftSection(draft: CheckedDraft, index: number): string {
  const prefix = `d${index + 1}`
  const standing = draft.findings.filter(finding => finding.severity === 'ok')
  const articles = draft.findings
    .map((finding, number) => ({ finding, id: `${prefix}-${number + 1}` }))
    .filter(({ finding }) => finding.severity !== 'ok')
    .map(({ finding, id }) => findingArticle(finding, draft, id))
  return `<section aria-labelledby="${prefix}">
<h1 id="${prefix}">${escapeHtml(draft.path)}</h1>
<p class="count">${escapeHtml(countPhrase(countBySeverity(draft.findings)))}.</p>
${articles.join('\n')}
${standing.length > 0 ? standingList(draft, prefix) : ''}
<h2>The draft</h2>
<div class="draft">${markedDraft(draft, prefix)}</div>
</section>`
}

function findingArticle(finding: Finding, draft: CheckedDraft, id: string): string {
  const { line, column } = lineAndColumn(draft.text)(finding.span[0])
  const credited = finding.speakerName === undefined ? '' : `, credited to ${escapeHtml(finding.speakerName)}`
  const difference = findingDifference(finding, draft.text)
  const sources = [finding.base, ...finding.further].filter(passage => passage !== undefined)
  return `<article id="${id}" class="${finding.severity}">
<h2><span class="severity">${finding.severity}</span> ${verdictList(finding)}</h2>
<p class="place"><a href="#${id}-text">Line ${line}, column ${column}</a>${credited}</p>
<blockquote>${escapeHtml(finding.quotation)}</blockquote>
<p>${escapeHtml(finding.message)}</p>
${difference.length > 0 ? `<h3>Difference</h3>\n<p class="difference">${marked(difference)}</p>` : ''}
${sources.map(sourceFigure).join('\n')}
</article>`
}

function marked(difference: readonly DifferencePart[]): string {
  return difference
    .map(({ kind, text }) => {
      switch (kind) {
        case 'same':
          return escapeHtml(text)
        case 'dropped':
          return `<del><span class="said">[in the record only: </span>${escapeHtml(text)}<span class="said">]</span></del>`
        case 'added':
          return `<ins><span class="said">[in the draft only: </span>${escapeHtml(text)}<span class="said">]</span></ins>`
        default:
          throw kind satisfies never
      }
    })
    .join('')
}

function sourceFigure(passage: SourcePassage): string {
  const speaker = escapeHtml(passage.speakerName ?? 'Speaker not named')
  return `<figure>
<blockquote><span class="around">${escapeHtml(passage.before)}</span><mark>${escapeHtml(passage.text)}</mark><span class="around">${escapeHtml(passage.after)}</span></blockquote>
<figcaption>${speaker}: ${escapeHtml(passagePlace(passage))}</figcaption>
</figure>`
}

function standingList(draft: CheckedDraft, prefix: string): string {
  const items = draft.findings.flatMap((finding, number) => {
    if (finding.severity !== 'ok') return []
    const from = finding.base === undefined ? '' : `: ${escapeHtml(passagePlace(finding.base))}`
    const id = `${prefix}-${number + 1}`
    return [
      `<li id="${id}"><a href="#${id}-text">${escapeHtml(finding.quotation)}</a> ${finding.verdict}${from}</li>`,
    ]
  })
  return `<h2>These stand as the record has them</h2>\n<ul>\n${items.join('\n')}\n</ul>`
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
