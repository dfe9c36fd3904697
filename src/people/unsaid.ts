import type { Attribution } from '../attribution/index.js'
import type { Span } from '../text/index.js'
import { tellsWhich } from './others-words.js'
import { latinPattern } from '../text/index.js'

/* Passive naming right before the words: nobody in the sentence says them ("was known as the 'quiet quay' policy"). */
const NAMED_SO = latinPattern(
  /\b(?:is|are|was|were|been|being|be|also|commonly|widely|informally|better|so|best|formerly|now|officially)\s+(?:\p{L}+ly\s+)?(?:known|called|dubbed|nicknamed|labell?ed|termed|named|titled|entitled|described|referred\s+to)\b(?![^.;“”"]*\bby\b)[^.;“”"]{0,30}["“'‘]?$/iu,
)

/* What has a title or a nickname stands right before it. */
const TITLED = latinPattern(
  /\b(?:titled|entitled|headed|headlined|nick-?named?|moniker|subtitled|hashtag|(?:the|a|an|his|her|their|its|latest|new|of|on|’s|'s|and)\s+(?:\p{L}+\s+)?(?:books?|novels?|films?|movies?|songs?|albums?|shows?|series|programmes?|programs?|podcasts?|memoirs?|essays?|plays?|columns?|articles?|author\s+of|biograph(?:y|ies)|word|term|phrase|shorthand|expression))(?:\s+(?:in|among|for|at)\s+(?:the\s+)?\p{L}+)?(?:\s+(?:is|was|are|of|called|like))*\b[:,]?\s*["“'‘]?$/iu,
)

/* What is headed or captioned by the words: they may end in a stop, and are as little said by who spoke before. */
const HEADED = latinPattern(
  /\b(?:under|with|bears?|bore|carr(?:ied|ies|ying)|bearing|beneath|below)\s+(?:the|a|an|its|their|his|her)\s+(?:\p{L}+\s+)?(?:heading|headline|title|caption|banner|slogan|subject\s+line)\b[:,]?\s*["“'‘]?$/iu,
)

/** Words that a title prints small. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|the|to|v|vs|with)$/u

function isTitle(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  return all.length > 1 && all.every(word => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word))
}

/* What a sentence says: then words in capitals may be a shout. */
const STOPPED = /[.!?…]["”'’]?$/u

/* Print sets the stop of the sentence inside the marks: a title of three words or more that a sentence ends in. */
const STOP = /\p{L}\.$/u
const SHORT = /^\S+(?:\s\S+)?$/u
const WITHIN = /\p{Ll}\s["“'‘]?$/u

/* "Its plan, dubbed “Quiet Quay”": who named it so is not told. */
const NAMING = /^(?:dubbed|titled|entitled|nicknamed|named)$/u

/** How far before the words what names them may stand, in code units. */
const REACH = 70

/**
 * Whether words in quotation marks for which no source and no cue was found are a title, a nickname or a name that
 * something goes by: nobody in the sentence says them. Constant time.
 */
export function isOnlyNamed({ source, cue, content }: Attribution, text: string): boolean {
  const [first] = content
  if (source.length > 0 || content.length !== 1 || first === undefined) return false
  if (cue.length > 0) return NAMING.test(text.slice(...(cue[0] ?? first)))
  const words = inner(text, first)
  const before = text.slice(Math.max(0, first[0] - REACH), first[0])
  if (HEADED.test(before)) return true
  if (STOP.test(words) && WITHIN.test(before) && isTitle(words) && !SHORT.test(words)) return true
  if (STOPPED.test(words)) return false
  if (tellsWhich(text, first)) return true
  return NAMED_SO.test(before) || TITLED.test(before) || isTitle(words)
}

/** Fewer words than this, and no sentence, are a phrase that anybody may have put in marks. */
const LEAST_CARRIED = 4

/**
 * Whether words in quotation marks without source or cue are a mere phrase of up to three words inside a sentence: too
 * little to carry on what was quoted before. Constant time.
 */
export function isMerePhrase({ source, cue, content }: Attribution, text: string): boolean {
  const [first] = content
  if (source.length > 0 || cue.length > 0 || content.length !== 1 || first === undefined) return false
  const words = inner(text, first)
  return (words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0) < LEAST_CARRIED && !STOPPED.test(words)
}

/** The content without its marks and without the comma that print puts inside. */
function inner(text: string, span: Span): string {
  return text.slice(...span).replace(/^["“'‘\s]+|[,;:"”'’\s]+$/gu, '')
}
