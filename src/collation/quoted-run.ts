import type { DocumentId, Span } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { allPassages } from './all-passages.js'
import { datedSaying } from './dated-sayings.js'
import { namedSpeaker } from './named-speaker.js'
import type { QuotedWords } from './near-keys.js'
import { tellingOf } from './telling.js'
import type { Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { wordsIn } from './word-table.js'

/** A passage as words to be found in another text. */
export interface QuotedRun {
  readonly document: DocumentId
  readonly span: Span
  readonly marked: boolean
  /** Whether its closing mark is there; where it is not, what follows the quotation's words may be the reporter's. */
  readonly closed: boolean
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
  /** How many words are not in square brackets, and what those tell together: what a source must have of it. */
  readonly spoken: number
  readonly told: number
  /** Absent in most: nothing is left out or written in. */
  readonly edits?: Edits
  /** The dated letter or statement that it is quoted from; absent in most. */
  readonly saying?: string
}

/** What the quoting document left out and wrote in; indices are from the run's first word. */
export interface Edits {
  /** 1 for each word before which an ellipsis stands. */
  readonly elided: Uint8Array
  /** 1 for each word in square brackets. */
  readonly editorial: Uint8Array
}

/** The run as the pairs of its words are taken. */
export function quotedWords({ table, from, to, saying }: QuotedRun): QuotedWords {
  return { keys: table.keys, from, to, credited: saying !== undefined }
}

/** The passages of a witness that have words, and what they quote themselves, by place. */
export function quotedRuns(witness: Witness, table: WordTable): QuotedRun[] {
  return allPassages(witness).flatMap(passage => {
    const [from, to] = wordsIn(table, passage.span)
    if (to <= from) return []
    const { span, marked, closed } = passage
    const edits = marked ? editsOf({ text: witness.text, span }, table, [from, to]) : undefined
    const speaker = namedSpeaker(passage, witness.id)
    const source = { text: witness.text, published: witness.published, passage, words: to - from }
    const saying = speaker === undefined ? undefined : datedSaying(source)
    return [
      {
        document: witness.id,
        span,
        marked,
        closed,
        published: witness.published,
        speaker,
        title: isTitle(witness.text, span),
        table,
        from,
        to,
        ...spokenOf(table.keys, [from, to], edits),
        ...(edits === undefined ? {} : { edits }),
        ...(saying === undefined ? {} : { saying }),
      },
    ]
  })
}

function spokenOf(
  keys: Uint32Array,
  [from, to]: readonly [number, number],
  edits: Edits | undefined,
): Pick<QuotedRun, 'spoken' | 'told'> {
  let spoken = 0
  let told = 0
  for (let i = from; i < to; i++) {
    if (edits?.editorial[i - from] === 1) continue
    spoken++
    told += tellingOf(keys[i] ?? 0)
  }
  return { spoken, told }
}

const ELLIPSIS = /…|\.\s?\./u
const SPACED_POINTS = /\.\s?\./u

/** Undefined where the words `[from, to)` of the table have neither an ellipsis nor brackets between them. */
function editsOf(
  { text, span }: { readonly text: string; readonly span: Span },
  table: WordTable,
  [from, to]: readonly [number, number],
): Edits | undefined {
  const whole = text.slice(span[0], span[1])
  if (!whole.includes('[') && !whole.includes('…') && !SPACED_POINTS.test(whole)) return undefined
  const elided = new Uint8Array(to - from)
  const editorial = new Uint8Array(to - from)
  let inBrackets = false
  for (let i = from; i < to; i++) {
    const gap = text.slice(i === from ? span[0] : table.ends[i - 1], table.starts[i])
    if (i > from && ELLIPSIS.test(gap)) elided[i - from] = 1
    const [opened, closed] = [gap.lastIndexOf('['), gap.lastIndexOf(']')]
    if (opened !== closed) inBrackets = opened > closed && text.slice(table.ends[i], span[1]).includes(']')
    if (inBrackets) editorial[i - from] = 1
  }
  return { elided, editorial }
}

/** Beyond this length nothing is a title. */
const LONGEST_TITLE = 80

function isTitle(text: string, span: Span): boolean {
  return (
    span[1] - span[0] <= LONGEST_TITLE && !/(?:^|[^\p{L}'’])\p{Ll}{4}/u.test(text.slice(span[0], span[1]))
  )
}
