import type { Link, Outline, OutlinedLink, Passage, Stretch } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'

/*
 * An outline as short lists, because thousands are read to group a common phrase: names of documents and speakers once
 * each, and by index everywhere else; 0 and 1 for no and yes, null for what is not known.
 */
type Flag = 0 | 1

/** start, end, words, own, nested; and what is known of a passage. */
type PackedStretch = readonly [number, number, number, Flag, Flag, (PackedPassage | null)?]

/** marked, closed, speaker, whether a person, when said, statement. */
type PackedPassage = readonly [Flag, Flag, number | null, Flag | null, string | null, number | null]

/** quoting document, start, end; carrying document, start, end; words shared; whether the other is authored. */
type PackedLink = readonly [number, number, number, number, number, number, number, Flag]

/** An outline as it is kept. */
export interface PackedOutline {
  readonly published?: string | undefined
  readonly authored?: 1 | undefined
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
    published: outline.published,
    authored: outline.authored ? 1 : undefined,
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
  const { marked, closed, speaker, byPerson, said, statement } = passage
  return [
    ...place,
    [
      flag(marked),
      flag(closed),
      speaker === undefined ? null : speakers.of(speaker),
      byPerson === undefined ? null : flag(byPerson),
      said ?? null,
      statement ?? null,
    ],
  ]
}

/** The outline that was packed, of the document with this id. Linear. */
export function unpackOutline(body: unknown, document: DocumentId): Outline {
  const packed = body as PackedOutline
  return {
    published: packed.published,
    authored: packed.authored === 1,
    stretches: packed.stretches.map(stretch => unpackStretch(stretch, document, packed)),
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
    passage:
      passage === undefined || passage === null ? undefined : unpackPassage([start, end], passage, packed),
  }
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
