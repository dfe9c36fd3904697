import { draftPlace } from './draft-place.js'
import type { CheckedDraft } from './finding-parts.js'
import { openNotes, passagePlace, unusedReason } from './finding-parts.js'
import { oneLine } from './piece.js'

/**
 * One line a finding or note, in the order of the draft, as editors and `grep` read them:
 * `path:line:column: severity: code: message`; where the draft has no lines, `path: page 3, paragraph 12: ...`.
 */
export function findingsAsLines(drafts: readonly CheckedDraft[]): string {
  return drafts.flatMap(linesOf).join('\n')
}

function linesOf(draft: CheckedDraft): string[] {
  const where = (offset: number): string => {
    const place = draft.place(offset)
    return place.kind === 'line'
      ? `${draft.path}:${place.line}:${place.column}`
      : `${draft.path}: ${draftPlace(place)}`
  }
  const findings = draft.findings.map(({ span, severity, verdict, message, base, suppressed }) => {
    const source = base === undefined ? '' : ` (${passagePlace(base)})`
    const stands = suppressed === undefined ? '' : ` [let stand: ${suppressed}]`
    return { at: span[0], line: `${where(span[0])}: ${severity}: ${verdict}: ${message}${source}${stands}` }
  })
  const notes = openNotes([...draft.notes, ...draft.findings.flatMap(finding => finding.notes)])
  const beyond = notes.map(({ span, severity, code, message }) => ({
    at: span[0],
    line: `${where(span[0])}: ${severity}: ${code}: ${message}`,
  }))
  const unused = draft.unused.map(({ covers, reason }) => ({
    at: covers[0],
    line: `${where(covers[0])}: warning: unused-note: This note lets nothing stand: ${unusedReason({ reason })}`,
  }))
  return [...findings, ...beyond, ...unused].toSorted((a, b) => a.at - b.at).map(({ line }) => oneLine(line))
}
