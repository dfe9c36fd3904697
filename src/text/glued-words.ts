import type { Span } from './span.js'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/* Function words of two letters and more; "a" and "I" are left out, since many words begin with them. */
const FUNCTION_WORDS = set(`
  the and or but of to in on at by for from with as that which who when where what how if it he she they
  we you his her its their our is was were are be been has have had do did not no so than then this these
  those there here would could will can may said`)

/* What a function word or a content word may be glued to. */
const SUFFIXES = set('and by when the of that which who with from for was were has have had')

/* Words of English that look like two. Chosen from 6,000 news articles: every one seen in three or more. */
const REAL = set(`
  within areas behave whereas wherein whereby thereby thereof therein hereof hereby herein cannot maybe
  mayor nowhere candid candor canon canto washer heron nearby standby passerby layby clubby grabby thereon
  thereto whereof whereon hereon hereto thereat therefor therefrom wherefor whereto wherefrom beat`)

/* Capitalised, only these begin a pair: many names end like function words. */
const CAPITALISED = set('he she it they we the but and in of this that there')

/**
 * Words that two words run together make ("thatwhen", "letterby"): gives where the second begins, for
 * each, in order. Two function words; or a word that stands alone elsewhere in the same text and one of a
 * few function words. Linear.
 */
export function gluedWords(text: string): number[] {
  const words = text.matchAll(/(?<![\p{L}\p{N}_@#/.'’-])\p{L}\p{Ll}{3,23}(?![\p{L}\p{N}_/'’@-]|\.\p{L})/gu)
  let known: ReadonlySet<string> | undefined
  const places: number[] = []
  const whole = new Set<string>()
  for (const { 0: word, index } of words) {
    const plain = word.toLowerCase()
    if (REAL.has(plain) || whole.has(word)) continue
    const isKnown = (part: string): boolean => (known ??= wordsOf(text)).has(part)
    const cut = cutOf(plain, { capitalised: word !== plain, isKnown })
    if (cut === undefined) whole.add(word)
    else places.push(index + cut)
  }
  return places
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu) ?? [])
}

function cutOf(
  word: string,
  context: { readonly capitalised: boolean; readonly isKnown: (part: string) => boolean },
): number | undefined {
  for (let size = 2; size <= Math.min(5, word.length - 2); size++) {
    const cut = word.length - size
    const suffix = word.slice(cut)
    const prefix = word.slice(0, cut)
    if (context.capitalised) {
      if (size >= 3 && FUNCTION_WORDS.has(suffix) && CAPITALISED.has(prefix)) return cut
    } else if (FUNCTION_WORDS.has(suffix) && FUNCTION_WORDS.has(prefix) && word.length >= 5) return cut
    else if (SUFFIXES.has(suffix) && cut >= 4 && context.isKnown(prefix)) return cut
  }
  return undefined
}

/** A stretch of characters that no longer say what they said. */
export function garbledRuns(text: string): Span[] {
  const runs = text.matchAll(
    /\ufffd+|(?:[ÂÃâ][\u0080-\u00bf€™œžŸ˜š›“”„‚ƒ…†‡ˆ‰‹Œ]{1,3})+|[\u0080-\u0084\u0086-\u009f]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
  )
  return Array.from(runs, (run): Span => [run.index, run.index + run[0].length])
}
