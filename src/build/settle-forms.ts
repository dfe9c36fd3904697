import type { MergedForms, SpeakerId } from '../people/index.js'
import { mergeForms, mergeSpeakers, speakerKeys } from '../people/index.js'
import { waitingSpeaker } from '../record/index.js'
import type { BorneForm, FormGroup, RecordStore, StoredPerson } from '../store/index.js'
import { asDocuments, formGroup } from '../store/index.js'
import type { Arrivals } from './arrivals.js'
import { crowdForm } from './keep-crowd.js'

/** What settling by forms goes by. */
export interface FormSettling {
  readonly store: RecordStore
  readonly arrivals: Arrivals
  /** Whether persons decided about one of the keys. */
  readonly isDecided: (keys: readonly string[]) => boolean
  /** Writes who a person is now. */
  readonly become: (person: StoredPerson, speaker: SpeakerId) => void
}

/**
 * Settles who came under a crowded name by the forms that are kept of it, with the outcome that reading all its persons has:
 * `mergeForms` decides over all, and whoever was settled before must stay who they are. Gives the keys of the group; undefined, and
 * nothing is written, where nothing is kept, a person decided, or somebody else becomes another: then all are to be read. Linear
 * in the forms.
 */
export function settleForms(key: string, settling: FormSettling): readonly string[] | undefined {
  const { store, arrivals } = settling
  const group = formGroup(key, arrivals.under, store)
  if (group === undefined || settling.isDecided(group.keys)) return undefined
  if (group.forms.every(({ times }) => times === 0)) return undefined
  const came = group.forms.flatMap(form => form.came)
  if (group.forms.some(({ person }) => person.is !== undefined)) return undefined
  if (came.some(({ ordinal }) => arrivals.known.has(ordinal))) return undefined
  if (key.startsWith('unnamed:')) settleUnnamed(key, came, settling)
  else if (!settleNamed(group, settling)) return undefined
  return group.keys
}

function settleNamed(group: FormGroup, settling: FormSettling): boolean {
  const { store } = settling
  const { keys, forms } = group
  const merged = mergeForms(forms.map(({ person, times, came }) => ({ person, times: times + came.length })))
  const isMoved = ({ times, speaker }: BorneForm, at: number): boolean =>
    times > 0 && speaker !== merged.speakerOf[at]
  if (forms.some(isMoved)) return false
  const documents = documentsNow(group, merged, store)
  if (documents === undefined) return false
  for (const [at, { came }] of forms.entries()) {
    const speaker = merged.speakerOf[at]
    if (speaker !== undefined) settle(came, speaker, settling)
  }
  const speakers = merged.speakers.map(speaker => ({ speaker, keys: keys.slice(0, 1) }))
  const changed = store.people.setSpeakers(keys, speakers)
  store.search.setSpeakers(keys, speakers, { documents, changed })
  store.waiting.set(`name:${keys[0] ?? ''}`, merged.uncertain.map(waitingSpeaker))
  return true
}

/** In how many documents each speaker is somebody; undefined where that is not known without reading all. */
function documentsNow(
  { keys, forms }: FormGroup,
  { speakers, speakerOf }: MergedForms,
  { search }: RecordStore,
): ReadonlyMap<SpeakerId, number> | undefined {
  const rows = keys.flatMap(key => search.namedUnder(key))
  if (rows.some(({ key }) => key !== keys[0])) return undefined
  const before = new Map(rows.map(({ speaker, documents }) => [speaker, documents]))
  const settled = new Set(forms.flatMap(({ times }, at) => (times > 0 ? (speakerOf[at] ?? []) : [])))
  if (speakers.some(({ id }) => settled.has(id) && !before.has(id))) return undefined
  const came = new Map<SpeakerId, Set<number>>()
  for (const [at, form] of forms.entries()) {
    const speaker = speakerOf[at]
    if (speaker === undefined) continue
    const own = came.get(speaker) ?? new Set<number>()
    for (const { ordinal } of form.came) own.add(ordinal)
    came.set(speaker, own)
  }
  return new Map(speakers.map(({ id }) => [id, (before.get(id) ?? 0) + (came.get(id)?.size ?? 0)]))
}

/** Somebody unnamed is a speaker of their own document: those of others stay as they are. */
function settleUnnamed(key: string, came: readonly StoredPerson[], settling: FormSettling): void {
  const { store } = settling
  const { people, personAt } = asDocuments(store, came)
  const { speakers, speakerOf } = mergeSpeakers(people)
  for (const { document, people: own } of people) {
    for (const index of own.persons.keys()) {
      const [one, speaker] = [personAt(document, index), speakerOf(document, index)]
      if (one !== undefined && speaker !== undefined) settle([one], speaker, settling)
    }
  }
  store.people.addSpeakers(key, speakers)
  for (const speaker of speakers) store.search.addSpeaker(key, speaker, 1)
}

/** Writes who persons are of whom documents say the same, and adds them to what is kept. */
function settle(
  same: readonly StoredPerson[],
  speaker: SpeakerId,
  { store, become }: Pick<FormSettling, 'store' | 'become'>,
): void {
  const [first] = same
  if (first === undefined) return
  for (const one of same) become(one, speaker)
  const form = crowdForm(first.person, speaker, same.length)
  for (const key of speakerKeys(first.person)) store.crowds.add(key, form)
}
