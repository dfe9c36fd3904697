/*
 * Where a copy dropped the text of links, what stood around them is left: "lives on , told", "at or at", "in a letter to the he wrote".
 * Of 12,000 news articles 20 have such a place; half of them are slips of the pen (“the he” for “that he”), the others words lost.
 */
const AFTER_PREPOSITION =
  /(?<![\p{L}\p{N}’'-])(?:at|by|for|from|in|into|of|on|to|with)(?= [,.](?=\s)(?!\s?[.…]))/gu
const TWICE = /(?<![\p{L}\p{N}’'-])(at|for|from|in|of|to|with)(?= (?:and|or) \1(?= \p{L}))/gu
const AFTER_ARTICLE =
  /(?<![\p{L}\p{N}’'“"‘\u00AD-])(?<!\ball )(?:the|an?)(?= (?:he|she|they|was|were|is|are|has|had|said|wrote|told|that|for|of|with) )(?! of the\b)/gu

/**
 * The places of `text`, each with why, at which a word or a name is missing before what goes on: offsets, in any order. Empty where
 * nothing is seen. Linear.
 */
export function lostWords(text: string): { readonly at: number; readonly reason: string }[] {
  const found = (pattern: RegExp, reason: string): { at: number; reason: string }[] =>
    [...text.matchAll(pattern)].map(match => ({ at: match.index + match[0].length, reason }))
  return [
    ...(/ [,.]/u.test(text) ? found(AFTER_PREPOSITION, 'a preposition with nothing behind it') : []),
    ...found(TWICE, 'a preposition twice, with nothing between'),
    ...found(AFTER_ARTICLE, 'an article without its noun'),
  ]
}
