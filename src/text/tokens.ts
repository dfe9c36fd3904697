import type { Span } from './span.js'

/** What a token is made of. A `word` has at least one letter; a `number` has digits and no letter. */
export type TokenKind = 'word' | 'number' | 'mark'

/** One token of a text. */
export interface Token {
  readonly span: Span
  readonly kind: TokenKind
}

/*
 * A word is a run of letters, marks and digits, with apostrophes inside it (don't, O’Neill's), an
 * initial or abbreviation with inner points (U.S., a.m.), or a tag or mention (#word, @name). Hyphens
 * part words ("text-book" is three tokens), so that a moved hyphen is a change of marks, never of words.
 * A number keeps its inner points and commas (1,400; 3.5). An ellipsis in any form is one mark.
 * The alternatives are tried from left to right and each is linear: no nested repetition.
 */
const TOKEN =
  /\p{Lu}\.(?:\p{Lu}\.)+|[#@]?[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*|\.(?: ?\.){2,}|…|--+|\S/gu

const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u

/**
 * The tokens of `text` in order: words, numbers and single marks; white space is left out. Every
 * character that is not white space belongs to exactly one token. An empty text gives an empty list.
 * Linear in the length of the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const value = match[0]
    const kind = LETTER.test(value) ? 'word' : DIGIT.test(value) ? 'number' : 'mark'
    tokens.push({ span: [match.index, match.index + value.length], kind })
  }
  return tokens
}
