import { tableOfWords } from '../collation/index.js'
import type { DocumentPeople, Person, Speaker, SpeakerId } from '../people/index.js'
import { speakerKeys } from '../people/index.js'
import type { RecordView } from '../record/index.js'

/** A draft's words, the persons in it, and who of the record they are by their names. */
export interface NamedInDraft {
  readonly words: string
  readonly people: DocumentPeople
  readonly speakers: ReadonlyMap<number, SpeakerId>
}

/**
 * Who of the record a draft's persons are whom it names by a title and a given name alone ("Sir Tomas"), by index: the one
 * whom documents give that title and a whole name with that given name, where there is no second. A lord or lady can have
 * the title before a surname: one whom the record knows by it is left as known. Cost: a search for each such name, and
 * reading the documents that hold it with its title.
 */
export function titledSpeakers(
  { words, people, speakers }: NamedInDraft,
  view: RecordView,
): Map<number, SpeakerId> {
  const found = new Map<number, SpeakerId>()
  for (const [index, person] of people.persons.entries()) {
    if (person.kind !== 'person' || /\s/u.test(person.name)) continue
    const title = titleOf(person, words)
    if (title === undefined || (speakers.has(index) && !OF_KNIGHTS.has(title))) continue
    const speaker = soleBearer(title, person.name, view)
    if (speaker !== undefined) found.set(index, speaker)
  }
  return found
}

const OF_KNIGHTS: ReadonlySet<string> = new Set(['Sir', 'Dame'])

const TITLE_BEFORE = /(?<![\p{L}\p{N}’'-])(Sir|Dame|Lord|Lady)\s+$/u

/** The longest title, and the space behind it. */
const TITLE_LENGTH = 8

/** The title under which a text names somebody, where it is one that goes with a given name; undefined without. */
function titleOf({ mentions, name }: Person, words: string): string | undefined {
  for (const { span } of mentions) {
    if (words.slice(...span) !== name) continue
    const title = TITLE_BEFORE.exec(words.slice(Math.max(0, span[0] - TITLE_LENGTH), span[0]))?.[1]
    if (title !== undefined) return title
  }
  return undefined
}

/** A title, a given name, and up to three words behind it, of which the first ones may be the rest of the name. */
const TITLED =
  /(?<![\p{L}\p{N}’'-])(Sir|Dame|Lord|Lady)\s+([\p{L}\p{M}’'-]+)(?=((?:[^\S\n]+(?:\p{Lu}\.|[\p{L}\p{M}’'-]+)){1,3}))/gu

/** The one speaker whom documents name by this title and a whole name that begins so; undefined for none, and for several. */
function soleBearer(title: string, given: string, view: RecordView): SpeakerId | undefined {
  const bearers = new Set<SpeakerId>()
  const rests = new Set<string>()
  for (const id of view.documentsHolding(tableOfWords(`${title} ${given}`).keys)) {
    const document = view.document(id)
    if (document === undefined || document.supersededBy !== undefined) continue
    for (const [, before, first, rest = ''] of document.text.matchAll(TITLED)) {
      if (before !== title || first !== given || rests.has(rest)) continue
      rests.add(rest)
      for (const speaker of bearersOf(given, rest, view)) bearers.add(speaker.id)
      if (bearers.size > 1) return undefined
    }
  }
  return [...bearers][0]
}

/** The speakers whose name is the given one and the most of the words behind it. */
function bearersOf(given: string, rest: string, view: RecordView): readonly Speaker[] {
  const behind = rest.trim().split(/\s+/u)
  for (let length = behind.length; length > 0; length--) {
    const name = [given, ...behind.slice(0, length)].join(' ').replace(/['’]s?$/u, '')
    const keys = speakerKeys({ name, kind: 'person', mentions: [], roles: [], aliases: [] })
    const found = view
      .speakersWith(keys)
      .filter(speaker => speaker.kind === 'person' && isNamed(speaker, name))
    if (found.length > 0) return found
  }
  return []
}

function isNamed({ name, aliases }: Speaker, sought: string): boolean {
  const asCompared = (one: string): string => tableOfWords(one).keys.join(' ')
  return [name, ...aliases].some(one => asCompared(one) === asCompared(sought))
}
