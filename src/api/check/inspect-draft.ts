import type { Finding, Inspection, Proposal, ReviewNote, SourcePassage } from '../../check/index.js'
import { checkMemory, inspectDraft, proposeFixes, unusedNotes } from '../../check/index.js'
import type { RecordView } from '../../record/index.js'
import { adviceFor, findingDifference, passagePlace, sourceNote, verdictList } from '../../report/index.js'
import type { CheckReport, CheckedNote, CheckedPassage, CheckedQuotation } from '../schema/check.js'
import type { WorkingDraft } from './read-draft.js'

/** Gives what the record has on a draft, as the room shows it. */
export type CheckReporter = (working: WorkingDraft, view: RecordView) => CheckReport

/**
 * A reporter that keeps what it found for the next check: the room checks a draft again with every change. Cost of a report: two
 * inspections where something can be mended.
 */
export function checkReporter(): CheckReporter {
  const memory = checkMemory()
  return (working, view) => reportOn(working, again => inspectDraft(again, view, { memory }))
}

function reportOn(
  { manuscript, draft }: WorkingDraft,
  inspect: (draft: WorkingDraft['draft']) => Inspection,
): CheckReport {
  const inspection = inspect(draft)
  const proposals = proposeFixes(draft, inspection.findings, again => inspect(again).findings)
  const fixes = new Map(proposals.map(proposal => [proposal.finding, proposal]))
  return {
    form: draft.format,
    isRevisable: manuscript.revise !== undefined,
    text: draft.text,
    sourceLength: manuscript.text.length,
    findings: inspection.findings.map(finding => quotation(finding, draft.text, fixes.get(finding))),
    notes: inspection.notes.map(note),
    unused: unused(draft, inspection),
  }
}

function unused(draft: WorkingDraft['draft'], inspection: Inspection): CheckReport['unused'] {
  return unusedNotes(draft, inspection).map(({ covers, reason }) => ({ span: [...covers], reason }))
}

function quotation(finding: Finding, text: string, proposal: Proposal | undefined): CheckedQuotation {
  const { span, base, witnesses } = finding
  return {
    span: [...span],
    quotation: finding.quotation,
    verdict: finding.verdict,
    verdicts: verdictList(finding),
    severity: finding.severity,
    message: finding.message,
    ...defined({
      advice: adviceFor(finding),
      limit: finding.limit,
      suppressed: finding.suppressed,
      speaker: finding.speakerName,
      contested: finding.contested?.reason,
      base: base === undefined ? undefined : passage(base),
      fix: proposal === undefined ? undefined : fix(proposal),
      witnesses:
        witnesses === undefined
          ? undefined
          : {
              reason: witnesses.reason,
              readings: witnesses.readings.map(one => ({ ...one, passages: one.passages.map(passage) })),
            },
    }),
    further: finding.further.map(passage),
    difference: findingDifference(finding, text).map(({ kind, text: words, variant }) => ({
      kind,
      text: words,
      ...defined({ variant }),
    })),
    notes: finding.notes.map(note),
  }
}

function fix({ finding, edits, after }: Proposal): CheckedQuotation['fix'] {
  const source = sourceNote(finding)
  return { edits: edits.map(({ span, words }) => ({ span: [...span], words, source })), after }
}

function note(one: ReviewNote): CheckedNote {
  const { code, severity, span, words, message, suppressed, sources } = one
  return {
    code,
    severity,
    span: [...span],
    words,
    message,
    ...defined({ suppressed }),
    sources: sources.map(passage),
  }
}

function passage(one: SourcePassage): CheckedPassage {
  const { document, span, text, before, after, primary, speakerName: speaker, said } = one
  const { title, publisher, published } = one
  return {
    document,
    span: [...span],
    text,
    before,
    after,
    primary,
    place: passagePlace(one),
    ...defined({ speaker, said, title, publisher, published }),
  }
}

/** Without the fields that are undefined: JSON has none. */
function defined<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
