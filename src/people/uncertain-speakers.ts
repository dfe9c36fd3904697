import type { Bearer } from './bearer.js'
import type { SpeakerId } from './person.js'
import type { SpeakerClass } from './speaker-class.js'

/** A speaker who was put together on thin evidence. */
export interface UncertainSpeaker {
  readonly speaker: SpeakerId
  readonly reason: string
  /** How many documents it rests on. */
  readonly documents: number
}

/**
 * The persons to whom a bare surname was given that others bear too: by a role or by being named far more often
 * (`samePersons`). Empty where a surname has one bearer. What a person decided is certain. Linear in the bearers.
 */
export function uncertainSpeakers(classes: readonly SpeakerClass[]): UncertainSpeaker[] {
  const full = classes.filter(one => one.speaker.kind === 'person' && !isBare(one.speaker.name))
  if (full.length < 2) return []
  return full.flatMap(({ speaker, bearers, decided }) => {
    if (decided !== undefined || !bearers.some(({ person }) => person.speaks !== false)) return []
    const bare = bearers.filter(({ person }) => person.kind === 'person' && isBare(person.name))
    const [first] = bare
    const others = full.filter(other => other.speaker !== speaker && sharesSurname(other, first))
    if (first === undefined || others.length === 0) return []
    const documents = new Set(bare.map(({ document }) => document)).size
    const places = documents === 1 ? 'one document' : `${documents} documents`
    return [
      {
        speaker: speaker.id,
        documents,
        reason: `“${first.person.name}” alone, in ${places}, is taken for ${speaker.name}; ${named(others)} the surname too`,
      },
    ]
  })
}

/** A surname without a given name: a name finder gives no person's name of one word otherwise. */
function isBare(name: string): boolean {
  return !/\s/u.test(name)
}

/** In a pool that decisions tied together there are several surnames. */
function sharesSurname({ speaker }: SpeakerClass, bare: Bearer | undefined): boolean {
  return bare !== undefined && speaker.name.toLowerCase().includes(bare.person.name.toLowerCase())
}

function named(others: readonly SpeakerClass[]): string {
  const [first] = others
  const names =
    others.length === 1 ? first?.speaker.name : `${first?.speaker.name} and ${others.length - 1} more`
  return `${names} ${others.length === 1 ? 'bears' : 'bear'}`
}
