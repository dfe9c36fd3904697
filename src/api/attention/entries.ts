import type { Account, Discrepancy } from '../../accounts/index.js'
import type { RecordDocument } from '../../record/index.js'
import type { AlteredReading, ContentsIndex, Misattribution } from '../../report/index.js'
import {
  DAMAGE_WORDS,
  accountsByValue,
  alteredSource,
  occurrenceDifference,
  shownValue,
  tellingReasons,
  wordsAround,
} from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { nameSpeaker } from '../quotation/name-speaker.js'
import { namedDocument } from '../reading/named-document.js'
import type {
  AlteredEntry,
  DamagedEntries,
  DiscrepancyEntries,
  MisattributedEntries,
} from '../schema/attention.js'

/** So many who give a value, and so many damaged places of a document, are told; the rest is counted. */
const TOLD = 4

type Place = AlteredEntry['source']

function placeAt(document: DocumentId, span: Span, index: ContentsIndex): Place | undefined {
  const found = index.document(document)
  if (found === undefined) return undefined
  return { document: namedDocument(found), span: [...span], place: index.place(document, span) }
}

/** A changed wording as it is answered; undefined where the record lacks one of its documents. */
export function alteredRow(
  { utterance, verdict, occurrences, copied }: AlteredReading,
  index: ContentsIndex,
): AlteredEntry | undefined {
  const [first, ...later] = occurrences
  if (first === undefined) return undefined
  const source = placeAt(first.baseDocument, first.baseSpan, index)
  const place = placeAt(first.document, first.span, index)
  if (source === undefined || place === undefined) return undefined
  return {
    utterance: utterance.id,
    verdict,
    words: alteredSource(first, utterance, index),
    speaker: nameSpeaker(utterance.speaker, index),
    source,
    first: { ...place, parts: occurrenceDifference(first, index) },
    later: later.flatMap(one => {
      const own = placeAt(one.document, one.span, index)
      const edge = copied.get(one)
      if (own === undefined) return []
      const from =
        edge?.to === undefined
          ? null
          : {
              name: [edge.to, ...(edge.alternatives ?? [])].map(id => index.shortName(id)).join(' or '),
              isSure: edge.alternatives === undefined,
              directed: edge.directed,
              reasons: tellingReasons(edge),
            }
      return [{ ...own, from }]
    }),
  }
}

/** Words credited to somebody else as they are answered; undefined where the record lacks one of their documents. */
export function misattributedRow(
  { utterance, occurrence }: Misattribution,
  index: ContentsIndex,
): MisattributedEntries['rows'][number] | undefined {
  const { document, span, baseDocument, baseSpan } = occurrence
  const said = placeAt(baseDocument, baseSpan, index)
  const credited = placeAt(document, span, index)
  if (said === undefined || credited === undefined) return undefined
  return {
    utterance: utterance.id,
    words: index.words(document, span),
    said: { ...said, speaker: nameSpeaker(utterance.speaker, index) },
    credited: { ...credited, speaker: nameSpeaker(occurrence.speaker, index) },
  }
}

/** A discrepancy as it is answered. */
export function discrepancyRow(
  discrepancy: Discrepancy,
  index: ContentsIndex,
): DiscrepancyEntries['rows'][number] {
  return {
    point: discrepancy.point,
    values: [...accountsByValue(discrepancy, index)].map(([value, accounts]) => ({
      value: shownValue(value),
      accounts: accounts.length,
      told: eachDocumentOnce(accounts)
        .slice(0, TOLD)
        .flatMap(({ document, span }) => {
          const place = placeAt(document, span, index)
          return place === undefined ? [] : [{ ...place, words: index.words(document, span) }]
        }),
    })),
  }
}

function eachDocumentOnce(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter((one, at) => accounts.findIndex(other => other.document === one.document) === at)
}

/** A damaged document as it is answered. */
export function damagedRow(document: RecordDocument, index: ContentsIndex): DamagedEntries['rows'][number] {
  return {
    document: namedDocument(document),
    places: document.damage.length,
    told: document.damage.slice(0, TOLD).map(one => ({
      span: [...one.span],
      place: index.place(document.id, one.span),
      what: DAMAGE_WORDS[one.kind],
      around: wordsAround(one, document.text),
    })),
  }
}
