import type { Link, Outline, OutlinedLink, OutlinedPassage, Passage, Stretch } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'

/*
 * An outline as short lists, because thousands are read to group a common phrase: names of documents and speakers once
 * each, and by index everywhere else; 0 and 1 for no and yes, null for what is not known.
 */
type Flag = 0 | 1

/** start, end, words, own, nested; and what is known of a passage. */
type PackedStretch = readonly [number, number, number, Flag, Flag, PackedPassage?]

/** marked, closed, speaker, whether a person, when said, statement. */
type PackedPassage = readonly [Flag, Flag, number | null, Flag | null, string | null, number | null]

/** quoting document, start, end; carrying document, start, end; words shared; whether the other is authored. */
type PackedLink = readonly [number, number, number, number, number, number, number, Flag]

/**
 * first word, words in brackets, what the others tell, a title, an inner one; of an edited one where words are left out and
 * written in; of a dated letter or statement which it is.
 */
type PackedRun = readonly [number, number, number, Flag, Flag, (PackedEdits | null)?, string?]

/** The words before which an ellipsis stands, and those in brackets, counted from the first. */
type PackedEdits = readonly [readonly number[], readonly number[]]

/** start, end, and the passage. */
type PackedBlank = readonly [number, number, PackedPassage]

/** An outline as it is kept. */
export interface PackedOutline {
  readonly kind: Outline['kind']
  readonly published?: string | undefined
  readonly author?: string | undefined
  readonly passages: readonly PackedRun[]
  readonly blank?: readonly PackedBlank[] | undefined
  readonly speakers: readonly string[]
  readonly documents: readonly string[]
  readonly stretches: readonly PackedStretch[]
  readonly beside: Outline['beside']
  readonly coquoted: Outline['coquoted']
  readonly links: readonly PackedLink[]
}

/** The outline as short lists; `unpackOutline` gives it back. Linear. */
export function packOutline(outline: Outline): PackedOutline {
  const speakers = new Numbers()
  const documents = new Numbers()
  return {
    kind: outline.kind,
    published: outline.published,
    author: outline.author,
    passages: outline.passages.map((passage, number) =>
      packRun(passage, outline.stretches[number]?.words ?? 0),
    ),
    blank: outline.blank.length === 0 ? undefined : outline.blank.map(one => packBlank(one, speakers)),
    stretches: outline.stretches.map(stretch => packStretch(stretch, speakers)),
    beside: outline.beside,
    coquoted: outline.coquoted,
    links: outline.links.map(({ quoting, carrying, shared, toAuthored }) => [
      documents.of(quoting.document),
      ...quoting.span,
      documents.of(carrying.document),
      ...carrying.span,
      shared,
      flag(toAuthored),
    ]),
    speakers: speakers.names,
    documents: documents.names,
  }
}

/** Names by number, in the order in which they were met. */
class Numbers {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

function flag(is: boolean): Flag {
  return is ? 1 : 0
}

function packStretch({ span, words, own, nested, passage }: Stretch, speakers: Numbers): PackedStretch {
  const place = [...span, words, flag(own), flag(nested)] as const
  if (passage === undefined) return place
  return [...place, packPassage(passage, speakers)]
}

function packPassage(passage: Passage, speakers: Numbers): PackedPassage {
  const { marked, closed, speaker, byPerson, said, statement } = passage
  return [
    flag(marked),
    flag(closed),
    speaker === undefined ? null : speakers.of(speaker),
    byPerson === undefined ? null : flag(byPerson),
    said ?? null,
    statement ?? null,
  ]
}

function packBlank(passage: Passage, speakers: Numbers): PackedBlank {
  return [...passage.span, packPassage(passage, speakers)]
}

function packRun(
  { from, spoken, told, title, inner, edits, saying }: OutlinedPassage,
  words: number,
): PackedRun {
  const known = [from, words - spoken, told, flag(title), flag(inner)] as const
  const packed = edits === undefined ? null : ([placesOf(edits.elided), placesOf(edits.editorial)] as const)
  if (saying !== undefined) return [...known, packed, saying]
  return packed === null ? known : [...known, packed]
}

function placesOf(flags: Uint8Array): number[] {
  return [...flags.keys()].filter(at => flags[at] === 1)
}

/** The outline that was packed, of the document with this id. Linear. */
export function unpackOutline(body: unknown, document: DocumentId): Outline {
  const packed = body as PackedOutline
  return {
    kind: packed.kind,
    published: packed.published,
    author: packed.author as SpeakerId | undefined,
    stretches: packed.stretches.map(stretch => unpackStretch(stretch, document, packed)),
    passages: packed.passages.map((run, number) => unpackRun(run, packed.stretches[number]?.[2] ?? 0)),
    blank: (packed.blank ?? []).map(([start, end, passage]) => unpackPassage([start, end], passage, packed)),
    beside: packed.beside,
    coquoted: packed.coquoted,
    links: packed.links.map(link => unpackLink(link, packed)),
  }
}

function unpackStretch(
  [start, end, words, own, nested, passage]: PackedStretch,
  document: DocumentId,
  packed: PackedOutline,
): Stretch {
  return {
    document,
    span: [start, end],
    words,
    own: own === 1,
    nested: nested === 1,
    passage: passage === undefined ? undefined : unpackPassage([start, end], passage, packed),
  }
}

function unpackRun(
  [from, written, told, title, inner, edits, saying]: PackedRun,
  words: number,
): OutlinedPassage {
  return {
    from,
    spoken: words - written,
    told,
    title: title === 1,
    inner: inner === 1,
    ...(edits === undefined || edits === null
      ? {}
      : { edits: { elided: flagsAt(edits[0], words), editorial: flagsAt(edits[1], words) } }),
    ...(saying === undefined ? {} : { saying }),
  }
}

function flagsAt(places: readonly number[], words: number): Uint8Array {
  const flags = new Uint8Array(words)
  for (const at of places) flags[at] = 1
  return flags
}

function unpackPassage(
  span: Passage['span'],
  [marked, closed, speaker, byPerson, said, statement]: PackedPassage,
  { speakers }: PackedOutline,
): Passage {
  return {
    span,
    marked: marked === 1,
    closed: closed === 1,
    speaker: speaker === null ? undefined : (speakers[speaker] as SpeakerId | undefined),
    ...(byPerson === null ? {} : { byPerson: byPerson === 1 }),
    said: said ?? undefined,
    statement: statement ?? undefined,
  }
}

function unpackLink(
  [quoting, from, to, carrying, start, end, shared, authored]: PackedLink,
  { documents }: PackedOutline,
): OutlinedLink {
  return {
    quoting: placeIn(documents[quoting], [from, to]),
    carrying: placeIn(documents[carrying], [start, end]),
    shared,
    toAuthored: authored === 1,
  }
}

function placeIn(document: string | undefined, span: Link['quoting']['span']): Link['quoting'] {
  return { document: (document ?? '') as DocumentId, span }
}
