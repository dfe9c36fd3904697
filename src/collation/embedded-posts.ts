import type { Span } from '../text/index.js'

/*
 * A post that a web page embeds comes out of extraction as a paragraph that ends with its signature: a dash,
 * a name, the handle in brackets, the date ("... — Ada Quill (@adaquill) June 4, 2019"), on the same line or on
 * the next. The words before it are the post, whole and unmarked.
 */
const SIGNATURE = /[ \t]*\n?[ \t]*[—–―-]{1,2}\s?[^\n—]{2,80}\(@\w{1,30}\)[^\n]{0,60}$/gmu
/** Short links to pictures and pages that the post carries at its end. */
const LINKS = /(?:\s*(?:https?:\/\/\S+|pic\.\S+\/\S+))+$/u

/** The spans of the posts embedded in a text, without signature and links, in order. Linear. */
export function embeddedPosts(text: string): Span[] {
  const posts: Span[] = []
  // Most texts have none, and the expression tries at every space.
  if (!text.includes('(@')) return posts
  for (const match of text.matchAll(SIGNATURE)) {
    const start = text.lastIndexOf('\n', match.index - 1) + 1
    const words = text.slice(start, match.index).replace(LINKS, '').trimEnd()
    const lead = words.length - words.trimStart().length
    if (words.length > lead) posts.push([start + lead, start + words.length])
  }
  return posts
}

/** Whether what stands between two stretches is only the signature of the post before. */
export function isSignature(between: string): boolean {
  return /^[^\p{L}\p{N}]*[—–―-]{1,2}\s?[^\n—]{2,80}\(@\w{1,30}\)[^\n]{0,60}\s*$/u.test(
    between.replaceAll(/[^\p{L}\p{N}\n)]*$/gu, ''),
  )
}
