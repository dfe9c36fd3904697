import { roleWord } from './find-roles.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { GROUP_NOUNS, ROLE_NOUNS, UTTERANCE_NOUNS } from './lexicon/roles.js'
import { foldName } from './name-words.js'
import { latinPattern } from '../text/index.js'

/* What opens a sentence before who speaks: a joining word, or when it was. */
const OPENING = latinPattern(
  /^(?:(?:and|but|or|so|yet|still|then|while|when|if|as|for|that|because|since|although|though)\s+(?=\S)|(?:(?:early|earlier|late|later)\s+)?(?:(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last|next)\s+(?:week|month|year|spring|summer|autumn|fall|winter)|today|yesterday),?\s+(?=\S))+/iu,
)

/** A source as printed without what only opens its sentence ("But the Harbour Office", "this week, two clerks"). */
export function withoutOpening(printed: string): string {
  return printed.replace(OPENING, '')
}

const DETERMINED = latinPattern(
  /^(?:an?|the|this|that|these|those|some|many|most|several|few|both|all|each|every|other|another|one|two|three|four|five|six|seven|eight|nine|ten|his|her|their|its|our|my|\p{N}[\p{N}.,]*%?)\s/iu,
)

/**
 * Whether a source that names nobody can still be somebody or something that speaks: it has a determiner, is the name of
 * an account, or its head is a role, a group, a body or a plural. A piece of writing is nobody by itself, nor is a stretch
 * that opens with a verb ("upheld the law") or says that nobody spoke ("no clerk").
 */
export function maySpeak(printed: string): boolean {
  const source = withoutOpening(printed.replace(/\s+/gu, ' ').trim())
  if (/^(?:no|nobody|none|nothing|neither|nor|any|anybody|anyone|anything)\b/iu.test(source)) return false
  // A line in capitals is a heading.
  if (source.includes(' ') && !/\p{Ll}/u.test(source)) return false
  // "The letter says": whose it is would be the speaker.
  if (UTTERANCE_NOUNS.has(headOf(source))) return false
  if (DETERMINED.test(source)) return true
  if (/^\p{Ll}+(?:ed|ing)\s/u.test(source)) return false
  return isOfPeople(source)
}

/** Whether a source is an account, or its head a role, a group, a body or a plural: people, and no thing ("the language"). */
export function isOfPeople(source: string): boolean {
  const head = headOf(source)
  if (/^@\w+$/u.test(source) || /[^s]s$/u.test(head)) return true
  return (
    ROLE_NOUNS.has(roleWord(head)) ||
    [head, `${head}s`].some(noun => GROUP_NOUNS.has(noun)) ||
    BODY_WORDS.has(head)
  )
}

function headOf(source: string): string {
  const core =
    source.split(/[,;:(—–]| (?:of|for|at|in|on|with|from|by|near|to|about|who|which|that) /u)[0] ?? source
  return foldName(core.slice(core.lastIndexOf(' ') + 1))
}
