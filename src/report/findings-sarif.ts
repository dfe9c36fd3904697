import type { Finding, Severity, SourcePassage } from '../check/index.js'
import type { Verdict } from '../collation/index.js'
import { VERDICTS } from '../collation/index.js'
import { lineAndColumn } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'
import { passagePlace } from './finding-parts.js'

const LEVELS = { ok: 'none', note: 'note', warning: 'warning', error: 'error' } as const satisfies Record<
  Severity,
  string
>

const RULES = {
  verbatim: 'The quotation has the words of its source.',
  punctuation: 'The words are those of the source; punctuation, capitals or spelling differ.',
  trimmed: 'The quotation is a contiguous part of what the source says.',
  elided: 'Words were cut inside the quotation, and an ellipsis says so.',
  bracketed: 'The quotation has an editorial insertion in square brackets.',
  cut: 'Words were cut inside the quotation without a mark.',
  altered: 'Words were changed or added inside the quotation marks.',
  spliced: 'Two separate places of the source run together as one quotation.',
  reworded: 'Words in quotation marks that are mostly other words than the nearest source.',
  misattributed: 'The record has these words, said by somebody else.',
  unsupported: 'Nothing in the record carries these words.',
} as const satisfies Record<Verdict, string>

/** The findings as a SARIF 2.1.0 log, for editors and CI. Columns are 1-based UTF-16 code units. */
export function findingsAsSarif(drafts: readonly CheckedDraft[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'onrecord', rules: VERDICTS.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap(draft => {
          const places = lineAndColumn(draft.text)
          return draft.findings.map(finding => result(finding, draft, places))
        }),
      },
    ],
  }
  return JSON.stringify(log, undefined, 2)
}

function rule(verdict: Verdict): object {
  return { id: verdict, name: verdict, shortDescription: { text: RULES[verdict] } }
}

function result(finding: Finding, draft: CheckedDraft, places: ReturnType<typeof lineAndColumn>): object {
  const [start, end] = finding.span
  const from = places(start)
  const to = places(end)
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    snippet: { text: draft.text.slice(start, end) },
  }
  const sources = [finding.base, ...finding.further].filter(passage => passage !== undefined)
  return {
    ruleId: finding.verdict,
    ruleIndex: VERDICTS.indexOf(finding.verdict),
    level: LEVELS[finding.severity],
    kind: finding.severity === 'ok' ? 'pass' : 'fail',
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(draft.path) }, region } }],
    relatedLocations: sources.map((passage, index) => related(passage, index + 1)),
    ...(finding.suppressed === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', justification: finding.suppressed }] }),
    properties: { verdicts: finding.verdicts, speaker: finding.speakerName ?? null },
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
