import type { Span } from '../text/index.js'
import { laterQuotation, quotationSpan, spanTo, spanToComma, startsAnew } from './content-after.js'
import { conditionBefore, contentBefore, endsQuotation, subordinate } from './content-before.js'
import { contentStart } from './content-start.js'
import { QUOTING, isParticiple, isParticle } from './cues.js'
import type { Frame } from './frames.js'
import type { Pieces } from './pieces.js'
import { spanOf } from './pieces.js'
import type { Subject } from './subjects.js'
import type { Verb } from './verbs.js'
import { verbAt } from './verbs.js'
import { AUXILIARIES } from './words.js'

/** One statement as the grammar of a frame gives it. */
export interface Reading {
  readonly source: Subject | undefined
  readonly cue: Span
  readonly content: readonly Span[]
  readonly verb: string
  /** Where the content stands; `introduced` is after a colon. */
  readonly layout: 'before' | 'after' | 'around' | 'introduced'
}

/**
 * What the verbs of one frame report: for each reporting verb with a subject, its content before it, after
 * it or around it. Verbs inside quotations are left alone. Linear in the frame's length, but for noun
 * phrases of at most 40 words around each verb.
 */
export function readVerbs(frame: Frame): Reading[] {
  const { pieces } = frame
  const readings: Reading[] = []
  for (let at = 0; at < pieces.length; at++) {
    const verb = verbAt(pieces, at, subjectAround(pieces, at, readings))
    const reading = verb === undefined ? undefined : read(pieces, verb)
    if (reading !== undefined) readings.push(reading)
  }
  return readings
}

/* The subject of the last verb before `at` whose content does not hold another verb's. */
function subjectAround(pieces: Pieces, at: number, readings: readonly Reading[]): Subject | undefined {
  const start = pieces[at]?.span[0] ?? 0
  const inside = (reading: Reading, place: number): boolean =>
    reading.content.some(([s, e]) => s <= place && place < e)
  const around = readings.findLast(reading => inside(reading, start))
  if (around !== undefined) return around.source
  return readings.findLast(
    reading => !readings.some(other => other !== reading && inside(other, reading.cue[0])),
  )?.source
}

export function read(pieces: Pieces, verb: Verb): Reading | undefined {
  const particle = !verb.inverted && isParticle(verb.word, pieces[verb.at + 1]?.word ?? '') ? 1 : 0
  const cue = spanOf(pieces, verb.first, verb.at + 1 + particle)
  if (cue === undefined) return undefined
  const after = verb.inverted ? (verb.subject?.next ?? verb.at + 1) : verb.at + 1 + particle
  const rest = contentStart(pieces, verb, after)
  const onlyAfter = isParticiple(verb.word) || (verb.kind === 'about' && !QUOTING.has(verb.word))
  const before = onlyAfter ? undefined : contentBefore(pieces, verb)
  if (verb.subject !== undefined && !verb.inverted && verb.subject.first > verb.at)
    return openingContent(pieces, verb, cue)
  if (
    verb.kind === 'quoting' &&
    !(endsQuotation(pieces, verb) || (rest !== undefined && pieces[rest.first]?.kind === 'quotation'))
  )
    return undefined
  const make = (layout: Reading['layout'], content: readonly (Span | undefined)[]): Reading | undefined => {
    const spans = content.filter(span => span !== undefined)
    return spans.length === 0
      ? undefined
      : { source: verb.subject, cue, content: spans, verb: verb.word, layout }
  }
  if (rest === undefined) return before === undefined ? undefined : make('before', [before])
  const quoted = pieces[rest.first]?.kind === 'quotation'
  if (
    AUXILIARIES.has(pieces[rest.first]?.word ?? '') &&
    !verb.inverted &&
    !rest.comma &&
    before === undefined
  )
    return undefined
  if (before !== undefined && (rest.comma || verb.inverted)) {
    if (quoted && startsAnew(pieces[rest.first]) && !endsQuotation(pieces, verb))
      return make('after', [quotationSpan(pieces, rest.first)])
    if (quoted || (rest.comma && continuesClause(pieces, rest.first) && !endsQuotation(pieces, verb)))
      return make('around', [before, spanTo(pieces, rest.first)])
    const second = endsQuotation(pieces, verb) ? laterQuotation(pieces, rest.first) : undefined
    return second === undefined
      ? make('before', [before])
      : make('around', [before, quotationSpan(pieces, second)])
  }
  if (before !== undefined && endsQuotation(pieces, verb)) return make('before', [before])
  if (verb.inverted && verb.first === 0)
    return make('after', [quoted ? quotationSpan(pieces, rest.first) : spanTo(pieces, rest.first)])
  if (verb.inverted || (rest.comma && !quoted)) return undefined
  if (rest.colon === true) return make('introduced', [spanOf(pieces, rest.first, rest.first + 1)])
  if (
    pieces[rest.first - 1]?.word === ':' &&
    pieces[rest.first - 1]?.span[1] === pieces[rest.first]?.span[0] &&
    !quoted
  )
    return undefined
  const mark = pieces[rest.first - 1]?.word ?? ''
  if (quoted && /^[,:]$/.test(mark))
    return make(mark === ':' ? 'introduced' : 'after', [quotationSpan(pieces, rest.first)])
  const condition = conditionBefore(pieces, verb)
  const content = subordinate(pieces, verb)
    ? spanToComma(pieces, rest.first, verb.kind)
    : spanTo(pieces, rest.first, verb.kind)
  return condition === undefined ? make('after', [content]) : make('around', [condition, content])
}

function openingContent(pieces: Pieces, verb: Verb, cue: Span): Reading | undefined {
  const rest = contentStart(pieces, verb, verb.at + 1)
  const end = (verb.subject?.first ?? 0) - 1
  const content = rest === undefined ? undefined : spanOf(pieces, rest.first, end)
  return content === undefined
    ? undefined
    : { source: verb.subject, cue, content: [content], verb: verb.word, layout: 'after' }
}

/* After "..., he said,": the clause goes on, unless a participle or a relative clause follows. */
function continuesClause(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quotation') return true
  return !(
    isParticiple(piece.word) ||
    piece.word.endsWith('ing') ||
    /^(?:who|which|according|and|but|after|before|when|while|as|referring|in|on|during)$/.test(piece.word)
  )
}
