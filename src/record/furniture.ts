import type { DocumentKind, Span } from '../text/index.js'
import { latinPattern } from '../text/index.js'

/** A line of so many words without a stop is no heading or address any more, but a sentence that lost its end. */
const LONGEST_HEADING = 14

const STOP = /[.!?…;:。！？；：؟۔।][”"’')\]*_」』）]*$/u

/** What opens a letter, a message or a release, and what closes it. */
const FORMULA = latinPattern(
  /^(?:dear|to|from|cc|re|ref|subject|date|sent|attn|for immediate release|embargoed|contact|yours|sincerely|kind regards|best (?:regards|wishes)|with (?:kind|best|warm))\b.{0,90}$/iu,
)

/** A day or a time alone, as over a post or in a letterhead. */
const STAMP = latinPattern(
  /^[\s*_(]*(?:\p{L}+day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}+|\p{Lu}\p{L}+\s\d{1,2}(?:st|nd|rd|th)?),?\s\d{4}(?:,?\s*\d{1,2}[:.]\d{2}\s?(?:[AaPp]\.?[Mm]\.?)?)?[\s*_).]*$/u,
)

/** What a page says to its readers between or under the paragraphs of whatever it prints. */
const NOTICE = latinPattern(
  /\b(?:sign(?:ing)? up (?:here|now|today|for (?:our|the|free)|to (?:our|get|receive))|by signing up|subscribe (?:to|now|today|here)|click here|(?:delivered|sent|straight) (?:\p{L}+ )?to your inbox|our privacy policy|all rights reserved|rush transcript|in (?:its|their) final form|download (?:the|our) app|(?:story|article) continues below|make a (?:\p{L}+[- ])?donation|share this (?:page|article|story|post)|sign (?:our|this|the) petition (?:now|today|here|online))\b/iu,
)

/** A longer paragraph has these words in it, and says something beside. */
const LONGEST_NOTICE = 40

/**
 * Whether a paragraph of a primary text is set around its words and none of them: a heading, an address, a date line, a
 * salutation, a list of those present, a notice of the page's ("Sign up here"). It is short and has no stop, or is all in
 * capitals (or has no letters). In posts, which have stops or not, only the time of one and a notice. Linear in the paragraph.
 */
export function isFurniture(paragraph: string, kind: DocumentKind): boolean {
  if (STAMP.test(paragraph)) return true
  if (NOTICE.test(paragraph) && paragraph.split(/\s+/u).length <= LONGEST_NOTICE) return true
  if (kind === 'post') return false
  if (/^#{1,6}\s/u.test(paragraph) || !/[\p{Ll}\p{Lo}]/u.test(paragraph)) return true
  const words = paragraph.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
  if (words > LONGEST_HEADING) return false
  // A salutation may have a colon: "Dear Commissioner:".
  return !STOP.test(paragraph) || (FORMULA.test(paragraph) && /[,:]$/u.test(paragraph))
}

/** "Q15 Chair: ", "Ms Quill: ", "QUILL: ", and the time that some put before. */
const LABEL = latinPattern(
  /^(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?\s+)?(?:(?:Q(?:uestion)?\.?\s?\d{0,4}\.?|A|The)\s+)?(?:\p{Lu}[\p{L}\p{N}.’'-]*(?:\s(?:of|for|the|de|van|von|\(?\p{Lu}[\p{L}.’'-]*\)?)){0,6}\s?):\s+(?=\S)/u,
)

/** "12. ", "(b) ", "Article 5. ". */
const NUMBER =
  /^[*_\s]*(?:(?:Paragraph|Article|Section|Rule|Clause|Principle)\s\d+[a-z]?[.:)]?|\(?\d{1,3}(?:\.\d+)*[a-z]?[.)]|\([a-z]{1,4}\)|§\s?\d+\.?)[*_]*\s+(?=\S)/u

/**
 * The paragraph without the label of who speaks, in a transcript, or its number, in a rule text; itself elsewhere.
 * Constant time.
 */
export function withoutLabel(text: string, [start, end]: Span, kind: DocumentKind): Span {
  if (kind !== 'transcript' && kind !== 'rule') return [start, end]
  const label =
    (kind === 'rule' ? NUMBER : LABEL).exec(text.slice(start, Math.min(end, start + 120)))?.[0].length ?? 0
  return [start + label, end]
}
