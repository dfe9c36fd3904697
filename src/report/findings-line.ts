import { lineAndColumn } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'
import { passagePlace } from './finding-parts.js'
import { oneLine } from './piece.js'

/** One line a finding, as editors and `grep` read them: `path:line:column: severity: verdict: message`. */
export function findingsAsLines(drafts: readonly CheckedDraft[]): string {
  return drafts
    .flatMap(draft => {
      const places = lineAndColumn(draft.text)
      return draft.findings.map(finding => {
        const { line, column } = places(finding.span[0])
        const source = finding.base === undefined ? '' : ` (${passagePlace(finding.base)})`
        return oneLine(
          `${draft.path}:${line}:${column}: ${finding.severity}: ${finding.verdict}: ${finding.message}${source}`,
        )
      })
    })
    .join('\n')
}
