import type { Span } from '../text/index.js'
import { adoptName } from './adopt.js'
import { indexAt } from './layout.js'
import { pronounKind } from './pronouns.js'
import type { NameUnit, SourcePhrase, WordUnit } from './source-phrase.js'
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
  const by = noun.phrase.rest.findIndex(
    unit => unit.kind === 'word' && ['by', 'from', 'of'].includes(unit.word.folded),
  )
  const maker =
    by < 0 ? undefined : noun.phrase.rest.slice(by).find((unit): unit is NameUnit => unit.kind === 'name')
  if (maker !== undefined)
    return {
      member: adoptName(maker.name, stage.cast),
      reason: `the ${what} is by ${maker.name.text}`,
      confidence: 0.85,
    }
  const his = noun.phrase.core.find(
    (unit): unit is WordUnit => unit.kind === 'word' && pronounKind(unit.word.folded) !== undefined,
  )
  if (his !== undefined)
    return resolveSourcePronoun(
      { span: [noun.span[0] + his.word.start, noun.span[0] + his.word.end], word: his.word.folded },
      stage,
    )
  if (stage.previous !== undefined && isNear(noun.span[0], stage.previous.contentEnd, stage))
    return {
      member: stage.previous.member,
      reason: `'the ${what}' after the words of ${stage.previous.member.name}`,
      confidence: 0.55,
    }
  return stage.author === undefined
    ? unresolved(`the ${what} is nobody's by name`)
    : { member: stage.author, reason: `the ${what} of the author`, confidence: 0.5 }
}

/** "The statement" is that of who spoke before, where it carries on: in this paragraph or within two before. */
function isNear(at: number, contentEnd: number, stage: Stage): boolean {
  const { paragraphs } = stage.layout
  return indexAt(paragraphs, at) - indexAt(paragraphs, contentEnd) <= 2
}
