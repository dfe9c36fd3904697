import type { CheckMemory, Draft, Finding, Inspection, ReviewNote, Severity } from '../check/index.js'
import { asDraft, inspectDraft, unusedNotes } from '../check/index.js'
import type { RecordView } from '../record/index.js'
import type { CheckedDraft, FindingCode } from '../report/index.js'
import type { Configuration } from './configuration.js'
import type { NamedDraft } from './read-draft.js'

/** What a draft is checked against, and as what. */
export interface Inspected {
  readonly view: RecordView
  readonly configuration: Configuration
  /** Where drafts are checked again and again. */
  readonly memory?: CheckMemory | undefined
}

/** A draft with what `check` says of it, as its configuration wants it. */
export function inspectManuscript({ path, manuscript }: NamedDraft, inspected: Inspected): CheckedDraft {
  const draft = asDraft(manuscript)
  const inspection = inspectAsConfigured(draft, inspected)
  return {
    path,
    text: manuscript.text,
    ...inspection,
    place: manuscript.place,
    unused:
      inspected.configuration.severities.get('unused-note') === 'ok' ? [] : unusedNotes(draft, inspection),
  }
}

/** What `check` says of a draft, with the severities and the trust of its configuration. */
export function inspectAsConfigured(draft: Draft, inspected: Inspected): Inspection {
  const { view, configuration, memory } = inspected
  const trusted = trustedDocuments(inspected)
  const { notQuotations } = configuration
  const { findings, notes } = inspectDraft(draft, view, { notQuotations, trusted, memory })
  return {
    findings: findings.map(finding => withTrust(withSeverities(finding, configuration.severities), trusted)),
    notes: notes.flatMap(note => noteWith(note, configuration.severities)),
  }
}

type Severities = ReadonlyMap<FindingCode, Severity>

function withSeverities(finding: Finding, severities: Severities): Finding {
  const notes = finding.notes.flatMap(note => noteWith(note, severities))
  const own = finding.suppressed === undefined ? severities.get(finding.verdict) : undefined
  return { ...finding, severity: own ?? finding.severity, notes }
}

/** A note with its own severity; none where it is to be `ok`. A note is never an error. */
function noteWith(note: ReviewNote, severities: Severities): ReviewNote[] {
  const own = severities.get(note.code)
  if (own === undefined) return [note]
  return own === 'ok' ? [] : [{ ...note, severity: own === 'note' ? 'note' : 'warning' }]
}

/** The ids of the documents that the configuration trusts. */
function trustedDocuments({ view, configuration }: Inspected): ReadonlySet<string> {
  if (configuration.primary.length === 0) return new Set()
  const named = new Set(configuration.primary)
  const ids = new Set<string>()
  for (const { id, paths, title, url } of view.documents()) {
    const names = [id, title, url, ...paths, ...paths.map(path => path.split('/').at(-1))]
    if (names.some(one => one !== undefined && named.has(one))) ids.add(id)
  }
  return ids
}

function withTrust(finding: Finding, trusted: ReadonlySet<string>): Finding {
  const { base } = finding
  if (base === undefined || !trusted.has(base.document)) return finding
  return { ...finding, base: { ...base, primary: true }, witnesses: undefined }
}
