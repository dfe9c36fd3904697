import { parseMarkup } from './parse-markup.js'

/**
 * What is left out of a page with all that stands in it, and shows what follows in a browser where its end is missing: of
 * scripts, styles and the like no browser shows what follows.
 */
const NAMES: ReadonlySet<string> = new Set(
  'svg math audio video canvas object applet map button select nav aside dialog marquee'.split(' '),
)

/**
 * Where the tags stand of what a page leaves open that is else left out with all that stands in it (`<math>` without
 * `</math>`): offsets of their `<` in the source. What follows such a tag is not part of it. Empty for most pages. Linear.
 *
 * @throws OnrecordError `too-large` for what is nested more than 5,000 deep.
 */
export function neverClosed(html: string): ReadonlySet<number> {
  const open: { readonly name: string; readonly at: number }[] = []
  const found = new Set<number>()
  parseMarkup(html, 'html', {
    open: (name, _, [at]) => open.push({ name, at }),
    close(name, _, isImplied) {
      const last = open.pop()
      if (last !== undefined && isImplied && NAMES.has(name)) found.add(last.at)
    },
  })
  return found
}
