import { latinPattern } from '../text/index.js'
import type { FoundName } from './found-name.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { PLACES } from './lexicon/places.js'
import { TITLES } from './lexicon/titles.js'
import type { NameRun } from './name-runs.js'

/* What follows a name that is the subject, and no adjective: a verb of people, or an auxiliary. */
const SUBJECT = latinPattern(
  /^ (?:also |then |later |once |first |never )?(?:said|says|told|wrote|writes|tweeted|posted|asked|added|adds|argued|argues|agreed|disagreed|refused|replied|responded|insisted|warned|called|spoke|testified|thanked|declined|noted|continued|concluded|explained|recalled|described|accused|praised|blamed|resigned|has|had|was|is|would|will|did|does|could|touted|announced|thinks|thought|believes|wants|wanted|\p{Ll}{3,}ed)\b/u,
)

const OPENS_SENTENCE = /(?:^|[.!?:;•|\n“”"‘’(—–-])\s*$/u
const ARTICLE = /\b(?:the|an?|this|that|in|on|by|since|until|last|next|early|late|mid)\s$/iu

/**
 * The runs that are the bare surname of somebody whom the text names in full, where the word alone tells no name ("Todd Young
 * ... Young said", "May", "Price"): with titles, inside a sentence, or as the subject of a verb; of a month or a place
 * only as the subject. A body of that one word is the person too. Linear in the runs.
 */
export function bareSurnames(text: string, runs: readonly NameRun[], names: readonly FoundName[]): NameRun[] {
  const surnames = new Set(
    names.flatMap(({ kind, given, surname }) => (kind === 'person' && given.length > 0 ? [surname] : [])),
  )
  if (surnames.size === 0) return []
  // "Bloomberg" where Michael Bloomberg is named is he; "the Bloomberg" and "Bloomberg News" are not.
  const taken = new Set(
    names.flatMap(({ kind, span, surname, article }) =>
      kind === 'body' && !article && surnames.has(surname) ? [] : [span[0]],
    ),
  )
  return runs.flatMap(run => {
    const word = run.at(-1)
    if (word === undefined || word.upper || taken.has(word.start) || !surnames.has(word.folded)) return []
    const titled = run.length - 1 - run.slice(0, -1).findLastIndex(part => !TITLES.has(part.folded)) - 1
    const before = run.slice(0, run.length - 1 - titled)
    if (!before.every(part => COMMON_WORDS.has(part.folded))) return []
    return titled > 0 || isSurname(text, word, before.length > 0) ? [run.slice(before.length)] : []
  })
}

function isSurname(text: string, word: NameRun[number], opened: boolean): boolean {
  const lead = text.slice(Math.max(0, word.start - 8), word.start)
  if (ARTICLE.test(lead)) return false
  if (SUBJECT.test(text.slice(word.end, word.end + 24))) return true
  const told = word.possessive || !(opened || OPENS_SENTENCE.test(lead))
  return told && !TIMES.has(word.folded) && !PLACES.has(word.folded)
}

const TIMES: ReadonlySet<string> = new Set(
  'may march april june july august monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn christmas easter'.split(
    ' ',
  ),
)
