import type { Span } from '../text/index.js'
import { latinPattern } from '../text/index.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { pronounKind } from './pronouns.js'
import type { SourcePhrase, WordUnit } from './source-phrase.js'

/* Up to the next comma or bracket, or to what was done with the words ("a statement from the trust posted online"). */
const BY = latinPattern(
  /\s(?:by|from)\s([^,;:()“”"]{2,80}?)(?=[,;:()]|\s(?:posted|published|issued|released|sent|seen|obtained|dated|read|to|on|that|which|who|said|says|reads|stated|called|described)\s|$)/u,
)

/* "A statement posted on the trust's website". */
const ON_PAGES = latinPattern(
  /\son\s([^,;:()“”"]{2,60}?)['’]s?\s(?:[\p{L}]+\s)?(?:website|site|page|blog|account|feed|profile)\b/u,
)

/* How it came out may stand behind the source, before the verb of saying. */
const PUT_OUT =
  /^\s(?:by|from|posted|published|released|issued|signed|sent|shared|circulated|put\sout)\s[^.;:“”"\n]{2,90}/u

/**
 * Where a letter or statement says in words whose it is, without a name ("a statement from the trust", "a notice on the
 * trust's website", "the mayor's letter"): the span of whom it is from. Undefined where it does not, or where a name or pronoun says so. Linear in the
 * phrase.
 */
export function makerOf(text: string, span: Span, { core, rest }: SourcePhrase): Span | undefined {
  const isTold = [...core, ...rest].some(
    unit => unit.kind === 'name' || pronounKind(unit.word.folded) !== undefined,
  )
  if (isTold) return undefined
  const owner = core.findLast(
    (unit): unit is WordUnit =>
      unit.kind === 'word' && unit.word.possessive && !BODY_WORDS.has(unit.word.folded),
  )
  if (owner !== undefined) return [span[0], span[0] + owner.word.end]
  const words = text.slice(...span) + (PUT_OUT.exec(text.slice(span[1], span[1] + 100))?.[0] ?? '')
  const made = BY.exec(words) ?? ON_PAGES.exec(words)
  const maker = made?.[1]
  if (made === null || maker === undefined) return undefined
  const start = span[0] + made.index + made[0].indexOf(maker)
  return [start, start + maker.length]
}
