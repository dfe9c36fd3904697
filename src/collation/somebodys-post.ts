import type { SpeakerId } from '../people/index.js'
import type { Share } from './base.js'
import { namedSpeaker } from './named-speaker.js'

/** So many documents that credit one person do not all err. */
const LEAST_CREDITING = 2

/**
 * Whether a post repeats what somebody else said: several others quote one person with its words, one of them more
 * fully than it has them, and none quotes its author. Then it is no primary text of them, whoever wrote it.
 */
export function isTakenUp({ carrier, full }: Share, shares: readonly Share[]): boolean {
  const { author, kind } = carrier.witness
  if (kind !== 'post' || author === undefined) return false
  const others = shares.filter(share => share.carrier !== carrier)
  if (!others.some(share => share.full > full)) return false
  const credited = others.flatMap(share => quotedPersons(share).slice(0, 1))
  if (credited.includes(author)) return false
  const times = (one: SpeakerId): number => credited.filter(other => other === one).length
  const most = Math.max(0, ...credited.map(times))
  return most >= LEAST_CREDITING && most > credited.length / 2
}

/** Whom a document names as the speaker of what it quotes here, the first first. */
function quotedPersons({ carrier, stretches }: Share): SpeakerId[] {
  return stretches.flatMap(({ passage }) => {
    const speaker = namedSpeaker(passage, carrier.witness.id)
    return passage?.marked === true && passage.byPerson === true && speaker !== undefined ? [speaker] : []
  })
}
