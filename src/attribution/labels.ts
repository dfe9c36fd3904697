import type { Draft } from './drafts.js'
import type { Frame, Piece } from './frames.js'
import { isFieldName } from './own-words.js'

/** "ANN POE: We stay." or "Ann Poe: We stay." at the start of a paragraph without quotation marks; undefined elsewhere. */
export function readLabel(frame: Frame): Draft | undefined {
  const { pieces } = frame
  const colon = labelEnd(pieces)
  if (colon === undefined) return undefined
  return labelled(frame, colon, 'label')
}

/** A headline of the form "Ann Poe: Levee will hold"; undefined where the first frame is none, or not `title`. */
export function readHeadline(frame: Frame, title: string | undefined): Draft | undefined {
  if (title !== undefined && !title.toLowerCase().startsWith(frame.pieces[0]?.word ?? '')) return undefined
  const colon = frame.pieces.findIndex(({ word }) => word === ':')
  if (colon < 1 || colon > 6 || frame.pieces.length > 25) return undefined
  const label = frame.pieces.slice(0, colon)
  if (isFieldName(label.map(({ word }) => word).join(' '))) return undefined
  // “Levee will hold”: what is in marks before the colon is said, and says nothing itself.
  if (label.some(({ kind }) => kind === 'quotation')) return undefined
  if (
    !label.every(
      ({ capital, kind, word }) => capital || kind === 'mark' || /^(?:of|the|and|for|de)$/.test(word),
    )
  )
    return undefined
  return labelled(frame, colon, 'headline')
}

/** "“We stay.” — Ann Poe, mayor": a quotation, a dash and a name to the end of the sentence; undefined elsewhere. */
export function readSignature(frame: Frame): Draft | undefined {
  const { pieces } = frame
  const [quotation, dash, name] = pieces
  const last = pieces.at(-1)
  if (quotation?.kind !== 'quotation' || dash === undefined || name === undefined || last === undefined)
    return undefined
  if (
    !/^(?:[—–―~-]|--)$/.test(dash.word) ||
    !name.capital ||
    pieces.length > 20 ||
    pieces.some(({ kind }, at) => kind === 'quotation' && at > 0)
  )
    return undefined
  const end = last.word === '.' ? last.span[0] : last.span[1]
  return {
    source: [[name.span[0], end]],
    cue: [dash.span],
    content: [quotation.span],
    pattern: 'signature',
    verb: '',
    frame,
  }
}

function labelled(frame: Frame, colon: number, pattern: 'label' | 'headline'): Draft | undefined {
  const { pieces } = frame
  const first = pieces[0]
  const last = pieces[colon - 1]
  const mark = pieces[colon]
  const start = pieces[colon + 1]
  if (first === undefined || last === undefined || mark === undefined || start === undefined) return undefined
  return {
    source: [[first.span[0], last.span[1]]],
    cue: [mark.span],
    // Who is named before a paragraph says all of it.
    content: [[start.span[0], pattern === 'label' ? frame.paragraphEnd : frame.span[1]]],
    pattern,
    verb: '',
    frame,
  }
}

/* One to four capitalised words, then a colon, then a capital: not a field of a form, nor a quotation. */
function labelEnd(pieces: readonly Piece[]): number | undefined {
  const colon = pieces.findIndex(({ word }) => word === ':')
  const after = pieces[colon + 1]
  if (colon < 1 || colon > 6 || after === undefined || after.kind === 'quotation' || !after.capital)
    return undefined
  if (after.span[0] === pieces[colon]?.span[1]) return undefined
  const label = pieces.slice(0, colon)
  if (!label.every(({ capital, kind, word }) => capital || (kind === 'mark' && /^[.’'-]$/.test(word))))
    return undefined
  const shouted = label.every(({ span, kind }) => kind !== 'word' || span[1] - span[0] > 1)
  return shouted && label.length >= 2 && !isFieldName(label.map(({ word }) => word).join(' '))
    ? colon
    : undefined
}
