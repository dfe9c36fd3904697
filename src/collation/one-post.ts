/** Titles and initials end with a point and no sentence ("Sen.", "J."). */
export const ABBREVIATIONS = /\b(?:\p{Lu}\p{L}{0,3}\.)+/gu

/** How many characters may stand between two parts of one post: two cues, the second with what it tells of. */
const BETWEEN_PARTS = 240

/** One post, and the only one that is spoken of: "tweeted", "said in a Twitter post", "wrote on Facebook". */
const IN_A_POST =
  /\b(?:tweeted|posted|(?:in|via)\s(?:an?|his|her|their|the)\s(?:\S+\s){0,2}(?:tweet|post)|(?:wrote|said)\son\s(?:Twitter|Facebook|Instagram|X|Truth\sSocial))\b/u

/** What leads on to another occasion: another medium, another hearer, another time. */
const ELSEWHERE =
  /\b(?:tweet(?:s|ed|ing)?|post(?:s|ed|ing)?|thread|told|interview(?:s|ed)?|rall(?:y|ies)|statements?|speech(?:es)?|remarks|letters?|memos?|e-?mails?|calls?|podcast|reporters|journalists|conference|briefing|hearing|testimony|spoke|speaking|asked|at|on|during|when|while|later|earlier|previously|separately|then|once|before|after|since|again|often|repeatedly|another|second|third|ago|last|next|yesterday|today|\p{Lu}\p{L}+day|January|February|March|April|June|July|August|September|October|November|December|morning|afternoon|evening|night|(?:hour|day|week|month|year)s?|has|had)\b/u

/** The next sentence begins with whoever speaks: a pronoun, or a name. */
const GOES_ON = /^(?:He|She|They|It|The|In\sit|\p{Lu}\p{L}+)\b/u

/**
 * Whether what stands between two quotations of one speaker says that both are of one post: the first sentence
 * names the post, the second goes on with no other medium, hearer or time ("..., she said in a Twitter post. She called
 * it “...”"). A post is short, so two parts of it are one thing said; of a letter or a speech that cannot be known.
 * Constant time.
 */
export function isWithinPost(between: string): boolean {
  if (between.length > BETWEEN_PARTS) return false
  const [cue = '', next = '', ...others] = between.replaceAll(ABBREVIATIONS, '').split(/[.!?]\s+/u)
  return others.length === 0 && IN_A_POST.test(cue) && GOES_ON.test(next) && !ELSEWHERE.test(next)
}
