import type { Account } from './account.js'
import { pointOf } from './point.js'
import type { Scene } from './scene.js'

/** A name of two to four parts, each with a capital; one part may be joined by a hyphen or an apostrophe. */
const NAME =
  /(?<![\p{L}\p{N}.’'-])\p{Lu}\p{Ll}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*(?:(?<![’']s)[ \u00a0](?:(?:of|the|and|de|van|von|al|bin|ibn)[ \u00a0])?\p{Lu}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*){1,5}(?![\p{L}\p{N}])/gu

/** Titles, ranks and words that begin sentences: no part of the name that follows them. */
const FRONT =
  /^(?:The|A|An|In|On|At|This|That|But|And|For|With|By|From|When|While|After|Before|As|If|Then|Later|Yesterday|Today|Meanwhile|However|Instead|Still|So|Now|Once|Since|Until|Although|Though|Because|Last|Next|Both|Even|Only|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Sir|Dame|Lord|Lady|Chief|Justice|Judge|District|Circuit|Supreme|Court|Federal|President|Vice|Senator|Senate|House|Majority|Minority|Leader|Speaker|Secretary|Defense|Defence|State|Foreign|Prime|Minister|Attorney|General|Director|Deputy|Assistant|Former|Acting|Republican|Democratic|Democrat|Professor|Colonel|Captain|Admiral|Marine|Corps|Major|Lieutenant|Officer|Inspector|Chairman|Chairwoman|Chair|Head|Representative|Congressman|Congresswoman|Governor|Mayor|King|Queen|Prince|Princess|Pope|Bishop|Father|Sister|Saint|St)\.?[ ]+/u

function withoutTitles(name: string): string {
  let bare = name
  while (FRONT.test(bare)) bare = bare.replace(FRONT, '')
  return bare
}

/** Most of its words begin with a capital. */
function isHeadline(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  return words.filter(word => /^\p{Lu}/u.test(word)).length > words.length / 2
}

/** Where a document spells a name: the first place of each spelling, those of headlines (most words capitalised) left out. */
export function spellingAccounts(scene: Scene): Account[] {
  const { text, id } = scene.document
  const seen = new Map<string, Account>()
  for (const sentence of scene.sentences) {
    const own = text.slice(...sentence)
    const names = [...own.matchAll(NAME)]
    if (names.length === 0 || isHeadline(own)) continue
    for (const match of names) {
      const whole = match[0]
        .replace(/[’']s?$/u, '')
        .replaceAll('’', "'")
        .replaceAll('\u00a0', ' ')
      const spelled = withoutTitles(whole)
      if (!/ \p{Lu}\S/u.test(spelled) || / \S$/u.test(spelled) || seen.has(spelled)) continue
      const start = sentence[0] + match.index + whole.length - spelled.length
      const point = pointOf(spelled, 'spelling')
      seen.set(spelled, { document: id, span: [start, start + spelled.length], point, value: spelled })
    }
  }
  return [...seen.values()]
}
