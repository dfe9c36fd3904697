/** Scripts that run from the right. */
const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Which way words run, by their first letter; left to right where they have none. For elements that hold words of ours too, where
 * the browser's own guess (`dir="auto"`) would go by those.
 */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(words)?.[0]
  return first !== undefined && FROM_RIGHT.test(first) ? 'rtl' : 'ltr'
}

/**
 * Words that run from the right, set apart from the line around them; others as they are. For text that is no element
 * (attributes, drawings).
 */
export function apart(words: string): string {
  return directionOf(words) === 'rtl' ? `\u2068${words}\u2069` : words
}
