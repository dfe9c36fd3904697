import type { Finding, ReviewNote, SourcePassage } from '../check/index.js'
import type { DifferencePart } from './difference.js'
import { draftPlace } from './draft-place.js'
import { escapeHtml } from './escape-html.js'
import { adviceFor } from './finding-advice.js'
import type { CheckedDraft } from './finding-parts.js'
import { findingDifference, openNotes, passagePlace, shortPlace, verdictList } from './finding-parts.js'

/** One finding as an article of the page: what the texts say, the draft, the record with the difference in it, what to do. */
export function findingArticle(finding: Finding, draft: CheckedDraft, id: string): string {
  const { base, further, witnesses } = finding
  const difference = findingDifference(finding, draft.text)
  const rows = [row('Draft', `“${escapeHtml(finding.quotation)}”`)]
  if (base !== undefined)
    rows.push(row('Record', passage(base, difference.length > 0 ? marked(difference) : undefined)))
  if (finding.verdicts.includes('spliced')) rows.push(...further.map(one => row('and', passage(one))))
  else if (further.length > 0 && witnesses === undefined)
    rows.push(row('Also in', `<span class="ui">${escapeHtml(further.map(shortPlace).join('; '))}</span>`))
  for (const { text, passages, likely } of witnesses?.readings ?? []) {
    const who = `<span class="from">${escapeHtml(passages.map(shortPlace).join('; '))}</span>`
    rows.push(row(likely ? 'Likely' : 'or', `“${escapeHtml(text.trim())}”${who}`))
  }
  if (witnesses !== undefined)
    rows.push(row('Why', `<span class="ui">${escapeHtml(witnesses.reason)}</span>`))
  const advice = adviceFor(finding)
  if (advice !== undefined) rows.push(row('To do', `<span class="ui">${escapeHtml(advice)}</span>`))
  for (const note of openNotes(finding.notes)) rows.push(row(note.code, noteText(note)))
  const credited = finding.speakerName === undefined ? '' : `, credited to ${escapeHtml(finding.speakerName)}`
  const place = escapeHtml(draftPlace(draft.place(finding.span[0])))
  return `<article id="${id}" class="${finding.severity}">
<h3><span class="sev">${finding.severity}</span> ${verdictList(finding)}</h3>
<p class="ui faint"><a href="#${id}-text">${place}</a>${credited}</p>
<p class="message">${escapeHtml(finding.message)}</p>
<dl>
${rows.join('\n')}
</dl>
</article>`
}

/** A note on what belongs to no quotation, or to one that is right. */
export function noteArticle(note: ReviewNote, draft: CheckedDraft, id: string): string {
  const rows = [row('Draft', escapeHtml(note.words)), ...note.sources.map(one => row('Record', passage(one)))]
  return `<article id="${id}" class="${note.severity}">
<h3><span class="sev">${note.severity}</span> ${note.code}</h3>
<p class="ui faint">${escapeHtml(draftPlace(draft.place(note.span[0])))}</p>
<p class="message">${escapeHtml(note.message)}</p>
<dl>
${rows.join('\n')}
</dl>
</article>`
}

function row(label: string, content: string): string {
  return `<dt>${label}</dt><dd>${content}</dd>`
}

function noteText({ severity, message, sources }: ReviewNote): string {
  const from = sources.map(one => `<span class="from">${escapeHtml(passagePlace(one))}</span>`)
  return `<span class="ui ${severity}"><span class="sev">${severity}</span> ${escapeHtml(message)}</span>${from.join('')}`
}

function passage(one: SourcePassage, words = `<mark>${escapeHtml(one.text)}</mark>`): string {
  const before = one.before === '' ? '' : `<span class="around">… ${escapeHtml(one.before)}</span>`
  const after = one.after === '' ? '' : `<span class="around">${escapeHtml(one.after)} …</span>`
  const speaker = one.speakerName === undefined ? '' : `${one.speakerName}, in: `
  return `${before}${words}${after}<span class="from">${escapeHtml(speaker + passagePlace(one))}</span>`
}

function marked(difference: readonly DifferencePart[]): string {
  const parts = difference.map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return escapeHtml(text)
      case 'dropped':
        return `<del><span class="said">[only in the record: </span>${escapeHtml(text)}<span class="said">]</span></del>`
      case 'added':
        return `<ins><span class="said">[only in the draft: </span>${escapeHtml(text)}<span class="said">]</span></ins>`
      default:
        throw kind satisfies never
    }
  })
  return `<mark>${parts.join('')}</mark>`
}
