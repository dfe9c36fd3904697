import type { Utterance, Variant } from '../../collation/index.js'
import type { KeptDecision } from '../../decisions/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { RecordView, StatementId, WaitingItem } from '../../record/index.js'
import { differenceOf } from '../../report/index.js'
import type { DocumentId, SourceDocument, Span } from '../../text/index.js'
import { hull, overlap, paragraphs, sentences } from '../../text/index.js'
import { namedDocument } from '../reading/named-document.js'
import { readStatements } from '../reading/read-document.js'
import type { ReviewItem } from '../schema/review.js'
import { decisionRow } from './decision-rows.js'

/** What an item is made from. */
export interface ReviewSources {
  readonly view: RecordView
  /** A decision by its id, with what has become of it; undefined for an unknown one. */
  readonly decision: (id: number) => KeptDecision | undefined
}

/**
 * What a person needs to decide one thing that waits; undefined where it is not there any more. Cost: what is found in its
 * document.
 */
export function reviewItem(item: WaitingItem, sources: ReviewSources): ReviewItem | undefined {
  switch (item.kind) {
    case 'no-speaker':
      return statementItem(item, sources.view, 'Nobody is known who says this')
    case 'low-confidence': {
      const sure = `${Math.round(item.confidence * 100)} in 100`
      return statementItem(item, sources.view, `We are ${sure} sure of these source, cue and content`)
    }
    case 'changed-reading':
      return readingItem(item, sources.view)
    case 'uncertain-speaker':
      return speakerItem(item, sources.view)
    case 'orphaned-decision': {
      const found = sources.decision(item.decision)
      return (
        found && {
          key: `${item.kind} ${item.decision}`,
          kind: item.kind,
          why: `A decision no longer fits: ${item.reason}.`,
          decision: decisionRow(found, sources.view),
        }
      )
    }
    default:
      return item satisfies never
  }
}

interface StatementItem {
  readonly kind: 'no-speaker' | 'low-confidence'
  readonly document: DocumentId
  readonly statement: StatementId
}

function statementItem(item: StatementItem, view: RecordView, why: string): ReviewItem | undefined {
  const document = view.document(item.document)
  const found = view.statementsOf(item.document).find(({ id }) => id === item.statement)
  if (document === undefined || found === undefined) return undefined
  const [statement] = readStatements([found], document.text, view)
  const span = hull([...found.source, ...found.cue, ...found.content])
  if (statement === undefined || span === undefined) return undefined
  return {
    key: `${item.kind} ${item.statement}`,
    kind: item.kind,
    why: `${why}${found.speakerReason === '' ? '' : `: ${found.speakerReason}`}.`,
    document: namedDocument(document),
    excerpt: excerptAround(document, span),
    statement,
  }
}

type ReadingItem = Extract<WaitingItem, { kind: 'changed-reading' }>

function readingItem(item: ReadingItem, view: RecordView): ReviewItem | undefined {
  const utterance = view.utterance(item.utterance)
  const document = view.document(item.document)
  const reading = utterance && document && readingOf(item, { utterance, document }, view)
  if (reading === undefined || document === undefined) return undefined
  return {
    key: `${item.kind} ${item.utterance} ${item.document} ${item.span.join('-')}`,
    kind: item.kind,
    why:
      item.verdict === 'misattributed'
        ? 'These words are somebody else’s in the source.'
        : `These words are not the source’s: ${item.verdict}.`,
    document: namedDocument(document),
    excerpt: excerptAround(document, item.span),
    reading,
  }
}

function readingOf(
  { span, document: id }: ReadingItem,
  { utterance, document }: { readonly utterance: Utterance; readonly document: SourceDocument },
  view: RecordView,
): ReviewItem['reading'] {
  const found = utterance.occurrences.find(one => one.document === id && one.span.join() === span.join())
  const base = found && view.document(found.baseDocument)
  if (found === undefined || base === undefined) return undefined
  const name = (speaker: SpeakerId | undefined): string | null =>
    speaker === undefined ? null : (view.speaker(speaker)?.name ?? speaker)
  const own = utterance.occurrences.find(
    one => one.document === base.id && overlap(one.span, found.baseSpan) > 0,
  )
  const parts = differenceOf({
    readingText: document.text,
    readingSpan: found.span,
    baseWords: ({ baseDocument, base: there }: Variant) =>
      (baseDocument === undefined ? base : view.document(baseDocument))?.text.slice(...there) ?? '',
    variants: found.variants,
  })
  return {
    utterance: utterance.id,
    span: [found.span[0], found.span[1]],
    verdict: found.verdict,
    parts: parts.map(({ kind, text }) => ({ kind, text })),
    base: {
      document: namedDocument(base),
      span: [found.baseSpan[0], found.baseSpan[1]],
      words: base.text.slice(...found.baseSpan),
    },
    speaker: name(found.speaker),
    baseSpeaker: name(own?.speaker ?? utterance.speaker),
  }
}

type SpeakerItem = Extract<WaitingItem, { kind: 'uncertain-speaker' }>

/** So many roles show who somebody is. */
const ROLES = 12

function speakerItem({ kind, speaker, reason }: SpeakerItem, view: RecordView): ReviewItem | undefined {
  const found = view.speaker(speaker)
  if (found === undefined) return undefined
  const roles = view
    .rolesOf(speaker)
    .slice(0, ROLES)
    .flatMap(({ role, document }) => {
      const where = view.document(document)
      return where === undefined ? [] : [{ role, document: namedDocument(where) }]
    })
  return {
    key: `${kind} ${speaker}`,
    kind,
    why: `One speaker, or several? ${reason}.`,
    speaker: { id: found.id, name: found.name, kind: found.kind, aliases: [...found.aliases], roles },
  }
}

/** So many paragraphs on each side of a statement are given with it: its ends can be moved into them. */
const BESIDE = 1
/** Of long paragraphs so many code units on each side, to the sentence. */
const REACH = 420

function excerptAround({ text }: SourceDocument, [start, end]: Span): { start: number; text: string } {
  const all = paragraphs(text)
  const first = all.findIndex(paragraph => paragraph[1] > start)
  const last = all.findLastIndex(paragraph => paragraph[0] < end)
  const from = all[Math.max(0, first - BESIDE)]?.[0] ?? 0
  const to = all[Math.min(all.length - 1, last + BESIDE)]?.[1] ?? text.length
  const near = sentences(text.slice(from, to)).map(([a, b]): Span => [a + from, b + from])
  const begin = near.find(([a, b]) => a >= start - REACH || b > start)?.[0] ?? from
  const stop = near.findLast(([a, b]) => b <= end + REACH || a < end)?.[1] ?? to
  return { start: Math.min(begin, start), text: text.slice(Math.min(begin, start), Math.max(stop, end)) }
}
