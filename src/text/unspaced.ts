/**
 * The scripts that put no space between words, for the inside of a character class of a regular expression: each sign is taken
 * for a word of its own, so that any part of a sentence is found, as words that stand together.
 */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`

/** Any sign of these scripts. */
export const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
