import type { TracedPlace } from '../check/index.js'
import type { RecordView } from '../record/index.js'
import { indexContents } from './contents-index.js'
import { differenceOf, differencePieces } from './difference.js'
import { passagePlace } from './finding-parts.js'
import { labelled, oneLine, piece } from './piece.js'
import { readableDate } from './readable-date.js'
import type { Style } from './style.js'

/** What was traced: the words, the places found, and the record they were found in. */
export interface Traced {
  readonly words: string
  readonly places: readonly TracedPlace[]
  readonly view: RecordView
}

const NOTHING = {
  documents: [],
  statements: [],
  speakers: [],
  utterances: [],
  lineage: [],
  discrepancies: [],
}

/**
 * Every place of a trace for a terminal, in the order given: where, who says it there, the words with a few
 * around them, what differs from the words asked for, and from whom its document took. A line that says so
 * where there is no place.
 */
export function formatTrace({ words, places, view }: Traced, style: Style): string {
  if (places.length === 0)
    return `The record has no place with these words or near ones: “${oneLine(words)}”.`
  const index = indexContents(view, NOTHING)
  const blocks = places.map((place, number) => {
    const { passage } = place
    const date = passage.published === undefined ? 'no date' : readableDate(passage.published)
    const who = passage.speakerName ?? (place.marked ? 'speaker not known' : 'in its own words')
    const lines = [
      labelled(
        [
          piece(date, 'heading'),
          piece(`  ${passagePlace({ ...passage, published: undefined })}`, 'strong'),
          piece(`  ${place.marked ? 'quoting ' : ''}${oneLine(who)}`, 'note'),
        ],
        { label: `${number + 1}. `, indent: 0, style },
      ),
      labelled(
        [
          piece(passage.before === '' ? '' : `… ${oneLine(passage.before)}`, 'faint'),
          piece('»', 'note'),
          ...differencePieces(
            differences(place, { words, text: index.document(passage.document)?.text ?? '' }),
          ),
          piece('«', 'note'),
          piece(passage.after === '' ? '' : `${oneLine(passage.after)} …`, 'faint'),
        ],
        { label: '', indent: 4, style },
      ),
    ]
    // What holds of a document is said once, at its first place.
    const first = places.findIndex(one => one.passage.document === passage.document) === number
    for (const edge of first ? place.from : []) {
      const from = edge.to === undefined ? (edge.toName ?? '') : index.name(edge.to)
      const reason = edge.evidence[0]?.reason
      const pieces = [piece(from, 'strong'), piece(reason === undefined ? '' : `: ${oneLine(reason)}`)]
      const label = edge.directed ? 'took it from ' : 'shares it with '
      lines.push(labelled(pieces, { label, indent: 4, style }))
    }
    return lines.join('\n')
  })
  const legend = '[-…-] only in the words you gave   {+…+} only in the place'
  const differs = places.some(place => place.comparison.variants.length > 0)
  return [...blocks, ...(differs ? [style.paint('faint', legend)] : [])].join('\n\n')
}

function differences(
  place: TracedPlace,
  { words, text }: { readonly words: string; readonly text: string },
): ReturnType<typeof differenceOf> {
  return differenceOf({
    readingText: text,
    readingSpan: place.passage.span,
    baseWords: ({ base }) => words.slice(base[0], base[1]),
    variants: place.comparison.variants,
  })
}

/** A trace as data, for `--json`; spans of `variants` are into the document (`place`) and the words (`words`). */
export function traceRows({ places }: Traced): readonly object[] {
  return places.map(({ passage, marked, comparison, from }) => ({
    document: passage.document,
    title: passage.title ?? null,
    publisher: passage.publisher ?? null,
    published: passage.published ?? null,
    paragraph: passage.paragraph,
    span: passage.span,
    text: passage.text,
    marked,
    speaker: passage.speakerName ?? null,
    speakerId: passage.speaker ?? null,
    verdicts: comparison.verdicts,
    score: comparison.score,
    variants: comparison.variants.map(({ kind, reading, base }) => ({ kind, place: reading, words: base })),
    takenFrom: from.map(({ to, toName, directed, evidence }) => ({
      document: to ?? null,
      name: toName ?? null,
      directed,
      reasons: evidence.map(one => one.reason),
    })),
  }))
}
