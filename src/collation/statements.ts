import type { DocumentId } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { baseDocumentOf } from './base.js'
import type { Component } from './components.js'
import { byPlace } from './components.js'
import { namedSpeaker } from './named-speaker.js'
import { occasionsOf } from './occasion.js'
import type { Carrier, Stretch } from './stretches.js'
import { stretchesAt } from './stretches.js'
import type { Link } from './witness.js'

type Carriers = ReadonlyMap<DocumentId, Carrier>

/** Fewer words than this are taken up from anywhere in a statement, and by themselves say nothing of it. */
const LEAST_WORDS = 7

/**
 * The pairs of stretches of one document, by one named speaker, that another document quotes both: parts of
 * one statement, perhaps, which no witness has in one breath. Whoever groups a part of a pile keeps them
 * together; `joinStatements` decides.
 */
export function coquoted(carrier: Carrier, links: readonly Link[]): (readonly [Stretch, Stretch])[] {
  const last = new Map<string, Stretch>()
  const pairs: (readonly [Stretch, Stretch])[] = []
  const met = links
    .flatMap(link => meetingsOf(carrier, link))
    .toSorted((a, b) => byPlace(a.stretch, b.stretch))
  for (const { stretch, other } of met) {
    const speaker = namedSpeaker(stretch.passage, stretch.document)
    if (speaker === undefined || stretch.words < LEAST_WORDS) continue
    const key = `${other} ${speaker}`
    const before = last.get(key)
    if (before !== undefined && before !== stretch) pairs.push([before, stretch])
    last.set(key, stretch)
  }
  return pairs
}

/** None of a link that shares no words: see `findSameSaying`. */
function meetingsOf(
  carrier: Carrier,
  { quoting, carrying, shared }: Link,
): { readonly stretch: Stretch; readonly other: DocumentId }[] {
  if (shared === 0) return []
  const own = carrier.witness.id
  const at = (end: Link['quoting'], other: DocumentId): { stretch: Stretch; other: DocumentId }[] =>
    end.document !== own || other === own
      ? []
      : stretchesAt(carrier, end.span).map(stretch => ({ stretch, other }))
  return [...at(quoting, carrying.document), ...at(carrying, quoting.document)]
}

/** So many documents must quote both of two parts: one may have put together what was said at two times. */
const DOCUMENTS_WITH_BOTH = 2

/**
 * Joins components that are parts of one statement: by one named speaker, whose base is in one and the same document,
 * quoted together by two documents at least, and not said at two dates
 * or on two occasions. One fuller witness holds them all, and
 * another confirms that they belong to it. Parts with their bases in different documents stay apart: reports
 * of a speech choose and arrange for themselves.
 */
export function joinStatements(components: readonly Component[], carriers: Carriers): Component[] {
  const joined: Part[] = []
  const bases = new Map<Component, DocumentId>()
  const context: Joining = {
    carriers,
    baseIn: component => {
      const document = bases.get(component) ?? baseDocumentOf(component, carriers)
      bases.set(component, document)
      return document
    },
  }
  for (const part of components.map(partOf)) {
    const at =
      part.speaker === undefined ? -1 : joined.findIndex(other => isOneStatement(part, other, context))
    const other = joined[at]
    if (other === undefined) joined.push(part)
    else joined[at] = { ...other, component: [...other.component, ...part.component].toSorted(byPlace) }
  }
  return joined.map(part => part.component)
}

interface Part {
  readonly component: Component
  readonly speaker: SpeakerId | undefined
  readonly documents: ReadonlySet<DocumentId>
  readonly said: ReadonlySet<string>
}

interface Joining {
  readonly carriers: Carriers
  readonly baseIn: (component: Component) => DocumentId
}

function isOneStatement(part: Part, other: Part, { carriers, baseIn }: Joining): boolean {
  if (part.speaker !== other.speaker) return false
  if (differ(part.said, other.said)) return false
  if ([...part.documents].filter(document => other.documents.has(document)).length < DOCUMENTS_WITH_BOTH)
    return false
  if (baseIn(part.component) !== baseIn(other.component)) return false
  return !differ(occasionsIn(part.component, carriers), occasionsIn(other.component, carriers))
}

/** What a component was said in, as the documents that quote it name it. */
function occasionsIn(component: Component, carriers: Carriers): Set<string> {
  return new Set(
    component.flatMap(({ document, span, words, passage }) => {
      const text = carriers.get(document)?.witness.text
      return text === undefined || words < LEAST_WORDS || passage?.marked !== true
        ? []
        : occasionsOf(text, span)
    }),
  )
}

/** Whether both tell something and have nothing in common. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some(one => b.has(one))
}

function partOf(component: Component): Part {
  const documents = new Set<DocumentId>()
  const speakers = new Map<SpeakerId, number>()
  const said = new Set<string>()
  for (const stretch of component) {
    if (stretch.words < LEAST_WORDS) continue
    documents.add(stretch.document)
    const speaker = namedSpeaker(stretch.passage, stretch.document)
    if (speaker !== undefined) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1)
    if (stretch.passage?.said !== undefined) said.add(stretch.passage.said)
  }
  const speaker = [...speakers].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  return { component, speaker, documents, said }
}
