/** What each Unicode property stands for in Latin print, as the inside of a character class. */
const LATIN: Readonly<Record<string, string>> = {
  L: 'A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zß-öø-ÿ',
  N: '0-9',
  M: '\\u0300-\\u036f',
}

const PROPERTY_OR_BRACKET = /\\p\{(\w+)\}|\\.|[[\]]/gu

/**
 * `pattern` with `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` narrowed to Latin print: for the patterns of
 * English cues. The properties themselves cost 1.3 ms an expression to compile (2.6 ms with the flag `i`)
 * against 0.1 ms, which a command that uses two hundred of them pays at every start. Names, folding
 * and tokens, which are not English print alone, keep the properties. Other properties stay as they are; where none
 * stays the flag `u` goes too, under which letters without case take three times as long to compile (45 ms against 15
 * for an expression of sixty number words).
 */
export function latinPattern(pattern: RegExp): RegExp {
  let inClass = false
  const source = pattern.source.replaceAll(PROPERTY_OR_BRACKET, (match: string, property?: string) => {
    if (match === '[') inClass = true
    if (match === ']') inClass = false
    const letters = property === undefined ? undefined : LATIN[property]
    if (letters === undefined) return match
    return inClass ? letters : `[${letters}]`
  })
  return new RegExp(source, /\\p\{|\\u\{/iu.test(source) ? pattern.flags : pattern.flags.replace('u', ''))
}
