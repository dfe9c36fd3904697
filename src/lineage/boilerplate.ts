import { latinPattern, paragraphs, sentences, type QuotedPassage, type Span } from '../text/index.js'

/**
 * Words of sentences that say nothing of the matter: they stand alike under many articles of one publisher, and
 * an identical one is no sign that the writer took anything.
 */
const BOILERPLATE = latinPattern(
  /\b(?:click here|sign up|subscrib\w*|newsletters?|copyright|all rights reserved|reprint permission|contributed to this|follow (?:him|her|us|them|@)|image caption|getty images|advertisement|read more|share this|privacy policy|terms of (?:use|service)|cookies?|e-?mail address|download (?:the|our)|app store|support (?:our|\p{L}+[’']s?)|our (?:mission|readers|journalism|newsroom)|(?:make a|financial) contributions?|become a member|donate (?:now|today|here)|make a (?:[\p{L}-]+ )?donation|content created by|you can help us|(?:free|available) (?:for|to) (?:all|everyone)|if you (?:enjoy(?:ed)?|liked?) (?:this|what|our)|paywalls?|free of charge|tax[- ]deductible)\b|©/iu,
)

/**
 * A sentence, or a short paragraph, of at most so many words that matches is boilerplate; a longer one only mentions
 * such words.
 */
const BOILERPLATE_SENTENCE = 60
const BOILERPLATE_PARAGRAPH = 25

/** A paragraph with so many such sentences is an appeal to readers, whatever else it says. */
const APPEAL = 2

/** The sentences and short paragraphs of a text that are boilerplate; `passages` are its quotations. Linear. */
export function boilerplate(text: string, passages: readonly QuotedPassage[]): Span[] {
  if (!BOILERPLATE.test(text)) return []
  const matching = (spans: readonly Span[], most: number): Span[] =>
    spans.filter(
      span => BOILERPLATE.test(text.slice(...span)) && text.slice(...span).split(/\s+/u).length <= most,
    )
  const told = matching(sentences(text, passages), BOILERPLATE_SENTENCE)
  const all = paragraphs(text)
  const appeals = all.filter(
    ([start, end]) => told.filter(at => start <= at[0] && at[0] < end).length >= APPEAL,
  )
  return [...told, ...matching(all, BOILERPLATE_PARAGRAPH), ...appeals]
}
