import type { Span } from './span.js'

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,4}`
const VERB = 'said|says|told|added|adds|wrote|writes|asked|tweeted|noted|continued|explained|replied|argued'

/* A comma, question mark or exclamation mark, then "she said", "Ann Poe told", "the mayor said" or "said Ann Poe". */
const TAG = new RegExp(
  String.raw`[,?!…](?=\s{1,3}(?:(?:he|she|they|${NAME}|the\s\p{Ll}+(?:\s\p{Ll}+)?)\s(?:${VERB})\b|(?:said|says|wrote|asked|added)\s(?:\p{Lu}|the\s|an?\s)))`,
  'u',
)

/**
 * Where a quotation that was never closed must have ended, since its speaker is named behind it ("“We stay,
 * she said."): the offset after its last mark; undefined where nobody is. With one closing mark in ten taken
 * from PolNeAR's dev articles, recall of direct quotations by rules is 75.5 with it and 68.4 without (77.4 with
 * all marks in place). Linear in the span.
 */
export function endBeforeSpeaker(text: string, [start, end]: Span): number | undefined {
  const match = TAG.exec(text.slice(start, end))
  return match === null || match.index === 0 ? undefined : start + match.index + 1
}
