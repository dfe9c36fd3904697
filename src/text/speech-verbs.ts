/**
 * Verbs that follow a quotation ("..." said Ms Ames), in the forms that stand there. Used to tell a
 * quotation-final question mark from the end of a sentence.
 */
export const SPEECH_VERB_FORMS: ReadonlySet<string> = new Set(
  `said says say asked asks ask wrote writes write added adds told tells tweeted tweets replied replies
  answered answers shouted shouts cried cries exclaimed exclaims declared declares demanded demands
  wondered wonders inquired enquired continued continues recalled recalls joked jokes quipped quips noted
  notes explained explains remarked remarks commented comments stated states responded responds yelled
  screamed whispered muttered murmured mused quoted insisted argued warned began concluded posted texted
  called thought announced announces roared chanted taunted snapped retorted pleaded begged urged vowed`
    .trim()
    .split(/\s+/),
)
