import type { CheckedDraft } from './finding-parts.js'
import { findingsForTerminal } from './findings-cli.js'
import { findingsAsHtml } from './findings-html.js'
import { findingsAsJson } from './findings-json.js'
import { findingsAsLines } from './findings-line.js'
import { findingsAsMarkdown } from './findings-markdown.js'
import { findingsAsSarif } from './findings-sarif.js'
import type { Style } from './style.js'

/** How findings can be written. */
export const FINDING_FORMATS = ['cli', 'line', 'json', 'sarif', 'markdown', 'html'] as const

/** How findings can be written. */
export type FindingFormat = (typeof FINDING_FORMATS)[number]

/** How findings are written besides their format. */
export interface FindingOptions {
  readonly style: Style
  /** Whether JSON gives notes that belong to no quotation, too; no by default. */
  readonly review?: boolean
}

/**
 * Checked drafts as text, without a line break at the end. `style` counts for `cli` alone. Findings are
 * given in the order they come in. No findings give an empty list in the format, never an empty file
 * where the format has a frame. Linear in drafts and findings.
 */
export function formatFindings(
  drafts: readonly CheckedDraft[],
  format: FindingFormat,
  { style, review = false }: FindingOptions,
): string {
  switch (format) {
    case 'cli':
      return findingsForTerminal(drafts, style)
    case 'line':
      return findingsAsLines(drafts)
    case 'json':
      return findingsAsJson(drafts, { review })
    case 'sarif':
      return findingsAsSarif(drafts)
    case 'markdown':
      return findingsAsMarkdown(drafts)
    case 'html':
      return findingsAsHtml(drafts)
    default:
      throw format satisfies never
  }
}
