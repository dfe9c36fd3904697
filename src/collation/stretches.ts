import type { DocumentId, Span } from '../text/index.js'
import { bySpan, contains, jaccard, overlap } from '../text/index.js'
import { embeddedPosts } from './embedded-posts.js'
import { allPassages } from './all-passages.js'
import type { Link, Passage, Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { tableOfWords, wordsIn } from './word-table.js'

/** A stretch of one document that carries an utterance, or part of one: what grouping joins. */
export interface Stretch {
  readonly document: DocumentId
  readonly span: Span
  /** How many words it has. */
  readonly words: number
  /** Undefined where the words stand there unmarked (a letter printed whole, an embedded post). */
  readonly passage: Passage | undefined
  /** Whether it stands there as its author's own text: in a primary text, or as an embedded post. */
  readonly own: boolean
  /** Whether it stands in another passage: somebody's words as the speaker of that one gives them. */
  readonly nested: boolean
}

/** A witness with its stretches. */
export interface Carrier {
  readonly witness: Witness
  readonly table: WordTable
  /** Ordered by span; the passages first, then what links found unmarked. */
  readonly stretches: readonly Stretch[]
}

/** A carrier to which what links found unmarked is still added. */
interface GrowingCarrier extends Carrier {
  readonly stretches: Stretch[]
}

/** A carrier for each witness, with its passages as stretches; `words` gives tables that are at hand. Linear in the texts. */
export function carriersOf(
  witnesses: readonly Witness[],
  words?: (id: DocumentId) => WordTable | undefined,
): Map<DocumentId, GrowingCarrier> {
  return new Map(
    witnesses.map(witness => {
      const table = words?.(witness.id) ?? tableOfWords(witness.text)
      const all = allPassages(witness)
      const stretches = all.map(passage => ({
        ...stretchAt(witness, table, passage.span),
        passage,
        own: !passage.marked && isSayers(passage, witness) && passage.reported !== true,
        nested: all.some(other => other !== passage && contains(other.span, passage.span)),
      }))
      return [
        witness.id,
        { witness, table, stretches: stretches.filter(stretch => stretch.words > 0) },
      ] as const
    }),
  )
}

/** Whether what stands unmarked in a document is its own: its author's, a rule text's or ruling's, in a transcript whoever speaks. */
function isSayers(passage: Passage, { kind, author }: Witness): boolean {
  return author !== undefined || kind === 'rule' || (kind === 'transcript' && passage.speaker !== undefined)
}

function stretchAt(witness: Witness, table: WordTable, span: Span): Stretch {
  const [from, to] = wordsIn(table, span)
  return { document: witness.id, span, words: to - from, passage: undefined, own: false, nested: false }
}

/** A place and a passage are one when this share of the place lies in the passage. */
const WITHIN = 0.6
/** A passage is carried in part when it has this share of the place. */
const PART_OF = 0.3

/**
 * The passage that a span is most nearly the same as, of those that hold most of it; or else every passage of
 * which the span holds at least half: a quotation interrupted by its cue is carried by two. Empty where the
 * words stand for the most part outside of passages.
 */
export function passagesAt(carrier: Pick<Carrier, 'stretches'>, span: Span): Stretch[] {
  const touching = carrier.stretches.filter(
    stretch => stretch.passage !== undefined && overlap(stretch.span, span) > 0,
  )
  const holding = touching.filter(stretch => overlap(stretch.span, span) >= WITHIN * lengthOf(span))
  if (holding.length > 0) {
    return [
      holding.reduce((best, stretch) =>
        jaccard(stretch.span, span) > jaccard(best.span, span) ? stretch : best,
      ),
    ]
  }
  const parts = touching.filter(
    stretch => overlap(stretch.span, span) >= Math.min(lengthOf(stretch.span) / 2, lengthOf(span) * PART_OF),
  )
  const covered = parts.reduce((sum, stretch) => sum + overlap(stretch.span, span), 0)
  return covered >= lengthOf(span) / 2 ? parts : []
}

/*
 * Words outside of quotation marks carry an utterance when they are too many to be a turn of phrase that
 * the reporter shares with the speaker.
 */
const LEAST_UNMARKED_WORDS = 8

/**
 * Adds to each carrier a stretch for every place outside of its passages where links found a passage of
 * another: overlapping and adjoining places are one, a place in an embedded post is the post. Depends on the set of links, not on their order.
 */
export function addUnmarked(carriers: ReadonlyMap<DocumentId, GrowingCarrier>, links: readonly Link[]): void {
  const places = new Map<DocumentId, Span[]>()
  for (const { carrying, shared } of links) {
    const carrier = carriers.get(carrying.document)
    if (
      carrier === undefined ||
      shared < LEAST_UNMARKED_WORDS ||
      passagesAt(carrier, carrying.span).length > 0
    )
      continue
    if (swallowsMarked(carrier, carrying.span) || crossesMark(carrier, carrying.span)) continue
    places.set(carrying.document, [...(places.get(carrying.document) ?? []), carrying.span])
  }
  for (const [document, spans] of places) {
    const carrier = carriers.get(document)
    if (carrier === undefined) continue
    const posts = embeddedPosts(carrier.witness.text)
    const whole = spans.map(span => posts.find(post => overlap(post, span) >= lengthOf(span) / 2) ?? span)
    for (const span of joined(whole, carrier.witness.text)) {
      const own = posts.some(post => contains(post, span))
      carrier.stretches.push({ ...stretchAt(carrier.witness, carrier.table, span), own })
    }
  }
}

/**
 * Whether most of some marked passage lies in the span: then the words found are those of the quotation, which has
 * links of its own, and what stands around it is the reporter's.
 */
function swallowsMarked(carrier: Carrier, span: Span): boolean {
  return carrier.stretches.some(
    stretch => stretch.passage?.marked === true && overlap(stretch.span, span) > lengthOf(stretch.span) / 2,
  )
}

/** Whether a span begins or ends inside a marked passage: it is of two quotations and the words between, or of a cue. */
function crossesMark(carrier: Carrier, span: Span): boolean {
  return carrier.stretches.some(
    stretch =>
      stretch.passage?.marked === true && overlap(stretch.span, span) > 0 && !contains(span, stretch.span),
  )
}

/** Adjoining: nothing but white space and marks between, in one paragraph. */
const NOTHING_BETWEEN = /^[^\p{L}\p{N}\n]*$/u

function joined(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = []
  for (const span of spans.toSorted(bySpan)) {
    const last = out.at(-1)
    if (last !== undefined && (span[0] <= last[1] || NOTHING_BETWEEN.test(text.slice(last[1], span[0])))) {
      out[out.length - 1] = [last[0], Math.max(last[1], span[1])]
    } else out.push(span)
  }
  return out
}

/** The stretches that a place of a link belongs to; empty where it belongs to none that counts. */
export function stretchesAt(carrier: Pick<Carrier, 'stretches'>, span: Span): Stretch[] {
  const passages = passagesAt(carrier, span)
  if (passages.length > 0) return passages
  return carrier.stretches.filter(stretch => stretch.passage === undefined && contains(stretch.span, span))
}

function lengthOf(span: Span): number {
  return span[1] - span[0]
}
