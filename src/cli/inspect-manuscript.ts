import type { Finding, LetStand, ReviewNote, Severity } from '../check/index.js'
import { inspectDraft, suppressionsOf } from '../check/index.js'
import type { Manuscript } from '../ingest/index.js'
import type { RecordView } from '../record/index.js'
import type { CheckedDraft, FindingCode } from '../report/index.js'
import type { Configuration } from './configuration.js'
import type { NamedDraft } from './read-draft.js'

/** What a draft is checked against, and as what. */
export interface Inspected {
  readonly view: RecordView
  readonly configuration: Configuration
}

/** A draft with what `check` says of it, as its configuration wants it. */
export function inspectManuscript({ path, manuscript }: NamedDraft, inspected: Inspected): CheckedDraft {
  const { view, configuration } = inspected
  const draft = draftOf(manuscript)
  const { findings, notes } = inspectDraft(draft, view, { notQuotations: configuration.notQuotations })
  const trusted = trustedDocuments(inspected)
  const settled = findings.map(finding =>
    withTrust(withSeverities(finding, configuration.severities), trusted),
  )
  return {
    path,
    text: manuscript.text,
    findings: settled,
    notes: notes.flatMap(note => noteWith(note, configuration.severities)),
    place: manuscript.place,
    unused:
      configuration.severities.get('unused-note') === 'ok'
        ? []
        : unusedOf(suppressionsOf(draft), settled, notes),
  }
}

/** A manuscript as `check` takes it. */
function draftOf({ text, format, blocks, letStand }: Manuscript): Parameters<typeof inspectDraft>[0] {
  return {
    text,
    format,
    blocks,
    letStand: letStand.map(({ covers, reason }) => ({ note: [covers[0], covers[0]], covers, reason })),
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

/** Notes of the author that cover nothing that is let stand by them. */
function unusedOf(
  all: readonly LetStand[],
  findings: readonly Finding[],
  notes: readonly ReviewNote[],
): LetStand[] {
  const standing = [...findings, ...findings.flatMap(finding => finding.notes), ...notes].filter(
    one => one.suppressed !== undefined,
  )
  return all.filter(({ covers }) => !standing.some(({ span }) => span[0] < covers[1] && span[1] > covers[0]))
}
