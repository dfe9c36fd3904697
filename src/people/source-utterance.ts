import type { Span } from '../text/index.js'
import { adoptName, adoptPhrase } from './adopt.js'
import { indexAt } from './layout.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { pronounKind } from './pronouns.js'
import type { NameUnit, SourcePhrase, WordUnit } from './source-phrase.js'
import { holdsWord, nearestBody } from './nearest-body.js'
import { resolveSourcePronoun } from './source-pronoun.js'
import type { Resolved, Stage } from './stage.js'
import { unresolved } from './stage.js'

/** A source phrase whose head is a letter, a post, a report or another thing that words are in. */
export interface UtterancePhrase {
  readonly span: Span
  readonly phrase: SourcePhrase
  readonly head: WordUnit
}

/**
 * Whose words a letter, post or report is: its owner's ("Quill's letter"), its maker's ("a report by Quill"), a
 * pronoun's ("his letter"), else who spoke before or who wrote the document. Linear in the phrase.
 */
export function resolveUtterance(noun: UtterancePhrase, owner: NameUnit | undefined, stage: Stage): Resolved {
  const what = noun.head.word.text
  if (owner !== undefined) {
    const member = adoptName(owner.name, stage.cast)
    return { member, reason: `${member.name}'s ${what}`, confidence: 0.85 }
  }
  const body = ofOwningBody(noun, stage)
  if (body !== undefined) return body
  const maker = ofMaker(noun, stage)
  if (maker !== undefined) return maker
  const his = noun.phrase.core.find(
    (unit): unit is WordUnit => unit.kind === 'word' && pronounKind(unit.word.folded) !== undefined,
  )
  if (his !== undefined)
    return resolveSourcePronoun(
      { span: [noun.span[0] + his.word.start, noun.span[0] + his.word.end], word: his.word.folded },
      stage,
    )
  if (stage.previous !== undefined && isKnown(noun) && isNear(noun.span[0], stage.previous.contentEnd, stage))
    return {
      member: stage.previous.member,
      reason: `'the ${what}' after the words of ${stage.previous.member.name}`,
      confidence: 0.55,
    }
  return stage.author === undefined
    ? unresolved(`the ${what} is nobody's by name`)
    : { member: stage.author, reason: `the ${what} of the author`, confidence: 0.5 }
}

/** "A letter by Quill": who is named behind the preposition; undefined where nobody is. */
function ofMaker({ phrase: { rest }, head }: UtterancePhrase, stage: Stage): Resolved | undefined {
  const by = rest.findIndex(unit => unit.kind === 'word' && ['by', 'from', 'of'].includes(unit.word.folded))
  const maker = by < 0 ? undefined : rest.slice(by).find((unit): unit is NameUnit => unit.kind === 'name')
  if (maker === undefined) return undefined
  return {
    member: adoptName(maker.name, stage.cast),
    reason: `the ${head.word.text} is by ${maker.name.text}`,
    confidence: 0.85,
  }
}

/* What is often made by somebody else than who spoke before. */
const OTHERS = new Set('account analysis article assessment book column piece report story video'.split(' '))

/** Whether "the statement" can be what was told of before: "a statement" and "one report" are new. */
function isKnown({ phrase: { core }, head }: UtterancePhrase): boolean {
  const [first] = core
  const fresh = first?.kind === 'word' && /^(?:an?|one|another|some|several)$/u.test(first.word.folded)
  return !fresh && !OTHERS.has(head.word.folded)
}

/** "The board's release": the body that the document names so, else one that it does not name; undefined where no body owns it. */
function ofOwningBody({ span, phrase, head }: UtterancePhrase, stage: Stage): Resolved | undefined {
  const owner = phrase.core.find(
    (unit): unit is WordUnit =>
      unit.kind === 'word' && unit.word.possessive && BODY_WORDS.has(unit.word.folded),
  )
  if (owner === undefined) return undefined
  const { folded } = owner.word
  const named = nearestBody(folded, span[0], stage.cast)
  const reason = `the ${folded}'s ${head.word.text}`
  if (named !== undefined && holdsWord(named.member, folded)) {
    named.member.mentions.push({ span, form: 'role' })
    return { ...named, reason }
  }
  const end = span[0] + owner.word.start + owner.word.text.length
  return { member: adoptPhrase([span[0], end], 'unnamed', stage), reason, confidence: 0.7 }
}

/** "The statement" is that of who spoke before, where it carries on: in this paragraph or within two before. */
function isNear(at: number, contentEnd: number, stage: Stage): boolean {
  const { paragraphs } = stage.layout
  return indexAt(paragraphs, at) - indexAt(paragraphs, contentEnd) <= 2
}
