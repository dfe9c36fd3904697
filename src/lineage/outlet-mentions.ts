import type { Span } from '../text/index.js'
import { anchorsOf, excerptsNear, latinPattern } from '../text/index.js'
import {
  AGENCIES,
  DESCRIPTORS,
  HEAD_NOUNS,
  OUTLETS,
  WEAK_HEAD_NOUNS,
  SHORT_NAMES,
  TITLES_BEFORE,
} from './outlet-lexicon.js'

/** One place where a text names an outlet. */
export interface OutletMention {
  readonly span: Span
  /** As the text has it, "The" included where it is part of the name. */
  readonly name: string
}

const escape = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[’']/gu, "[’']")

const longestFirst = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

/** One capitalised word of a name; initials ("U.S.") and inner hyphens and apostrophes included: a source of expressions. */
export const CAPITAL = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’']\p{L}[\p{L}\p{M}]*)*|(?:\p{Lu}\.){2,})`

/** Words that begin a sentence or a title, and are no part of the name that follows them. */
export const OPENERS = latinPattern(
  /^(?:An?|In|On|At|From|By|But|And|As|For|To|With|When|While|If|Even|Both|One|Two|Three|Some|Other|Another|Fellow|Former|His|Her|Their|Our|Its|This|That|Mr|Mrs|Ms|Dr|\p{Lu}[\p{L}]*(?:[’']s|s[’']))\s+/u,
)

/** A head noun followed by more of a title is no outlet: Press Secretary, Post Office, Radio City. */
const NOT_AFTER = String.raw`(?![\p{L}\p{N}]|[-’']\p{Lu}|\s+(?:Secretary|Office|Officer|Conference|Club|Room|Corps|Council|Court|City|Commission|Committee|Department|Square|Street|Party|Act|Day|Hall|Center|Centre|Trust)\b)`

const KNOWN = latinPattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@#/.])(?:The\s+)?(?:${longestFirst([...AGENCIES, ...OUTLETS])}|\p{Lu}{3,5}-TV)(?:\s+(?:News|Magazine))?(?![\p{L}\p{N}])`,
    'gu',
  ),
)

const FORMED = latinPattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@#/.’'-])(?:(?:${CAPITAL}[ \t\u00a0]+(?:&[ \t\u00a0]+)?){1,4}(?:${longestFirst(HEAD_NOUNS)})(?:[ \t\u00a0]+(?:du|des|del|della|do)[ \t\u00a0]+${CAPITAL})?|[Tt]he[ \t\u00a0]+(?:${CAPITAL}[ \t\u00a0]+){0,2}(?:${longestFirst(WEAK_HEAD_NOUNS)})|[Tt]he[ \t\u00a0]+(?:${longestFirst(SHORT_NAMES)})(?![ \t]+\p{Lu}))${NOT_AFTER}`,
    'gu',
  ),
)

const DESCRIBED = latinPattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:${DESCRIPTORS}|${TITLES_BEFORE})[ \t\u00a0]+(?:The[ \t\u00a0]+)?(${CAPITAL}(?:[ \t\u00a0]+${CAPITAL}){0,3})|(?:The[ \t\u00a0]+|the[ \t\u00a0]+)(${CAPITAL}(?:[ \t\u00a0]+${CAPITAL}){0,3})[ \t\u00a0]+(?:${DESCRIPTORS})(?![\p{L}\p{N}]))`,
    'gu',
  ),
)

/** Every mention has one of these words in it: the first of a known name, a noun of the press, a descriptor. */
const ANCHORS = anchorsOf(
  [
    ...[...AGENCIES, ...OUTLETS].map(name => /\p{L}+/u.exec(name.replace(/^The\s/u, ''))?.[0] ?? name),
    ...HEAD_NOUNS,
    ...WEAK_HEAD_NOUNS,
    ...SHORT_NAMES,
    ...TITLES_BEFORE.split('|'),
    ...DESCRIPTORS.split('|').flatMap(words => [words.replace('?', ''), words.replace('s?', '')]),
  ],
  120,
)

/** Names of the list that are also common words or names: only with their article or a descriptor. */
const NEEDS_ARTICLE =
  /^(?:Time|Nature|Science|Reason|Fortune|Vice|Insider|Wired|Dawn|Reform[a]?|Spiegel|Salon|Slate|Sky|TT|PA|Bild|Variety|Foreign Affairs|The Week|The Sky|The Time|The Science|The Nature|The Fox|The Reason|RT|APA|ABC\.es)$/u

function add(found: OutletMention[], text: string, span: Span): void {
  let [start] = span
  const end = span[1]
  if (text.startsWith('the ', start)) start += 4
  for (
    let opener = OPENERS.exec(text.slice(start, end));
    opener;
    opener = OPENERS.exec(text.slice(start, end))
  )
    start += opener[0].length
  const name = text.slice(start, end)
  const isShort = SHORT_NAMES.includes(name) && /\bthe\s$/iu.test(text.slice(Math.max(0, start - 4), start))
  if (!isShort && (HEAD_NOUNS.includes(name) || WEAK_HEAD_NOUNS.includes(name))) return
  found.push({ span: [start, end], name })
}

/**
 * The outlets that `text` names, in order and without overlaps: names of a list of agencies and
 * outlets known all over the world, capitalised names that end in a noun of the press ("The Harbour
 * Courier"), and names with a descriptor ("the Kestrel newspaper"). Names that are common words too
 * (Time, Nature) count only with their descriptor. A text that names none gives an empty list.
 * Linear in the length of the text.
 */
export function outletMentions(text: string): OutletMention[] {
  const found: OutletMention[] = []
  const near = excerptsNear(text, ANCHORS)
  for (const match of near.matches(KNOWN)) {
    if (!NEEDS_ARTICLE.test(match[0])) add(found, text, [match.index, match.index + match[0].length])
  }
  for (const match of near.matches(FORMED)) add(found, text, [match.index, match.index + match[0].length])
  for (const match of near.matches(DESCRIBED)) {
    const name = match[1] ?? match[2]
    // "The Board’s website" is its owner's, which need not be an outlet.
    if (name === undefined || /[’']s?$/u.test(name)) continue
    const at = match.index + match[0].indexOf(name)
    add(found, text, [at, at + name.length])
  }
  const ordered = found.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: OutletMention[] = []
  for (const mention of ordered) {
    const last = kept.at(-1)
    if (last === undefined || mention.span[0] >= last.span[1]) kept.push(mention)
    else if (mention.span[1] > last.span[1])
      kept[kept.length - 1] = {
        span: [last.span[0], mention.span[1]],
        name: text.slice(last.span[0], mention.span[1]),
      }
  }
  return kept
}
