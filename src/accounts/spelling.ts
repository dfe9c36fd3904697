import { fold } from '../text/index.js'
import type { Account } from './account.js'
import { pointOf } from './point.js'
import type { Scene } from './scene.js'

/** A name of two to four parts, each with a capital; one part may be joined by a hyphen or an apostrophe. */
const NAME =
  /(?<![\p{L}\p{N}.’'-])\p{Lu}\p{Ll}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*(?:[ \u00a0](?:(?:of|the|and|de|van|von|al|bin|ibn)[ \u00a0])?\p{Lu}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*){1,3}(?![\p{L}\p{N}])/gu

/**
 * What two spellings of one name have in common: letters only, without marks, case, doubled letters,
 * and without the vowels after the first letter of each part, which is where transliterations differ.
 */
export function spellingKey(name: string): string {
  const parts = fold(name).text.replaceAll(/['-]/gu, '').split(' ')
  return parts
    .map(
      part =>
        part.slice(0, 1) +
        part
          .slice(1)
          .replaceAll(/(?<=.)[aeiouyh]/gu, '')
          .replaceAll(/(.)\1+/gu, '$1'),
    )
    .join(' ')
}

/** Names with words of everyday English say the same in other forms ("White house"); only whole names of persons and places with a rare part are told apart by letters. */
const COMMON =
  /\b(?:The|A|An|In|On|At|This|That|But|And|For|With|By|From|He|She|It|They|We|I|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Sir)\b/u

/** Where a document spells a name: the first place of each spelling, those of headlines (most words capitalised) left out. */
export function spellingAccounts(scene: Scene): Account[] {
  const { text, id } = scene.document
  const seen = new Map<string, Account>()
  for (const sentence of scene.sentences) {
    const own = text.slice(...sentence)
    const words = own.match(/\p{L}[\p{L}’'-]*/gu) ?? []
    if (words.filter(word => /^\p{Lu}/u.test(word)).length > words.length / 2) continue
    for (const match of own.matchAll(NAME)) {
      const spelled = match[0]
        .replace(/[’']s$/u, '')
        .replaceAll(/[’]/gu, "'")
        .replaceAll('\u00a0', ' ')
      if (COMMON.test(spelled) || seen.has(spelled)) continue
      const start = sentence[0] + match.index
      const point = pointOf(spellingKey(spelled), 'spelling')
      seen.set(spelled, { document: id, span: [start, start + spelled.length], point, value: spelled })
    }
  }
  return [...seen.values()]
}
