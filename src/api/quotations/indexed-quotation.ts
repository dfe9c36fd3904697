import type { Occurrence, Utterance, UtteranceId, Verdict } from '../../collation/index.js'
import { VERDICTS } from '../../collation/index.js'
import type { SpeakerId } from '../../people/index.js'
import { isAltered, isBase, isPrimary, severityOfReading } from '../../report/index.js'
import type { DocumentId, DocumentKind, Span } from '../../text/index.js'

/** How grave something is. */
export type Severity = ReturnType<typeof severityOfReading>

/** The gravest last. */
export const SEVERITIES: readonly Severity[] = ['ok', 'note', 'warning', 'error']

/** What is known of the documents that carry quotations. */
export interface CarryingDocument {
  readonly id: DocumentId
  readonly publisher: string | undefined
  readonly published: string | undefined
  readonly kind: DocumentKind
}

/** What an altered quotation is altered against: a primary text, or another print, of which nobody knows which is right. */
type AlteredAgainst = 'source' | 'print'

/** A quotation as the index of a record holds it: enough to filter, sort and count. */
export interface IndexedQuotation {
  readonly id: UtteranceId
  readonly speaker: SpeakerId | undefined
  readonly base: DocumentId
  readonly span: Span
  /**
   * Among the utterance's occurrences, the reading that stands for it: the gravest, of these the longest; undefined
   * where there is none.
   */
  readonly shown: number | undefined
  readonly primary: boolean
  readonly documents: readonly DocumentId[]
  readonly publishers: readonly string[]
  readonly first: string | undefined
  readonly verdicts: ReadonlySet<Verdict>
  readonly verdict: Verdict
  readonly severity: Severity
  /** In how many documents it is altered. */
  readonly changed: number
  readonly alteredAgainst: ReadonlySet<AlteredAgainst>
}

/** What the index keeps of an utterance. Undefined for one that a single document carries. Linear in its readings. */
export function indexedQuotation(
  utterance: Utterance,
  document: (id: DocumentId) => CarryingDocument | undefined,
): IndexedQuotation | undefined {
  const { id, base, occurrences, speaker } = utterance
  const documents = [...new Set([base.document, ...occurrences.map(one => one.document)])]
  if (documents.length < 2) return undefined
  const readings = occurrences.filter(one => !isBase(utterance, one))
  const altered = readings.filter(one => isAltered(utterance, one))
  const carrying = documents.flatMap(one => document(one) ?? [])
  const dates = carrying.flatMap(({ published }) => published ?? [])
  return {
    id,
    speaker,
    base: base.document,
    span: base.parts[0]?.span ?? base.span,
    primary: base.why === 'primary-text',
    documents,
    publishers: [...new Set(carrying.map(({ publisher }) => publisher ?? ''))],
    first: dates.toSorted()[0],
    verdicts: new Set(readings.flatMap(one => one.verdicts)),
    ...worst(utterance, readings),
    changed: new Set(altered.map(one => one.document)).size,
    alteredAgainst: new Set(
      altered.map(one => (isPrimary(document(one.baseDocument)?.kind) ? 'source' : 'print')),
    ),
  }
}

function worst(
  { occurrences }: Utterance,
  readings: readonly Occurrence[],
): Pick<IndexedQuotation, 'verdict' | 'severity' | 'shown'> {
  const [first, ...rest] = readings
  if (first === undefined) return { verdict: 'verbatim', severity: 'ok', shown: undefined }
  const weight = (one: Occurrence): number => gravity(severityOfReading(one), one.verdict)
  const length = ({ baseSpan }: Occurrence): number => baseSpan[1] - baseSpan[0]
  const found = rest.reduce((most, one) => {
    const more = weight(one) - weight(most) || length(one) - length(most)
    return more > 0 ? one : most
  }, first)
  return {
    verdict: found.verdict,
    severity: severityOfReading(found),
    shown: occurrences.indexOf(found),
  }
}

/** Orders what a reading is: by severity, then by verdict. */
export function gravity(severity: Severity, verdict: Verdict): number {
  return SEVERITIES.indexOf(severity) * VERDICTS.length + VERDICTS.indexOf(verdict)
}
