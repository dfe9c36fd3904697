import type { DocumentId, DocumentKind } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { namedSpeaker } from './named-speaker.js'
import { neighbours } from './neighbours.js'
import type { Edits, QuotedRun } from './quoted-run.js'
import { quotedRuns } from './quoted-run.js'
import { coquoted } from './statements.js'
import type { Stretch } from './stretches.js'
import { addUnmarked, carriersOf } from './stretches.js'
import type { CarryingWitness, Link, Passage, Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { tableOfWords } from './word-table.js'

/**
 * What matching and grouping need of one document beside its words: its passages, its stretches, and what joins them to each
 * other and to those of others. It follows from the document, its links, and who of the documents at their other ends is a
 * primary text; a record keeps it, so that passages are compared and stretches placed without reading the texts around them.
 */
export interface Outline {
  readonly kind: DocumentKind
  /** When the document was in print, where known. */
  readonly published: string | undefined
  /** Who says all of it, where it is a primary text. */
  readonly author: SpeakerId | undefined
  /** In the order of its carrier: the passages that have words, then what links found unmarked. */
  readonly stretches: readonly Stretch[]
  /** What its passages are as words to be found, in the order of `stretches`. */
  readonly passages: readonly OutlinedPassage[]
  /** Passages without a word: marks alone in quotation marks. */
  readonly blank: readonly Passage[]
  /** Parts of one thing said, by index into `stretches`: see `neighbours`. */
  readonly beside: readonly StretchPair[]
  /** See `coquoted`; by index into `stretches`. */
  readonly coquoted: readonly StretchPair[]
  /** All links that have the document on either side. */
  readonly links: readonly OutlinedLink[]
}

/** Two stretches of one document, by index. */
export type StretchPair = readonly [number, number]

/** What a passage is as words to be found: see `QuotedRun`. */
export interface OutlinedPassage extends Pick<QuotedRun, 'title' | 'from' | 'spoken' | 'told' | 'saying'> {
  /** Whether it is quoted within another passage, and no passage of the witness. */
  readonly inner: boolean
  readonly edits?: Edits
}

/** A link as grouping sees it. */
export interface OutlinedLink extends Omit<Link, 'score'> {
  /** Whether the other document is somebody's own text. */
  readonly toAuthored: boolean
}

/** What an outline is made from. */
export interface OutlineSource {
  readonly witness: Witness
  readonly words: WordTable | undefined
  readonly links: readonly Link[]
  readonly isAuthored: (document: DocumentId) => boolean
}

/** The outline of one document. Linear in its text and links. */
export function outlineOf({ witness, words, links, isAuthored }: OutlineSource): Outline | undefined {
  const table = words ?? tableOfWords(witness.text)
  const carriers = carriersOf([witness], () => table)
  const carrier = carriers.get(witness.id)
  if (carrier === undefined) return undefined
  addUnmarked(carriers, links)
  const numbers = new Map(carrier.stretches.map((stretch, number) => [stretch, number]))
  const numbered = (pairs: readonly (readonly [Stretch, Stretch])[]): StretchPair[] =>
    pairs.map(([a, b]) => [numbers.get(a) ?? 0, numbers.get(b) ?? 0])
  return {
    kind: witness.kind,
    published: witness.published,
    author: witness.author,
    stretches: carrier.stretches,
    ...passagesOf(witness, table, carrier.stretches),
    beside: numbered(neighbours(carrier)),
    coquoted: numbered(coquoted(carrier, links)),
    links: links.map(({ quoting, carrying, shared }) => ({
      quoting,
      carrying,
      shared,
      toAuthored: isAuthored(quoting.document === witness.id ? carrying.document : quoting.document),
    })),
  }
}

function passagesOf(
  witness: Witness,
  table: WordTable,
  stretches: readonly Stretch[],
): Pick<Outline, 'passages' | 'blank'> {
  const own = new Set(witness.passages)
  const withWords = new Set(stretches.map(({ passage }) => passage))
  const passages = quotedRuns(witness, table).map(({ title, from, spoken, told, edits, saying }, number) => {
    const passage = stretches[number]?.passage
    const inner = passage === undefined || !own.has(passage)
    return {
      title,
      from,
      spoken,
      told,
      inner,
      ...(edits === undefined ? {} : { edits }),
      ...(saying === undefined ? {} : { saying }),
    }
  })
  return { passages, blank: witness.passages.filter(passage => !withWords.has(passage)) }
}

/** A document's passages as `quotedRuns` gives them, from its outline and words. Linear in the passages. */
export function outlinedRuns(document: DocumentId, outline: Outline, table: WordTable): QuotedRun[] {
  const { published } = outline
  return outline.passages.flatMap(({ from, title, spoken, told, edits, saying }, number) => {
    const { passage, span, words } = outline.stretches[number] ?? {}
    if (passage === undefined || span === undefined || words === undefined) return []
    const { marked, closed } = passage
    const speaker = namedSpeaker(passage, document)
    const known = {
      title,
      spoken,
      told,
      ...(edits === undefined ? {} : { edits }),
      ...(saying === undefined ? {} : { saying }),
    }
    return [{ document, span, marked, closed, published, speaker, table, from, to: from + words, ...known }]
  })
}

/** A document as a text that carries others' passages, from its outline. Linear in the passages. */
export function outlinedWitness(id: DocumentId, outline: Outline): CarryingWitness {
  const { kind, published, author, stretches, blank } = outline
  const passages = outline.passages.flatMap(({ inner }, number) => {
    const passage = stretches[number]?.passage
    return inner || passage === undefined ? [] : [passage]
  })
  return { id, kind, published, author, passages: blank.length === 0 ? passages : [...passages, ...blank] }
}
