import type { Span } from '../text/index.js'
import { adoptName } from './adopt.js'
import { UTTERANCE_NOUNS } from './lexicon/roles.js'
import { makerOf } from './made-by.js'
import { pronounKind } from './pronouns.js'
import { resolveName } from './source-name.js'
import { resolveSourceNoun } from './source-noun.js'
import type { NameUnit, SourcePhrase } from './source-phrase.js'
import { sourcePhrase } from './source-phrase.js'
import { gluedOpening } from './run-repairs.js'
import { lengthWithoutVerb } from './said-abroad.js'
import { ofRuleBefore, ofRuleText } from './source-rule.js'
import { describedAntecedent, resolveSourcePronoun } from './source-pronoun.js'
import type { Resolved, Stage } from './stage.js'
import { unresolved } from './stage.js'
import { latinPattern } from '../text/index.js'

/**
 * Who the source phrase at `span` is. Its head decides: a name is its bearer, a pronoun whom it stands for, a role
 * its bearer or somebody unnamed, a letter or tweet who made it. Linear in the names of the document.
 */
export function resolveSource(whole: Span, stage: Stage): Resolved {
  const dateline = DATELINE.exec(stage.layout.text.slice(...whole))?.[0].length ?? 0
  const glue = gluedOpening(stage.layout.text.slice(whole[0] + dateline, whole[1]))
  const isGlued = glue > 0 && stage.cast.byNameStart.has(whole[0] + dateline + glue)
  const span: Span = [whole[0] + dateline + (isGlued ? glue : 0), whole[1]]
  const spoken = lengthWithoutVerb(stage.layout.text.slice(...span))
  if (spoken > 0 && spoken < span[1] - span[0]) return resolveSource([span[0], span[0] + spoken], stage)
  const inner = SAYS_WHO.exec(stage.layout.text.slice(...span))?.[0].length
  if (inner !== undefined) return resolveSource([span[0] + inner, span[1]], stage)
  const phrase = sourcePhrase(stage.layout.text, span, stage.cast.names)
  const head = phrase.core.at(-1)
  if (head === undefined) return unresolved('the source has no words')
  const rule = ofRuleText(span, stage)
  if (rule !== undefined) return rule
  const glued = GLUED_PRONOUN.exec(stage.layout.text.slice(span[0], span[1]))?.[1]
  if (glued !== undefined) return resolveSourcePronoun({ span, word: glued.toLowerCase() }, stage)
  if (head.kind === 'name' && !head.possessive)
    return resolveName(knownName(phrase, stage) ?? head, phrase, stage)
  if (head.kind === 'name') return ofPossessor(head, stage)
  const maker = UTTERANCE_NOUNS.has(head.word.folded) ? makerOf(stage.layout.text, span, phrase) : undefined
  if (maker !== undefined) return ofMaker(maker, head.word.text, stage)
  const kind = pronounKind(head.word.folded)
  const ruled = kind === 'relative' ? ofRuleBefore(span[0], stage) : undefined
  if (ruled !== undefined) return ruled
  const antecedent = kind === 'relative' ? describedAntecedent(span[0], stage) : undefined
  if (antecedent !== undefined) return resolveSource(antecedent, stage)
  if (kind !== undefined) return resolveSourcePronoun({ span, word: head.word.folded }, stage)
  return resolveSourceNoun({ span, phrase, head }, stage)
}

/** "A clerk who said Quill" before "stated": the words are Quill's. */
const SAYS_WHO = latinPattern(
  /^[^,;:“”"]{3,80}\s(?:who|which)\s(?:said|says|told\s\p{L}+|claimed|reported|added)\s(?:that\s)?(?=\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,3}$)/u,
)

/** "Pellworth (QNN) Harbour chief Ada Quill": where the report comes from, and whose it is. */
const DATELINE = latinPattern(
  /^\p{Lu}[\p{L}.,]*(?: \p{Lu}[\p{L}.,]*){0,2} \(\p{Lu}\p{L}+\)\s*(?:[—–-]+\s*)?(?=\S)/u,
)

/**
 * The last name of the core that names somebody of the document; a bare capitalised word behind it ("Quill Takes Swipe")
 * is none.
 */
function knownName(phrase: SourcePhrase, stage: Stage): NameUnit | undefined {
  return phrase.core.findLast(
    (unit): unit is NameUnit =>
      unit.kind === 'name' && !unit.possessive && stage.cast.byNameStart.has(unit.name.span[0]),
  )
}

/** "Ada Quill's", standing for her words ("Quill's letter" cut before its noun). */
function ofPossessor(head: NameUnit, stage: Stage): Resolved {
  const member = adoptName(head.name, stage.cast)
  return { member, reason: `the words are called ${member.name}'s`, confidence: 0.85 }
}

/** "A statement from the trust": whom it is from. */
function ofMaker(maker: Span, what: string, stage: Stage): Resolved {
  const found = resolveSource(maker, stage)
  return { ...found, reason: `the ${what} is from '${stage.layout.text.slice(...maker)}': ${found.reason}` }
}

/** A pronoun run into the next word where the text lost its space or more ("Sheand wrote"). */
const GLUED_PRONOUN = /^(He|She|They|We|I)(?:and|said|says|wrote|added|also|told|called)$/u
