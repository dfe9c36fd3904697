/** Fewer words assert nothing that could be limited. */
const LEAST_WORDS = 3

/** What stands before a quotation in its source's sentence, and how the quotation begins. */
export interface Beginning {
  /** The sentence up to the quotation, on one line. */
  readonly before: string
  /** How many words the quotation has. */
  readonly words: number
}

/**
 * Words before a quotation that take back what it says and that are left out with them: a subject that denies the
 * whole clause ("No one at the port | has been told"), somebody else whose saying it is ("There are those who say |
 * the pier is gone"), a word that makes it a possibility ("perhaps | the pumps failed"). From there to the
 * quotation; undefined where none stands there. Linear in the sentence.
 */
export function limitBefore({ before, words }: Beginning): string | undefined {
  if (words < LEAST_WORDS) return undefined
  const clause = /[^.!?;:]*$/.exec(before)?.[0].trim() ?? ''
  for (const pattern of [DENYING_SUBJECT, OF_OTHERS, POSSIBLE]) {
    const found = pattern.exec(clause)
    if (found !== null) return clause.slice(found.index).replace(/^[\s,]+/, '')
  }
  return undefined
}

/**
 * The speaker's "I think" before a quotation, which is left out with it: what is left is no more an opinion.
 * Undefined where there is none.
 */
export function opinionBefore({ before, words }: Beginning): string | undefined {
  return words < LEAST_WORDS ? undefined : OPINION.exec(before)?.[0].trim()
}

/*
 * A subject that denies goes with the whole of its clause, however much stands between: up to eight words, none of
 * which joins another clause to it.
 */
const DENYING_SUBJECT =
  /(?:^|,\s*|\b(?:that|and|but|because)\s+)(?:no one|nobody|nothing|none|neither|no\s+\p{L}+)(?:\s+(?!(?:that|which|who|whom|because|if|when|while|and|but|or|so)\b)[\p{L}\p{N}’'-]+){0,8}$/iu

const SAYING =
  '(?:say|says|said|think|thinks|thought|believe|believes|believed|claim|claims|claimed|argue|argues|argued|insist|insists|insisted|suggest|suggests|suggested|allege|alleges|alleged|tell me|tell us)'

/** Somebody else's view, or one that the speaker calls untrue. */
const OF_OTHERS = new RegExp(
  String.raw`(?:^|,\s*|\b(?:and|but)\s+)(?:there\s+(?:are|were)\s+)?(?:(?:those|people|some|many|others|critics|some people|many people)(?:\s+who)?|they)(?:\s+(?:may|might|will|would|still|often|have|always))?\s+${SAYING}(?:\s+that)?$|\bit\s+(?:is|was|has been)\s+(?:said|claimed|alleged|rumoured|suggested|believed)\s+that$|\b(?:not\s+true|untrue|false|a\s+lie|nonsense|wrong\s+to\s+say|a\s+myth)\s+that$`,
  'iu',
)

const POSSIBLE =
  /\b(?:(?:perhaps|maybe|possibly|probably|allegedly|reportedly|supposedly)|(?:may|might|could\s+(?=have|be))(?:\s+(?:well|also|even|still|just|have|be|not))*)$|\b(?:may|might|could)\s+(?:well\s+)?(?:have|be)(?:\s+been)?$/iu

const OPINION = /\bI\s+(?:think|believe|suppose|guess|suspect|hope|fear)(?:\s+that)?$/u
