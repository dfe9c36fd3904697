import { adoptName } from './adopt.js'
import type { NameUnit, SourcePhrase } from './source-phrase.js'
import type { Resolved, Stage } from './stage.js'

/** Who a name in a source is; of several joined by "and" the first, with half the confidence. Constant time. */
export function resolveName(head: NameUnit, phrase: SourcePhrase, stage: Stage): Resolved {
  const member = adoptName(head.name, stage.cast)
  const joined = joinedBefore(head, phrase)
  if (joined !== undefined)
    return {
      member: adoptName(joined.name, stage.cast),
      reason: 'first of several named together',
      confidence: 0.5,
    }
  const named =
    head.name.given.length > 0
      ? 'named in full'
      : head.name.kind === 'body'
        ? 'the body is named'
        : `'${head.name.text}' names ${member.name}`
  return {
    member,
    reason: named,
    confidence: head.name.given.length > 0 || head.name.kind === 'body' ? 0.97 : 0.93,
  }
}

/** "Ada Quill and Tomas Brandt": the first name, where "and" stands between two of a kind. */
function joinedBefore(head: NameUnit, phrase: SourcePhrase): NameUnit | undefined {
  const and = phrase.core.findIndex(unit => unit.kind === 'word' && unit.word.folded === 'and')
  const before = phrase.core[and - 1]
  if (and < 1 || before?.kind !== 'name' || before.possessive) return undefined
  return (before.name.kind === 'body') === (head.name.kind === 'body') ? before : undefined
}
