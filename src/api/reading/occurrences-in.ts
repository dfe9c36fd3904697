import type { Occurrence, Utterance } from '../../collation/index.js'
import type { Statement } from '../../record/index.js'
import { isAltered } from '../../report/index.js'
import type { DocumentId } from '../../text/index.js'
import { overlap } from '../../text/index.js'
import type { ReadOccurrence } from '../schema/reading.js'
import type { TextOf } from './changes-in.js'
import { changesIn } from './changes-in.js'

/** What the occurrences of a document are told with. */
interface OccurrenceContext {
  readonly statements: readonly Statement[]
  readonly textOf: TextOf
}

/**
 * The stretches of a document whose words stand in other documents too, by place. Cost: for each utterance its readings in the
 * document times all its readings, and the texts that those which differ were compared with.
 */
export function occurrencesIn(
  document: DocumentId,
  utterances: readonly Utterance[],
  context: OccurrenceContext,
): ReadOccurrence[] {
  const found = utterances.flatMap(utterance =>
    utterance.occurrences
      .filter(one => one.document === document)
      .flatMap(one => readOccurrence(one, utterance, context) ?? []),
  )
  return found.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** Undefined where no other document has these words. */
function readOccurrence(
  one: Occurrence,
  utterance: Utterance,
  { statements, textOf }: OccurrenceContext,
): ReadOccurrence | undefined {
  const own = isOwn(one, utterance)
  const others = sharing(one, utterance).filter(other => other.document !== one.document)
  const documents = new Set(others.map(other => other.document))
  // Of the source's own document, no reading tells where it stands.
  if (!own && baseDocuments(utterance).has(one.baseDocument) && one.baseDocument !== one.document)
    documents.add(one.baseDocument)
  if (documents.size === 0) return undefined
  return {
    utterance: utterance.id,
    span: [...one.span],
    statement: one.statement === undefined ? undefined : statements[one.statement]?.id,
    marked: one.marked,
    own,
    verdict: one.verdict,
    verdicts: [...one.verdicts],
    limitCut: one.limitCut,
    elsewhere: documents.size,
    changed: own ? documentsThatAlter(utterance, others) : 0,
    changes: own ? [] : changesIn(one, textOf),
  }
}

function documentsThatAlter(utterance: Utterance, readings: readonly Occurrence[]): number {
  return new Set(readings.filter(one => isAltered(utterance, one)).map(one => one.document)).size
}

/** The readings of an utterance that have words of the source in common with one of them, itself among them. */
export function sharing(one: Occurrence, utterance: Utterance): readonly Occurrence[] {
  return utterance.occurrences.filter(
    other => other.baseDocument === one.baseDocument && overlap(other.baseSpan, one.baseSpan) > 0,
  )
}

/** Whether a reading is part of what the others are compared with. */
export function isOwn(one: Occurrence, { base }: Utterance): boolean {
  return base.parts.some(part => part.document === one.document && overlap(part.span, one.span) > 0)
}

function baseDocuments({ base }: Utterance): ReadonlySet<DocumentId> {
  return new Set(base.parts.map(part => part.document))
}
