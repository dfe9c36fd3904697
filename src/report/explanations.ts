import type { NoteCode } from '../check/index.js'
import { NOTE_CODES } from '../check/index.js'
import type { Verdict } from '../collation/index.js'
import { VERDICTS } from '../collation/index.js'

/** Every code that a finding or a note can have. */
export type FindingCode = Verdict | NoteCode | 'unused-note'

/** Every code, verdicts from best to worst, then notes. */
export const FINDING_CODES: readonly FindingCode[] = [...VERDICTS, ...NOTE_CODES, 'unused-note']

/** What a code means, for who meets it the first time. */
export interface Explanation {
  /** In one sentence. */
  readonly means: string
  /** How grave it is, and when it is graver. */
  readonly severity: string
  /** What the record has and what the draft has. */
  readonly example: readonly [record: string, draft: string]
  readonly todo: string
}

const RECORD = 'Ada Quill: “I have never said that the gauge failed.”'

/** What each code means. The examples are invented. */
export const EXPLANATIONS = {
  verbatim: {
    means:
      'The same words; only the case of the first letter, the style of quotation marks, dashes or spaces differ.',
    severity: 'ok',
    example: [RECORD, '“I have never said that the gauge failed,” Quill said.'],
    todo: 'Nothing.',
  },
  punctuation: {
    means: 'The same words; punctuation, capitals, hyphens or spelling differ.',
    severity: 'ok',
    example: ['Ada Quill: “We rang - twice - at ten.”', '“We rang, twice, at ten,” Quill said.'],
    todo: 'Nothing, unless your house style asks for the marks of the source. --fix can put them back.',
  },
  trimmed: {
    means: 'A part of what the source says, shortened at its ends.',
    severity: 'ok; warning where the words beside it limit or negate it; note where they are an “I think”',
    example: [
      'Ada Quill: “I would do it again, if the gauge were read by a person.”',
      '“I would do it again,” Quill said.',
    ],
    todo: 'Where words that limit it were left out, quote them too, or give them in your own words.',
  },
  elided: {
    means: 'A cut inside the quotation that an ellipsis marks.',
    severity: 'note; warning where what was cut limits or negates',
    example: [
      'Ada Quill: “We knew, but only from the ferryman, at ten.”',
      '“We knew ... at ten,” Quill said.',
    ],
    todo: 'See that what was cut does not change what is left.',
  },
  bracketed: {
    means: 'Words in square brackets that the source does not have.',
    severity:
      'note; warning where words that limit went with it; error where the brackets stand for a word that denies the rest',
    example: ['Ada Quill: “He told me at ten.”', '“[The harbourmaster] told me at ten,” Quill said.'],
    todo: 'See that the brackets say what the source means.',
  },
  cut: {
    means: 'Words dropped inside the quotation, and nothing marks the place.',
    severity: 'warning; error where the word that was dropped denies the rest (“not”, “never”)',
    example: [RECORD, '“I have said that the gauge failed,” Quill said.'],
    todo: 'Put the words back, or mark the cut with an ellipsis; a “not” or “never” can only be put back.',
  },
  altered: {
    means: 'Words changed or added inside the quotation marks. Numbers, negations and names weigh most.',
    severity:
      'error; warning where one document alone quotes the words otherwise, and nothing tells which is the original',
    example: ['Ada Quill: “It took thirty-one minutes.”', '“It took thirteen minutes,” Quill said.'],
    todo: 'Put back the words of the record, or mark the change with square brackets. --fix proposes the words.',
  },
  spliced: {
    means: 'Two separate places of the source, run together as one quotation.',
    severity: 'error',
    example: [
      'Ada Quill: “We rang at ten.” ... ten lines on ... “Nobody came.”',
      '“We rang at ten, nobody came,” Quill said.',
    ],
    todo: 'End the quotation after the first part and open another for the second.',
  },
  reworded: {
    means:
      'Words in quotation marks that say it otherwise than the nearest passage: most of what they tell, or much at many places, is other words.',
    severity: 'error; warning where that passage only reports what was said, without quotation marks',
    example: [RECORD, '“At no time did I claim a fault in the instrument,” Quill said.'],
    todo: 'Take it out of the quotation marks, or quote the passage itself.',
  },
  misattributed: {
    means: 'The record has these words, said by somebody else.',
    severity:
      'error; warning where their source credits them to nobody and leaves it to its reader who says them',
    example: ['Jonah Fenn: “Nobody asked us.”', '“Nobody asked us,” Quill said.'],
    todo: 'Credit them to who said them; or add the document in which the other one says them.',
  },
  unsupported: {
    means: 'Nothing in the record carries these words.',
    severity:
      'error; warning where the record holds no text of its own by that speaker, of a single word, and of two or three words to which no verb of saying leads; note of a single word by somebody whom the record does not know',
    example: ['(nothing like it)', '“I saw it coming for years,” Quill said.'],
    todo: 'Find where it was said and add that document to the record, or leave the quotation out.',
  },
  occasion: {
    means: 'The speaker said these words, but on another occasion than the draft says.',
    severity: 'note or warning',
    example: [
      'Ada Quill, in a letter: “Nobody asked us.”',
      '“Nobody asked us,” Quill told the harbour board.',
    ],
    todo: 'Name the occasion that the record has, or add the document that has the other.',
  },
  'said-date': {
    means: 'The draft gives another date for the saying than the record.',
    severity: 'note or warning',
    example: ['A post of 4 May: “Nobody asked us.”', 'On 6 May Quill posted: “Nobody asked us.”'],
    todo: 'See which date is right: when it was said, and not when it was printed.',
  },
  'said-place': {
    means: 'The draft gives another place for the saying than the record.',
    severity: 'note or warning',
    example: [
      'Ada Quill, at Withy Bridge: “Nobody asked us.”',
      'In Pontmarsh, Quill said: “Nobody asked us.”',
    ],
    todo: 'See which place is right.',
  },
  role: {
    means: 'The draft gives the speaker a title on which the documents of the record differ.',
    severity: 'note or warning',
    example: ['Two documents: “the harbour clerk Ada Quill”', 'the harbourmaster Ada Quill said'],
    todo: 'See which title was right on that day.',
  },
  intermediary: {
    means:
      'The draft credits the words to another channel than the record: a newspaper, where they are from a letter.',
    severity: 'note or warning',
    example: [
      'Ada Quill, in a letter: “Nobody asked us.”',
      '“Nobody asked us,” Quill told the Wharf Gazette.',
    ],
    todo: 'Say where the words are from.',
  },
  provision: {
    means: 'The number, the rule or the edition of a provision is another than in the record.',
    severity: 'note or warning',
    example: ['Rule 14: “An officer shall not comment”', 'rule 12 says that officers “shall not comment”'],
    todo: 'Name the provision as the rule text numbers it.',
  },
  'indirect-speech': {
    means:
      'Said without quotation marks, and the nearest statement of the record negates, hedges or narrows it.',
    severity: 'note, never an error: other words can be right',
    example: [RECORD, 'Quill conceded that the gauge had failed.'],
    todo: 'Read the statement, and judge whether the draft gives its sense.',
  },
  account: {
    means:
      'A number, a date or a manner on which the documents of the record have accounts, and the draft another.',
    severity: 'note or warning',
    example: ['Three documents: “three people died”', 'Four people died at the quay.'],
    todo: 'See on which account the draft stands.',
  },
  'unused-note': {
    means:
      'A note in the draft (onrecord-ignore) lets nothing stand: there is nothing to object to where it holds.',
    severity: 'warning; it does not count in the exit code',
    example: ['(nothing to object to)', '<!-- onrecord-ignore: agreed with her -->'],
    todo: 'Take the note out, or put it into the paragraph that it is for.',
  },
} as const satisfies Record<FindingCode, Explanation>
