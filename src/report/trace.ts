import type { TracedPlace } from '../check/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { RecordView } from '../record/index.js'
import type { ContentsIndex } from './contents-index.js'
import { indexContents } from './contents-index.js'
import type { DifferencePart } from './difference.js'
import { differenceOf, differencePieces } from './difference.js'
import { labelled, oneLine, piece } from './piece.js'
import { readableDate } from '../time/index.js'
import type { Style } from './style.js'
import { tellingReasons } from './telling-reasons.js'

/** What was traced: the words, the places found, and the record they were found in. */
export interface Traced {
  readonly words: string
  readonly places: readonly TracedPlace[]
  /** How many places there are, those that are not shown with them. */
  readonly found: number
  readonly view: RecordView
}

/** Words up to this many are found word for word only. */
const WORD_FOR_WORD = 3

/**
 * Every place of a trace for a terminal, in the order given: where, who says it there, the words with a few
 * around them, what differs from the words asked for, and from whom its document took. A line that says so
 * where there is no place.
 */
export function formatTrace(traced: Traced, style: Style): string {
  const { words, places, found } = traced
  if (places.length === 0) return nowhere(words, style)
  const index = indexContents(traced.view)
  const blocks = places.map((place, number) => {
    // What holds of a document is said once, at its first place.
    const first = places.findIndex(one => one.passage.document === place.passage.document) === number
    const lines = [heading(place, number + 1, { index, style }), wordsOf(place, words, { index, style })]
    return [...lines, ...(first ? place.from.map(edge => descent(edge, { index, style })) : [])].join('\n')
  })
  const differs = blocks.some(block => /\[-|\{\+/.test(block))
  const legend = differs ? ['[-…-] only in the words you gave   {+…+} only in the place'] : []
  const count = `${found} ${found === 1 ? 'place' : 'places'}${places.length < found ? `, ${places.length} shown: --limit leaves out the others` : ''}`
  return [...blocks, [...legend, count].map(line => style.paint('faint', line)).join('\n')].join('\n\n')
}

function nowhere(words: string, style: Style): string {
  const few = words.trim().split(/\s+/).length <= WORD_FOR_WORD
  const near = few ? 'these words' : 'these words or near ones'
  const more = few
    ? ` Up to ${WORD_FOR_WORD} words are looked for word for word; of more, near ones are found too.`
    : ''
  const line = `The record has no place with ${near}: “${oneLine(words)}”.${more}`
  return labelled([piece(line)], { label: '', indent: 0, style })
}

interface Shown {
  readonly index: ContentsIndex
  readonly style: Style
}

function heading({ passage, marked }: TracedPlace, number: number, { index, style }: Shown): string {
  const date = passage.published === undefined ? 'no date' : readableDate(passage.published)
  const who = passage.speakerName ?? (marked ? 'speaker not known' : 'in its own words')
  const place = `${index.title(passage.document)}, ${index.place(passage.document, passage.span)}`
  const pieces = [
    piece(date, 'heading'),
    piece(`  ${place}`, 'strong'),
    piece(`  ${marked ? 'quoting ' : ''}${oneLine(who)}`, 'note'),
  ]
  return labelled(pieces, { label: `${number}. `, indent: 0, style })
}

function wordsOf(place: TracedPlace, words: string, { index, style }: Shown): string {
  const { passage } = place
  const pieces = [
    piece(passage.before === '' ? '' : `… ${oneLine(passage.before)}`, 'faint'),
    piece('»', 'note'),
    ...differencePieces(
      tracedDifference(place, { words, text: index.document(passage.document)?.text ?? '' }),
    ),
    piece('«', 'note'),
    piece(passage.after === '' ? '' : `${oneLine(passage.after)} …`, 'faint'),
  ]
  return labelled(pieces, { label: '', indent: 4, style })
}

function descent(edge: LineageEdge, { index, style }: Shown): string {
  const { to, toName, directed, alternatives = [] } = edge
  const source = to === undefined ? (toName ?? '') : index.name(to)
  const from = [source, ...alternatives.map(id => index.name(id))].join(' or ')
  const may = alternatives.length > 0 ? 'may have it from ' : 'shares it with '
  const why = tellingReasons(edge)
  const pieces = [piece(from, 'strong'), piece(why.length === 0 ? '' : `: ${why.join('; ')}`)]
  return labelled(pieces, { label: directed ? 'took it from ' : may, indent: 4, style })
}

/** Words are asked for as they come to mind: capitals and marks are no difference to who asks. */
function inWords(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * The words of a place with what differs from the words asked for, also what the place lacks at their two ends: they are asked for
 * whole. `text` is that of the place's document.
 */
export function tracedDifference(
  { passage, comparison }: TracedPlace,
  { words, text }: { readonly words: string; readonly text: string },
): DifferencePart[] {
  const parts = differenceOf({
    readingText: text,
    readingSpan: passage.span,
    baseWords: ({ base }) => words.slice(base[0], base[1]),
    variants: comparison.variants.filter(({ reading, base }) => {
      const [there, asked] = [text.slice(...reading), words.slice(...base)]
      return inWords(there) !== inWords(asked)
    }),
  })
  const [start, end] = comparison.baseSpan
  const missing = (lacked: string): DifferencePart[] =>
    /[\p{L}\p{N}]/u.test(lacked)
      ? [{ kind: 'dropped', text: oneLine(lacked).trim(), variant: undefined }]
      : []
  const between: DifferencePart = { kind: 'same', text: ' ', variant: undefined }
  const [before, after] = [missing(words.slice(0, start)), missing(words.slice(end))]
  return [
    ...before,
    ...(before.length > 0 ? [between] : []),
    ...parts,
    ...(after.length > 0 ? [between] : []),
    ...after,
  ]
}

/** A trace as data, for `--json`; spans of `variants` are into the document (`place`) and the words (`words`). */
export function traceRows({ places, view }: Traced): readonly object[] {
  const index = indexContents(view)
  return places.map(({ passage, marked, comparison, from }) => ({
    document: passage.document,
    title: passage.title ?? null,
    publisher: passage.publisher ?? null,
    published: passage.published ?? null,
    paragraph: passage.paragraph,
    place: index.place(passage.document, passage.span),
    span: passage.span,
    text: passage.text,
    marked,
    speaker: passage.speakerName ?? null,
    speakerId: passage.speaker ?? null,
    verdicts: comparison.verdicts,
    score: comparison.score,
    variants: comparison.variants.map(({ kind, reading, base }) => ({ kind, place: reading, words: base })),
    takenFrom: from.map(({ to, toName, directed, alternatives, evidence }) => ({
      document: to ?? null,
      name: toName ?? null,
      directed,
      ...(alternatives !== undefined && { alternatives }),
      reasons: evidence.map(one => one.reason),
    })),
  }))
}
