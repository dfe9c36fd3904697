import type { DocumentId } from '../text/index.js'
import type { Bearer } from './bearer.js'
import { byDocument, compareText } from './bearer.js'
import { changeSpeakers, keysOfChange } from './change-speakers.js'
import { groupBy } from './group-by.js'
import type { DocumentPeople, Person, Speaker, SpeakerId } from './person.js'
import { onceEach } from './once-each.js'
import { sameBodies } from './same-body.js'
import { samePersons } from './same-person.js'
import type { SpeakerChange } from './speaker-change.js'
import type { SpeakerClass } from './speaker-class.js'
import { speakerOfClass } from './speaker-class.js'
import { speakerFrom } from './speaker-from.js'
import { speakerKeys } from './speaker-keys.js'
import type { UncertainSpeaker } from './uncertain-speakers.js'
import { uncertainSpeakers } from './uncertain-speakers.js'
import type { Classes } from './union-find.js'
import { makeClasses } from './union-find.js'

/** Who is the same across documents. */
export interface MergedSpeakers {
  /** Those who speak in a document at least, sorted by id, each id once: a person before a body whose name folds alike. */
  readonly speakers: readonly Speaker[]
  /** The speaker of a document's person by its index; undefined for an index or a document not given. */
  readonly speakerOf: (document: DocumentId, person: number) => SpeakerId | undefined
  /** Those of the speakers who were put together on thin evidence, and whom nobody confirmed; by id. */
  readonly uncertain: readonly UncertainSpeaker[]
  /** The changes that found nothing to change, in the order given. */
  readonly orphaned: readonly SpeakerChange[]
}

/** The people of one document, as `resolvePeople` gave them. */
export interface PeopleOfDocument {
  readonly document: DocumentId
  readonly people: DocumentPeople
}

/**
 * Merges the persons and bodies of several documents into speakers. Persons of one surname are the same where
 * their given names agree by name, initial, middle name or nickname, and never where two given names differ. A
 * bare surname is its only bearer's; with several, the one whose roles it shares or who is in print four times as
 * often as the next, else its own. Bodies merge by name and acronym. Somebody unnamed stays within one
 * document. What persons decided is applied to what names gave (`changeSpeakers`), in the order given. The outcome does
 * not depend on the order of the documents, and is the same on any subset that is closed
 * under `speakerKeys` and `tiedKeys`. Near-linear: only those who share a key are compared.
 */
export function mergeSpeakers(
  documents: Iterable<PeopleOfDocument>,
  changes: readonly SpeakerChange[] = [],
): MergedSpeakers {
  const bearers: Bearer[] = []
  for (const { document, people } of documents)
    for (const [index, person] of people.persons.entries())
      bearers.push({ document, index, person, times: 1 })
  return settled(bearers, changes)
}

/** Persons of whom documents say the same, under one name. */
export interface NameForm {
  readonly person: Person
  /** How many they are; 1 or more. */
  readonly times: number
}

/** Who is the same of those under names that share keys. */
export interface MergedForms extends Pick<MergedSpeakers, 'speakers' | 'uncertain'> {
  /** Of each form, in the order given. */
  readonly speakerOf: readonly SpeakerId[]
}

/**
 * The same as `mergeSpeakers` gives for the persons of a group of keys about whom nobody decided anything, from what documents say of
 * them alone: thousands bear a common name in a few forms. Not for somebody unnamed, who stays within a document. The
 * outcome does not depend on the order of the forms, each of which is given once.
 */
export function mergeForms(forms: readonly NameForm[]): MergedForms {
  const bearers = forms.map(({ person, times }, index) => ({ document: ANY, index, person, times }))
  const { speakers, uncertain, speakerOf } = settled(bearers, [])
  return { speakers, uncertain, speakerOf: forms.flatMap((_, index) => speakerOf(ANY, index) ?? []) }
}

/* Only who is unnamed is told apart by document. */
const ANY = '' as DocumentId

function settled(bearers: readonly Bearer[], changes: readonly SpeakerChange[]): MergedSpeakers {
  const met = new Met()
  const applied = new Set<SpeakerChange>()
  for (const { members, changes: own } of poolsOf(bearers.toSorted(byDocument), changes)) {
    const assigned = members.filter(({ person }) => person.is !== undefined)
    const named = members.filter(({ person }) => person.is === undefined)
    // Of a pool that nobody decided about all share keys.
    const groups = own.length + assigned.length === 0 ? [members] : groupsByKey(named)
    const classes = groups.flatMap(classesOf)
    const orphaned = new Set(changeSpeakers(classes, own, assigned))
    for (const change of own) if (!orphaned.has(change)) applied.add(change)
    for (const one of classes) met.add(one)
    met.uncertain.push(...uncertainSpeakers(classes))
  }
  return {
    speakers: met.speakers
      .toSorted(
        (a, b) => compareText(a.id, b.id) || compareText(b.kind, a.kind) || compareText(a.name, b.name),
      )
      .filter((one, at, all) => one.id !== all[at - 1]?.id),
    speakerOf: (document, person) => met.ids.get(document)?.[person],
    uncertain: met.uncertain.toSorted((a, b) => compareText(a.speaker, b.speaker)),
    orphaned: changes.filter(change => !applied.has(change)),
  }
}

/** The speakers that were settled, and who is which. */
class Met {
  readonly speakers: Speaker[] = []
  readonly ids = new Map<DocumentId, SpeakerId[]>()
  readonly uncertain: UncertainSpeaker[] = []

  add(one: SpeakerClass): void {
    if (one.bearers.some(({ person }) => person.speaks !== false)) this.speakers.push(speakerOfClass(one))
    for (const { document, index } of one.bearers) {
      const list = this.ids.get(document) ?? []
      list[index] = one.speaker.id
      this.ids.set(document, list)
    }
  }
}

/** Persons that are settled together, with the changes about them. */
interface Pool {
  readonly members: readonly Bearer[]
  readonly changes: readonly SpeakerChange[]
}

/** Those who share keys, directly, through others or by a change. */
function poolsOf(bearers: readonly Bearer[], changes: readonly SpeakerChange[]): Iterable<Pool> {
  const classes = makeClasses()
  const keysOf = keysOfBearers(bearers)
  for (const keys of new Set(keysOf)) joinKeys(classes, keys)
  for (const change of changes) joinKeys(classes, keysOfChange(change))
  const members = groupBy(bearers.entries(), ([at]) => classes.of(keysOf[at]?.[0] ?? ''))
  const tied = groupBy(changes, change => classes.of(keysOfChange(change)[0] ?? ''))
  return [...members].map(([key, own]) => ({
    members: own.map(([, bearer]) => bearer),
    changes: tied.get(key) ?? [],
  }))
}

function keysOfBearers(bearers: readonly Bearer[]): (readonly string[])[] {
  const keysOf = onceEach(speakerKeys)
  return bearers.map(({ person }) => keysOf(person))
}

function joinKeys(classes: Classes, [first, ...rest]: readonly string[]): void {
  for (const key of rest) classes.join(first ?? key, key)
}

/** Those who share keys, directly or through others. */
function groupsByKey(bearers: readonly Bearer[]): (readonly Bearer[])[] {
  const classes = makeClasses()
  const keysOf = keysOfBearers(bearers)
  for (const keys of new Set(keysOf)) joinKeys(classes, keys)
  return [...groupBy(bearers.entries(), ([at]) => classes.of(keysOf[at]?.[0] ?? '')).values()].map(group =>
    group.map(([, bearer]) => bearer),
  )
}

/** The speakers of persons who share keys, as their names give them, with ids unlike each other. */
function classesOf(group: readonly Bearer[]): SpeakerClass[] {
  const taken = new Set<SpeakerId>()
  return [...partition(group)].map(bearers => {
    const speaker = speakerFrom(bearers, taken)
    taken.add(speaker.id)
    return { speaker, bearers, former: new Set<SpeakerId>(), decided: undefined }
  })
}

/** Parts a group whose members share keys, and so a kind, into those who are the same. */
function partition(group: readonly Bearer[]): Iterable<readonly Bearer[]> {
  const kind = group[0]?.person.kind ?? 'unnamed'
  switch (kind) {
    case 'person':
      return samePersons(group)
    case 'body':
      return sameBodies(group)
    case 'unnamed':
      return groupBy(group, one => one.document).values()
    default:
      return kind satisfies never
  }
}
