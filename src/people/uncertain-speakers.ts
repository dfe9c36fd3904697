import type { Bearer } from './bearer.js'
import { compareText, timesBorne } from './bearer.js'
import { groupBy } from './group-by.js'
import type { SpeakerId } from './person.js'
import type { SpeakerClass } from './speaker-class.js'

/** A speaker who was put together on thin evidence. */
export interface UncertainSpeaker {
  readonly speaker: SpeakerId
  readonly reason: string
  /** How many persons of documents were taken for it so. */
  readonly times: number
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
    const name = mostBorne(bare)
    const others = full.filter(other => other.speaker !== speaker && sharesSurname(other, name))
    if (name === undefined || others.length === 0) return []
    const times = timesBorne(bare)
    const often = times === 1 ? 'once' : `${times} times`
    return [
      {
        speaker: speaker.id,
        times,
        reason: `“${name}” alone, ${often}, is taken for ${speaker.name}; ${named(others)} the surname too`,
      },
    ]
  })
}

/** A surname without a given name: a name finder gives no person's name of one word otherwise. */
function isBare(name: string): boolean {
  return !/\s/u.test(name)
}

/** In a pool that decisions tied together there are several surnames. */
function sharesSurname({ speaker }: SpeakerClass, bare: string | undefined): boolean {
  return bare !== undefined && speaker.name.toLowerCase().includes(bare.toLowerCase())
}

function mostBorne(bearers: readonly Bearer[]): string | undefined {
  const names = [...groupBy(bearers, ({ person }) => person.name)]
  const [most] = names.toSorted(
    ([a, one], [b, other]) => timesBorne(other) - timesBorne(one) || compareText(a, b),
  )
  return most?.[0]
}

function named(others: readonly SpeakerClass[]): string {
  const [first] = others
  const names =
    others.length === 1 ? first?.speaker.name : `${first?.speaker.name} and ${others.length - 1} more`
  return `${names} ${others.length === 1 ? 'bears' : 'bear'}`
}
