import { adoptPhrase } from './adopt.js'
import { isPrimary } from './author.js'
import { calledBefore } from './called-before.js'
import type { Member } from './cast.js'
import { foldName } from './name-words.js'
import { holdsWord, nearestBody } from './nearest-body.js'
import type { SourceNoun } from './source-noun.js'
import type { NameUnit } from './source-phrase.js'
import type { Resolved, Stage } from './stage.js'

type Found = Resolved & { readonly member: Member }

/**
 * Whom a source with a body's noun for its head means: the body that was named before ("the board"), the one that the text
 * called so without a name ("the board of trustees"), the one of the phrase ("the board of Tarn College"), else a body
 * that is not named. `owner` is the name in the phrase. Linear in the mentions.
 */
export function resolveBodyNoun(noun: SourceNoun, owner: NameUnit | undefined, stage: Stage): Resolved {
  const first = noun.phrase.core[0]
  const definite = first?.kind === 'word' && ['the', 'that', 'this'].includes(first.word.folded)
  const alone = owner === undefined && noun.phrase.core.length <= 2
  const body = definite && alone ? bodyMeant(noun, stage) : undefined
  if (body !== undefined && (!noun.head.word.capital || body.confidence > 0.6)) {
    body.member.mentions.push({ span: noun.span, form: 'role' })
    return body
  }
  if (owner !== undefined || noun.head.word.capital || isOfNamed(noun))
    return { member: adoptPhrase(noun.span, 'body', stage), reason: 'the body is named', confidence: 0.9 }
  return { member: adoptPhrase(noun.span, 'unnamed', stage), reason: 'a body, not named', confidence: 0.7 }
}

/** The body named before that is called so, else whose own text it is, else the nearest one named, else one not named. */
function bodyMeant(noun: SourceNoun, stage: Stage): Found | undefined {
  const folded = foldName(noun.head.word.text)
  const [at] = noun.span
  const of = ofWhat(noun)
  const nearest = nearestBody(folded, at, stage.cast)
  // "The board of trustees" is no board that is named without the trustees.
  const named =
    nearest !== undefined && of.every(word => holdsWord(nearest.member, word)) ? nearest : undefined
  if (named !== undefined && named.confidence > 0.6) return named
  const { author, document } = stage
  if (
    author?.kind === 'body' &&
    isPrimary(document) &&
    [folded, ...of].every(word => holdsWord(author, word))
  )
    return {
      member: author,
      reason: `'the ${folded}' in the ${document.kind} of ${author.name}`,
      confidence: 0.75,
    }
  return of.length > 0 ? undefined : (named ?? calledBefore(folded, at, stage))
}

/** The words that say of what the body is ("of trustees"), folded; empty without. */
function ofWhat({ phrase: { rest } }: SourceNoun): string[] {
  const [first] = rest
  if (first?.kind !== 'word' || first.word.folded !== 'of') return []
  const comma = rest.findIndex(unit => unit.gap.includes(','))
  const words = (comma < 0 ? rest : rest.slice(0, comma)).flatMap(unit =>
    unit.kind === 'name' ? unit.name.text.split(' ').map(foldName) : [unit.word.folded],
  )
  return words.filter(word => !['of', 'the', 'and', 'for'].includes(word))
}

/** "The board of Tarn College". */
function isOfNamed({ phrase: { rest } }: SourceNoun): boolean {
  const [first, second, third] = rest
  const of = first?.kind === 'word' && first.word.folded === 'of'
  return of && (second?.kind === 'name' || (third?.kind === 'name' && third.gap === ' '))
}
