import { tokenise } from '../text/index.js'
import { POINTED } from './lexicon/titles.js'

/** One word as names use it: hyphens, inner points and a closing point of an abbreviation belong to it. */
export interface NameWord {
  /** As printed, without a possessive ending ("Quill" of "Quill’s"). */
  readonly text: string
  /** Lower case, no accents, no point at the end, straight apostrophes. */
  readonly folded: string
  readonly start: number
  /** Before a possessive ending. */
  readonly end: number
  readonly possessive: boolean
  /** Begins like a name: a capital, or a particle joined to one ("al-Assad", "deQuill"). */
  readonly capital: boolean
  /** All letters are capitals, and there are at least two. */
  readonly upper: boolean
  /** What stands between this word and the one before; the text's head for the first. */
  readonly gap: string
}

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/iu
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,3}['’-]\p{Lu}|(?:\p{Ll}|d[aeiu]|l[ae]|v[ao]n|mc)\p{Lu}\p{Ll})/u

const ASCII = /^[\x20-\x7e]*$/
const PLAIN_LOWER = /^[a-z]+$/

/** Lower case without accents, with straight apostrophes and no point at the end: how names are compared. */
export function foldName(name: string): string {
  // Most words are plain ASCII: they need no Unicode normalisation (four times as fast over news).
  if (ASCII.test(name)) return (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase()
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").replace(/\.$/u, '').toLowerCase()
}

/** The words of `text` in order, as names use them. Linear in the length of the text. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = []
  const tokens = tokenise(text)
  let previousEnd = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') continue
    const start = token.span[0]
    let end = token.span[1]
    let next = tokens[at + 1]
    while (next !== undefined && next.span[0] === end && /[-‐‑]/u.test(text[end] ?? '')) {
      const joined = tokens[at + 2]
      if (joined === undefined || joined.kind === 'mark' || joined.span[0] !== next.span[1]) break
      end = joined.span[1]
      at += 2
      next = tokens[at + 1]
    }
    if (
      text[end] === '.' &&
      next !== undefined &&
      next.span[1] === end + 1 &&
      isAbbreviation(text.slice(start, end))
    ) {
      end += 1
      at += 1
    }
    words.push(nameWord(text, [start, end], previousEnd))
    previousEnd = end
  }
  return words
}

function isAbbreviation(word: string): boolean {
  return (word.length === 1 && /^\p{Lu}$/u.test(word)) || (word.length < 6 && POINTED.has(word.toLowerCase()))
}

function nameWord(text: string, span: readonly [number, number], previousEnd: number): NameWord {
  const printed = text.slice(span[0], span[1])
  const gap = text.slice(previousEnd, span[0])
  if (PLAIN_LOWER.test(printed) && text[span[1]] !== "'" && text[span[1]] !== '’')
    return {
      text: printed,
      folded: printed,
      start: span[0],
      end: span[1],
      possessive: false,
      capital: false,
      upper: false,
      gap,
    }
  const possessive =
    POSSESSIVE.exec(printed)?.[0] ??
    (/^['’](?!\p{L})/u.test(text.slice(span[1], span[1] + 2)) && /s$/iu.test(printed) ? '' : undefined)
  const bare = possessive === undefined ? printed : printed.slice(0, printed.length - possessive.length)
  return {
    text: bare,
    folded: foldName(bare),
    start: span[0],
    end: span[0] + bare.length,
    possessive: possessive !== undefined,
    capital: CAPITAL.test(bare),
    upper: /\p{Lu}.*\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare),
    gap,
  }
}
