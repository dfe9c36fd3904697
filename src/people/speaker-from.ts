import type { DocumentId } from '../text/index.js'
import type { Bearer } from './bearer.js'
import { compareText, timesBorne } from './bearer.js'
import { groupBy } from './group-by.js'
import type { Speaker, SpeakerId } from './person.js'
import { bodyName, nameParts, nameSlug } from './speaker-keys.js'

/**
 * The speaker that persons of documents are together, by the fullest of their names, with an id that is not taken. At
 * least one person.
 */
export function speakerFrom(same: readonly Bearer[], taken: ReadonlySet<SpeakerId>): Speaker {
  const names = groupBy(same, one => one.person.name)
  const [name = ''] = [...names.keys()].toSorted(
    (a, b) =>
      fullness(b) - fullness(a) ||
      timesBorne(names.get(b) ?? []) - timesBorne(names.get(a) ?? []) ||
      compareText(a, b),
  )
  const persons = [...new Set(same.map(({ person }) => person))]
  const aliases = new Set(persons.flatMap(person => [person.name, ...person.aliases]))
  aliases.delete(name)
  const kind = same[0]?.person.kind ?? 'unnamed'
  return {
    id: freeId({ name, kind, document: same[0]?.document }, taken),
    name,
    kind,
    aliases: [...aliases].toSorted(),
  }
}

/** Full names before bare ones, written out before initials, mixed case before capitals. */
function fullness(name: string): number {
  const written = nameParts(name).given.filter(part => part.length > 1).length
  const upper = name === name.toUpperCase() ? -1 : 0
  return Math.min(written, 1) * 10 + (/\s/u.test(name) ? 2 : 0) + upper
}

/** What an id is made from. */
interface Named {
  readonly name: string
  readonly kind: Speaker['kind']
  readonly document: DocumentId | undefined
}

/**
 * The id of a speaker: the folded name with hyphens; for somebody unnamed with their document's id behind; with a
 * number where another of the same keys has it already ("O'Dowd" and "O Dowd").
 */
export function freeId({ name, kind, document }: Named, taken: ReadonlySet<SpeakerId>): SpeakerId {
  const slug = nameSlug(kind === 'body' ? bodyName(name) : name)
  const id = (kind === 'unnamed' ? `${slug}-${document ?? ''}` : slug) as SpeakerId
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${slug}-${number}` as SpeakerId)) number += 1
  return `${slug}-${number}` as SpeakerId
}
