import type { MergedSpeakers, PeopleOfDocument, SpeakerChange, SpeakerId } from '../people/index.js'
import { mergeSpeakers } from '../people/index.js'
import { NO_SUCH_SPEAKER } from './what-waits.js'
import type { DocumentId } from '../text/index.js'

/** A speaker before and after a change that was not made yet. */
export interface SpeakerCount {
  readonly speaker: SpeakerId
  readonly name: string
  /** How many documents have words of the speaker, and how many statements. */
  readonly documents: number
  readonly statements: number
}

/** What a merge or split would change. */
export interface SpeakerPreview {
  /** Those whom the change touches, as they are, by id. */
  readonly before: readonly SpeakerCount[]
  /** As they would be. */
  readonly after: readonly SpeakerCount[]
  /** Why nothing would change, in words; undefined where something would. */
  readonly nothing: string | undefined
}

/** The persons among whom a change is tried. */
export interface PreviewInput {
  /** Closed under `speakerKeys` and `tiedKeys`, with the change among those that tie. */
  readonly people: readonly PeopleOfDocument[]
  /** What was decided before. */
  readonly changes: readonly SpeakerChange[]
  readonly change: SpeakerChange
  /** How many statements of a document a person of it makes. */
  readonly statementsOf: (document: DocumentId, person: number) => number
}

/** What a change would do to who is the same, and to how many statements they make. Cost: merging these people twice. */
export function previewSpeakers({ people, changes, change, statementsOf }: PreviewInput): SpeakerPreview {
  const before = mergeSpeakers(people, changes)
  const after = mergeSpeakers(people, [...changes, change])
  if (after.orphaned.includes(change)) return { before: [], after: [], nothing: NO_SUCH_SPEAKER }
  const touched = { before: new Set<SpeakerId>(), after: new Set<SpeakerId>() }
  for (const [document, person] of everybody(people)) {
    const [was, is] = [before.speakerOf(document, person), after.speakerOf(document, person)]
    if (was === is) continue
    if (was !== undefined) touched.before.add(was)
    if (is !== undefined) touched.after.add(is)
  }
  if (touched.before.size === 0) return { before: [], after: [], nothing: 'nobody would become another' }
  // Whoever gives or gets is shown on both sides.
  const shown = new Set([...touched.before, ...touched.after])
  const count = (merged: MergedSpeakers): SpeakerCount[] => counts(people, { merged, shown, statementsOf })
  return { before: count(before), after: count(after), nothing: undefined }
}

function* everybody(people: readonly PeopleOfDocument[]): Generator<readonly [DocumentId, number]> {
  for (const { document, people: own } of people)
    for (const person of own.persons.keys()) yield [document, person]
}

interface Counting {
  readonly merged: MergedSpeakers
  readonly shown: ReadonlySet<SpeakerId>
  readonly statementsOf: PreviewInput['statementsOf']
}

function counts(
  people: readonly PeopleOfDocument[],
  { merged, shown, statementsOf }: Counting,
): SpeakerCount[] {
  const found = new Map<SpeakerId, { readonly documents: Set<DocumentId>; statements: number }>()
  for (const [document, person] of everybody(people)) {
    const speaker = merged.speakerOf(document, person)
    if (speaker === undefined || !shown.has(speaker)) continue
    const own = found.get(speaker) ?? { documents: new Set<DocumentId>(), statements: 0 }
    const statements = statementsOf(document, person)
    if (statements > 0) own.documents.add(document)
    own.statements += statements
    found.set(speaker, own)
  }
  return merged.speakers.flatMap(({ id, name }): SpeakerCount[] => {
    const own = found.get(id)
    return own === undefined
      ? []
      : [{ speaker: id, name, documents: own.documents.size, statements: own.statements }]
  })
}
