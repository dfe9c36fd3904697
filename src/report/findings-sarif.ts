import type { Finding, ReviewNote, Severity, SourcePassage } from '../check/index.js'
import type { Span } from '../text/index.js'
import { draftPlace } from './draft-place.js'
import { EXPLANATIONS, FINDING_CODES } from './explanations.js'
import type { FindingCode } from './explanations.js'
import type { CheckedDraft } from './finding-parts.js'
import { passagePlace, unusedReason } from './finding-parts.js'

const LEVELS = { ok: 'none', note: 'note', warning: 'warning', error: 'error' } as const satisfies Record<
  Severity,
  string
>

/**
 * The findings as a SARIF 2.1.0 log, for editors and CI. Columns are 1-based UTF-16 code units. A draft that has no
 * lines, as a word processor's file, has its places by name: page and paragraph.
 */
export function findingsAsSarif(drafts: readonly CheckedDraft[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'onrecord', rules: FINDING_CODES.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap(draft => [
          ...draft.findings.map(finding => findingResult(finding, draft)),
          ...[...draft.findings.flatMap(finding => finding.notes), ...draft.notes].map(note =>
            noteResult(note, draft),
          ),
          ...draft.unused.map(({ covers, reason }) =>
            result({
              code: 'unused-note',
              severity: 'warning',
              message: `This note lets nothing stand: ${unusedReason({ reason })}`,
              locations: [location(covers, draft)],
            }),
          ),
        ]),
      },
    ],
  }
  return JSON.stringify(log, undefined, 2)
}

function rule(code: FindingCode): object {
  const { means, todo } = EXPLANATIONS[code]
  return { id: code, name: code, shortDescription: { text: means }, help: { text: todo } }
}

function findingResult(finding: Finding, draft: CheckedDraft): object {
  const sources = [finding.base, ...finding.further].filter(passage => passage !== undefined)
  return {
    ...result({
      code: finding.verdict,
      severity: finding.severity,
      message: finding.message,
      locations: [location(finding.span, draft)],
    }),
    relatedLocations: sources.map((passage, index) => related(passage, index + 1)),
    ...suppressions(finding.suppressed),
    properties: { verdicts: finding.verdicts, speaker: finding.speakerName ?? null },
  }
}

function noteResult(note: ReviewNote, draft: CheckedDraft): object {
  return {
    ...result({ ...note, locations: [location(note.span, draft)] }),
    relatedLocations: note.sources.map((passage, index) => related(passage, index + 1)),
    ...suppressions(note.suppressed),
  }
}

interface Result {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: string
  readonly locations: readonly object[]
}

function result({ code, severity, message, locations }: Result): object {
  return {
    ruleId: code,
    ruleIndex: FINDING_CODES.indexOf(code),
    level: LEVELS[severity],
    kind: severity === 'ok' ? 'pass' : 'fail',
    message: { text: message },
    locations,
  }
}

function suppressions(reason: string | undefined): object {
  return reason === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: reason }] }
}

function location([start, end]: Span, draft: CheckedDraft): object {
  const artifactLocation = { uri: uri(draft.path) }
  const snippet = { text: draft.text.slice(start, end) }
  const from = draft.place(start)
  const to = draft.place(end)
  if (from.kind === 'line' && to.kind === 'line') {
    const region = {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      snippet,
    }
    return { physicalLocation: { artifactLocation, region } }
  }
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name: draftPlace(from), kind: 'paragraph' }],
  }
}

function related(passage: SourcePassage, id: number): object {
  const [start, end] = passage.span
  return {
    id,
    message: { text: `${passagePlace(passage)}: ${passage.text}` },
    physicalLocation: {
      artifactLocation: { uri: `onrecord:document/${encodeURIComponent(passage.document)}` },
      region: { charOffset: start, charLength: end - start, snippet: { text: passage.text } },
    },
  }
}

/** A path as a relative or absolute URI reference: each segment encoded, separators kept. */
function uri(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/')
}
