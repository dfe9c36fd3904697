import type { DocumentKind } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import type { Comparison } from './compare.js'
import { namedSpeaker } from './named-speaker.js'
import { VERDICTS } from './verdict.js'
import type { Passage, Witness } from './witness.js'

/** A passage, and the document that it stands in. */
export interface Placed {
  readonly passage: Passage | undefined
  readonly witness: Witness
}

/** Kinds whose whole text is somebody's own, and kinds that a body issues with its people's words in quotation marks. */
const OWN: ReadonlySet<DocumentKind> = new Set(['letter', 'press-release', 'statement', 'post', 'transcript'])
const ISSUED: ReadonlySet<DocumentKind> = new Set(['press-release', 'statement'])

/**
 * The named person who says a passage of a primary text: the one whose text it is, or whom a press release or
 * statement quotes by name. Undefined in an article, for a body (which speaks through persons) and for
 * somebody unnamed.
 */
export function sourceSpeaker({ passage, witness }: Placed): SpeakerId | undefined {
  if (passage?.byPerson !== true) return undefined
  if (!(passage.marked ? ISSUED : OWN).has(witness.kind)) return undefined
  if (passage.marked && !namesBeside({ passage, witness })) return undefined
  return namedSpeaker(passage, witness.id)
}

/** Fewer words than this may well have been said by two people. */
const LEAST_WORDS = 6

/**
 * Whether a reading credits by name to one person what a primary text has as the words of `said`, another one. A
 * pronoun or a role may have been resolved wrongly, and two of one surname may be one person: neither counts.
 */
export function isMisattributed(reading: Placed, compared: Comparison, said: SpeakerId | undefined): boolean {
  const { passage, witness } = reading
  const credited = namedSpeaker(passage, witness.id)
  if (said === undefined || credited === undefined || passage?.byPerson !== true || !passage.marked)
    return false
  if (compared.shared < LEAST_WORDS || rank(compared.verdict) > rank('altered')) return false
  return credited !== said && surname(credited) !== surname(said) && namesBeside(reading)
}

function rank(verdict: Comparison['verdict']): number {
  return VERDICTS.indexOf(verdict)
}

function nameWords(speaker: SpeakerId): string[] {
  return speaker.split('-').filter(word => !/^\d*$/u.test(word))
}

function surname(speaker: SpeakerId): string {
  return nameWords(speaker).at(-1) ?? ''
}

/** How far from a quotation its cue may name the speaker, in code units. */
const BESIDE = 90

/** Whether a word of the speaker's name stands close before or after the passage. */
function namesBeside({ passage, witness }: Placed): boolean {
  if (passage?.speaker === undefined) return false
  const [start, end] = passage.span
  const around = `${witness.text.slice(Math.max(0, start - BESIDE), start)} ${witness.text.slice(end, end + BESIDE)}`
  const words = new Set(
    around
      .normalize('NFD')
      .replaceAll(/\p{M}+/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  return nameWords(passage.speaker).some(word => word.length > 1 && words.has(word))
}
