import type { Credit } from './edge.js'
import { AGENCIES } from './outlet-lexicon.js'

const NAMES = AGENCIES.toSorted((a, b) => b.length - a.length).join('|')

/** "PORT HALL (AP) —": agencies sign the place line of what they send out. */
const PLACE_LINE = new RegExp(String.raw`(?:^|\n)[^\n]{0,60}?\((?<name>${NAMES})\)\s*(?:--?|–|—)`, 'u')

/** "– AP", "(Reuters)", "With AFP" or "Associated Press" as the last line of a text: what papers put under what they took. */
const LAST_LINE = new RegExp(
  String.raw`\n[ \t]*(?:[-–—*/(]+[ \t]*)?(?:(?:With|Source|Agencies):?[ \t]+)?(?:The[ \t]+)?(?<name>${NAMES})[ \t]*[)*/.]*\s*$`,
  'u',
)

/** "(Reporting by A; Editing by B)": the closing line of Reuters, which stays where the place line is cut off. */
const CLOSING_LINE = /\(?\bReporting by [^()\n]{3,400}?\b(?:Writing|Editing) by [^()\n]{3,200}\)?/u

/**
 * The signatures of news agencies on a text: the place line, the name as a last line, and the closing line, which names no one and
 * so has no `span`. Papers print agency text under their own name and leave these. Empty where there
 * is none.
 */
export function agencySignatures(text: string): Credit[] {
  const found: Credit[] = []
  const placed = PLACE_LINE.exec(text)
  const name = placed?.groups?.['name']
  if (placed !== null && name !== undefined) {
    const start = placed.index + placed[0].indexOf(`(${name})`) + 1
    found.push({ name, span: [start, start + name.length], cue: undefined, relation: 'agency' })
  }
  const last = placed === null ? LAST_LINE.exec(text) : null
  const signed = last?.groups?.['name']
  if (last !== null && signed !== undefined) {
    const start = last.index + last[0].lastIndexOf(signed)
    found.push({ name: signed, span: [start, start + signed.length], cue: undefined, relation: 'agency' })
  }
  const closing = CLOSING_LINE.exec(text)
  if (closing !== null) {
    const cue = [closing.index, closing.index + closing[0].length] as const
    found.push({ name: 'Reuters', span: undefined, cue, relation: 'agency' })
  }
  return found
}
