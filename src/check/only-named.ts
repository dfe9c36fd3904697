import type { Attribution } from '../attribution/index.js'
import type { Credited } from './credited.js'
import type { DraftQuotation } from './draft-quotations.js'
import type { Finding } from './finding.js'

/** What stands in marks in a draft, and what the draft says of it. */
export interface Marked {
  readonly quotation: DraftQuotation
  /** The words of the draft, as `wordsOf` gives them. */
  readonly words: string
  readonly credited: Credited
  /** The statement of the draft that it belongs to; undefined where it belongs to none. */
  readonly attribution: Attribution | undefined
}

/**
 * Marks also stand around titles, names and words that are only named. Where the record has nothing like them and the
 * draft credits them to nobody, up to this many words are taken for such.
 */
const LONGEST_NAMED = 4
/** So few words beside a noun of the author's ("its “wise men”") can be distance as well as quotation. */
const LONGEST_SCARE = 3
/** The longest title of a work that is taken for one. */
const LONGEST_TITLE = 12
/** Words that titles leave without a capital. */
const SMALL = /^(?:a|an|the|and|or|but|of|in|on|at|to|for|from|by|with|as)$/

/** Marks behind these quote nobody: they name, or keep a distance. */
const NAMING =
  /(?:\b(?:so-called|self-styled|self-described|supposed|proverbial|known as|nicknamed|named|dubbed|codenamed|entitled|titled|headlined|the (?:words?|terms?|phrase|expression|book|film|novel|poem|play|song|ship|boat|yacht))|(?:what|which) (?:is|are|was|were) (?:sometimes |often |commonly )?called)[,:]?\s*$/i
/** Marks behind these quote: a verb of saying or calling, with whom or what it calls so. */
const SAYING =
  /(?:[:,]|\b(?:that|as|is|was|were|are|be|been|being|felt|feels?|sa(?:id|ys?|ying)|w(?:rote|rites?|riting)|told|tells?|posted|tweeted|added|asked|shouted|answered|replied|cried))\s*$|\b(?:call|brand|label|dub|term|describ|accus|denounc|condemn|dismiss|hail|prais|deem|declar)\p{L}*\b[^.?!“”"]{0,80}$/iu

/**
 * Whether words in marks that the record does not have are no quotation: a title, a name, words that are only named or
 * held at a distance. Of a single word, where nobody is credited with it, or whoever is is unknown.
 */
export function isOnlyNamed({ verdict, quotation: text }: Finding, marked: Marked): boolean {
  const { quotation, words, credited, attribution } = marked
  const single = quotation.words < 2
  if (!single && verdict !== 'unsupported' && verdict !== 'reworded') return false
  const before = words.slice(Math.max(0, quotation.outer[0] - REACH), quotation.outer[0])
  if (!credited.attributed) return quotation.words <= LONGEST_NAMED || isTitle(text, quotation.words, 1)
  if (quotation.words <= LONGEST_NAMED && NAMING.test(before)) return true
  if (single) return credited.name === undefined || (!isSaid(attribution, before) && /^\p{Lu}/u.test(text))
  // A title stands behind a comma as well ("her book, “The Long Ebb”"), and what is said has its own at its end.
  const led = SAYING.test(before.replace(/,\s*$/, '')) || !/\S\s*$/.test(before) || /[.,!?]$/.test(text)
  return !led && isTitle(text, quotation.words, 2)
}

/**
 * The same finding, with less weight where so few words that the record does not have may be no quotation: a single
 * one, or two or three that no verb of saying leads to.
 */
export function weighedByLength(finding: Finding, marked: Marked): Finding {
  const { quotation, words, credited, attribution } = marked
  if (finding.verdict !== 'unsupported') return finding
  if (quotation.words < 2)
    return { ...finding, severity: credited.speaker === undefined ? 'note' : 'warning' }
  const before = words.slice(Math.max(0, quotation.outer[0] - REACH), quotation.outer[0])
  const said = quotation.words > LONGEST_SCARE || isSaid(attribution, before)
  return said || finding.severity !== 'error' ? finding : { ...finding, severity: 'warning' }
}

/** So many characters before a quotation tell how it is led in. */
const REACH = 120

function isSaid(attribution: Attribution | undefined, before: string): boolean {
  return attribution?.type === 'direct' || SAYING.test(before)
}

/**
 * Whether all words but the small ones begin with a capital or are numbers, so many of them at least, and not
 * all is in capitals: the title of a work.
 */
function isTitle(text: string, count: number, least: number): boolean {
  if (count > LONGEST_TITLE) return false
  const all = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []
  if (!all.every((word, index) => (index > 0 && SMALL.test(word)) || !/^\p{Ll}/u.test(word))) return false
  return least === 1 || (/\p{Ll}/u.test(text) && all.filter(word => /^\p{Lu}/u.test(word)).length >= least)
}
