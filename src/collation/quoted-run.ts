import type { DocumentId, Span } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { allPassages } from './all-passages.js'
import { namedSpeaker } from './named-speaker.js'
import type { Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { wordsIn } from './word-table.js'

/** A passage as words to be found in another text. */
export interface QuotedRun {
  readonly document: DocumentId
  readonly span: Span
  readonly marked: boolean
  /** When its document was published. */
  readonly published: string | undefined
  /** Undefined where its document does not name one. */
  readonly speaker: SpeakerId | undefined
  /** Whether every longer word has a capital: the name of a person, a film, a law. */
  readonly title: boolean
  /** The passage's words are `[from, to)` of this table. */
  readonly table: WordTable
  readonly from: number
  readonly to: number
}

/** The passages of a witness that have words, and what they quote themselves, by place. */
export function quotedRuns(witness: Witness, table: WordTable): QuotedRun[] {
  return allPassages(witness).flatMap(passage => {
    const [from, to] = wordsIn(table, passage.span)
    if (to <= from) return []
    const { span, marked } = passage
    const speaker = namedSpeaker(passage, witness.id)
    return [
      {
        document: witness.id,
        span,
        marked,
        published: witness.published,
        speaker,
        title: isTitle(witness.text, span),
        table,
        from,
        to,
      },
    ]
  })
}

/** Beyond this length nothing is a title. */
const LONGEST_TITLE = 80

function isTitle(text: string, span: Span): boolean {
  return (
    span[1] - span[0] <= LONGEST_TITLE && !/(?:^|[^\p{L}'’])\p{Ll}{4}/u.test(text.slice(span[0], span[1]))
  )
}
