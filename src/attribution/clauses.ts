import type { Span } from '../text/index.js'
import { laterQuotation, quotationSpan, spanTo, spanToComma, startsAnew } from './content-after.js'
import { conditionBefore, contentBefore, endsQuotation, subordinate } from './content-before.js'
import type { Rest } from './content-start.js'
import { contentStart } from './content-start.js'
import { QUOTING, isParticiple, isParticle } from './cues.js'
import type { Frame } from './frames.js'
import type { Pieces } from './pieces.js'
import { spanOf } from './pieces.js'
import type { Subject } from './subjects.js'
import type { Verb } from './verbs.js'
import { mayReport, verbAt } from './verbs.js'
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
    if (!mayReport(pieces, at)) continue
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

function read(pieces: Pieces, verb: Verb): Reading | undefined {
  const particle = !verb.inverted && isParticle(verb.word, pieces[verb.at + 1]?.word ?? '') ? 1 : 0
  const cue = spanOf(pieces, verb.first, verb.at + 1 + particle)
  if (cue === undefined) return undefined
  if (verb.subject !== undefined && !verb.inverted && verb.subject.first > verb.at)
    return openingContent(pieces, verb, cue)
  const after = verb.inverted ? (verb.subject?.next ?? verb.at + 1) : verb.at + 1 + particle
  const rest = contentStart(pieces, verb, after)
  if (verb.kind === 'quoting' && !quotesBeside(pieces, verb, rest)) return undefined
  const onlyAfter = isParticiple(verb.word) || (verb.kind === 'about' && !QUOTING.has(verb.word))
  const before = onlyAfter ? undefined : contentBefore(pieces, verb)
  const laid = layOut({ pieces, verb, before, rest })
  if (laid === undefined) return undefined
  const [layout, ...spans] = laid
  const content = spans.filter(span => span !== undefined)
  if (content.length === 0) return undefined
  return { source: verb.subject, cue, content, verb: verb.word, layout }
}

function quotesBeside(pieces: Pieces, verb: Verb, rest: Rest | undefined): boolean {
  return endsQuotation(pieces, verb) || (rest !== undefined && pieces[rest.first]?.kind === 'quotation')
}

/** What stands around a verb: the clause before it, and where something begins after it. */
interface Place {
  readonly pieces: Pieces
  readonly verb: Verb
  readonly before: Span | undefined
  readonly rest: Rest | undefined
}

type Layout = readonly [layout: Reading['layout'], ...content: (Span | undefined)[]]

function layOut(place: Place): Layout | undefined {
  const { pieces, verb, before, rest } = place
  if (rest === undefined) return before === undefined ? undefined : ['before', before]
  const afterMark = rest.comma || verb.inverted
  if (before === undefined && !afterMark && AUXILIARIES.has(pieces[rest.first]?.word ?? '')) return undefined
  if (before !== undefined && afterMark) return layOutAround(place, before, rest.first)
  if (before !== undefined && endsQuotation(pieces, verb)) return ['before', before]
  return layOutAfter(place, rest)
}

/* "..., she said, ...": what stands behind the second comma goes on with the content, or does not. */
function layOutAround({ pieces, verb, rest }: Place, before: Span, first: number): Layout {
  const quoted = pieces[first]?.kind === 'quotation'
  const afterQuotation = endsQuotation(pieces, verb)
  if (quoted && !afterQuotation && startsAnew(pieces[first])) return ['after', quotationSpan(pieces, first)]
  const goesOn = rest?.comma === true && !afterQuotation && continuesClause(pieces, first)
  if (quoted || goesOn || (afterQuotation && joinsQuotation(pieces, first)))
    return ['around', before, spanTo(pieces, first)]
  const second = afterQuotation ? laterQuotation(pieces, first) : undefined
  return second === undefined ? ['before', before] : ['around', before, quotationSpan(pieces, second)]
}

/* "...,” she said, but “not yet.”": the second quotation goes on with the first one's sentence. */
function joinsQuotation(pieces: Pieces, at: number): boolean {
  const next = pieces[at + 1]
  return (
    /^(?:and|but|or|yet|so)$/.test(pieces[at]?.word ?? '') && next?.kind === 'quotation' && !startsAnew(next)
  )
}

function layOutAfter({ pieces, verb }: Place, rest: Rest): Layout | undefined {
  const { first } = rest
  const start = pieces[first]
  const mark = pieces[first - 1]
  const quoted = start?.kind === 'quotation'
  if (verb.inverted && verb.first === 0)
    return ['after', quoted ? quotationSpan(pieces, first) : spanTo(pieces, first)]
  if (verb.inverted || (rest.comma && !quoted)) return undefined
  if (rest.colon === true) return ['introduced', spanOf(pieces, first, first + 1)]
  /* A colon with the next word run on stands where words were lost. */
  if (mark?.word === ':' && mark.span[1] === start?.span[0] && !quoted) return undefined
  if (quoted && mark?.word === ':') return ['introduced', quotationSpan(pieces, first)]
  if (quoted && mark?.word === ',') return ['after', quotationSpan(pieces, first)]
  const condition = conditionBefore(pieces, verb)
  const content = subordinate(pieces, verb)
    ? spanToComma(pieces, first, verb.kind)
    : spanTo(pieces, first, verb.kind)
  return condition === undefined ? ['after', content] : ['around', condition, content]
}

/* "Saying that it leaks, Ann Poe left": up to the comma before the subject. */
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
