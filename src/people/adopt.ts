import type { Span } from '../text/index.js'
import type { Cast, Member } from './cast.js'
import { enter, lastWord, memberOf, namesakes, newMember } from './cast.js'
import type { FoundName } from './found-name.js'
import { withoutOpening } from './described-source.js'
import { roleWord } from './find-roles.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { GROUP_NOUNS, UTTERANCE_NOUNS } from './lexicon/roles.js'
import { foldName } from './name-words.js'
import type { PersonKind } from './person.js'
import type { Stage } from './stage.js'

/**
 * The member whom a name in a source names. A bare word that nothing else told to be a name becomes a person here,
 * with all its other places: whoever is a source speaks. Linear in the names of the document.
 */
export function adoptName(name: FoundName, cast: Cast): Member {
  const known = cast.byNameStart.get(name.span[0])
  if (known !== undefined) return known
  const kind = name.kind === 'body' || (name.kind === 'word' && name.article) ? 'body' : 'person'
  const one: Member = { ...memberOf(name), kind }
  enter(cast, one)
  for (const other of cast.names) {
    if (cast.byNameStart.has(other.span[0]) || lastWord(other.surname) !== lastWord(name.surname)) continue
    cast.byNameStart.set(other.span[0], one)
    one.mentions.push({ span: other.span, form: 'surname' })
  }
  return one
}

/**
 * The member whom a phrase describes ("a port spokesperson", "Quill's office"), the same one for the same words.
 * Its name is the phrase without its article and relative clause.
 */
export function adoptPhrase(span: Span, kind: PersonKind, stage: Stage): Member {
  const printed = stage.layout.text
    .slice(span[0], span[1])
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:.]+$/u, '')
  const name = withoutOpening(printed)
    .replace(/,?\s(?:who|whom|whose|which)\s.*$/u, '')
    .replace(/^(?:an?|the)\s+/iu, '')
  const folded = foldName(name)
  const known = namesakes(stage.cast, kind === 'person' ? lastWord(folded) : folded).find(
    member => member.kind === kind && member.surname === folded,
  )
  const one: Member = known ?? {
    ...newMember(kind, name, folded),
    single: kind !== 'unnamed' || isSingle(printed),
  }
  if (known === undefined) enter(stage.cast, one)
  one.mentions.push({ span, form: kind === 'unnamed' ? 'unnamed' : kind === 'body' ? 'body' : 'full-name' })
  return one
}

/** Whether a description is of one person ("the official", "one colleague"), and not of several or of a thing ("the owners"). */
function isSingle(printed: string): boolean {
  if (!/^(?:an?|one|another|the)\s/iu.test(printed)) return false
  const core = printed.split(/,| (?:of|for|at|in|on|with|from|by|near|who|which|that) /u)[0] ?? printed
  const head = foldName(core.slice(core.lastIndexOf(' ') + 1))
  return roleWord(head) === head && ![UTTERANCE_NOUNS, BODY_WORDS, GROUP_NOUNS].some(set => set.has(head))
}
