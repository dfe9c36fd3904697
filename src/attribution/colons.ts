import type { Reading } from './clauses.js'
import type { Frame, Piece } from './frames.js'
import { possessiveBefore } from './nouns.js'
import { openingSubject } from './opening-subject.js'
import { subjectOf, type Subject } from './subjects.js'

/**
 * A quotation that a colon introduces with no reporting verb that the grammar knows: "The statement went
 * on: “...”", "Ann Poe: “...”", "Paragraph 8: “...”". The subject that opens the frame is the source, and
 * what stands between it and the colon the cue; in "Here is Poe's statement:" it is who owns the words. Undefined where
 * the frame has no such colon.
 */
export function readColon(frame: Frame): Reading | undefined {
  const { pieces } = frame
  const colon = pieces.findIndex(({ word }, at) => word === ':' && pieces[at + 1]?.kind === 'quotation')
  const quotation = pieces[colon + 1]
  if (colon < 1 || quotation === undefined) return undefined
  if (PRESENTS.test(pieces[0]?.word ?? '')) return presented(pieces, colon)
  const source = openingSubject(pieces.slice(0, stating(pieces, colon)))
  if (source === undefined) return undefined
  const cue = pieces.slice(source.next, colon + 1)
  const first = cue[0]
  const last = cue.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (cue.length > LONGEST_CUE || /^(?:is|are|was|were)$/.test(first.word)) return undefined
  const speaker = beforeTopic(pieces, source)
  if (speaker !== undefined)
    return {
      source: speaker,
      cue: pieces[colon]?.span ?? [0, 0],
      content: [[quotation.span[0], endOfQuotations(pieces, colon + 1)]],
      verb: ':',
      layout: 'after',
    }
  const named = pieces.slice(source.first, source.next).some(({ capital }) => capital)
  if (cue.length === 1 && !named) return undefined
  const end = endOfQuotations(pieces, colon + 1)
  return {
    source,
    cue: [first.span[0], last.span[1]],
    content: [[quotation.span[0], end]],
    verb: first.word,
    layout: 'after',
  }
}

/* "Here is Poe's statement in full:": the sentence names no speaker, but whose words follow. */
const PRESENTS = /^(?:here|below|this|these|following|read)$/

const WRITING =
  /^(?:letter|statement|reply|response|answer|message|email|e-mail|note|post|remarks|comments|speech|address|apology|words|text|memo|announcement|release|tweet|thread)$/

function presented(pieces: readonly Piece[], colon: number): Reading | undefined {
  const noun = pieces.findIndex(({ word }, at) => at > 0 && at < colon && WRITING.test(word))
  const first = pieces[noun]
  if (first === undefined || colon - noun > LONGEST_CUE) return undefined
  const by = pieces.findIndex(({ word }, at) => at > noun && at < colon - 1 && /^(?:by|from|of)$/.test(word))
  const owner = possessiveBefore(pieces, noun)
  const owned = owner === undefined ? undefined : subjectOf(pieces, Math.max(1, owner.first), owner.next)
  const source = owned ?? (by < 0 ? undefined : subjectOf(pieces, by + 1, colon))
  return source === undefined
    ? undefined
    : {
        source,
        cue: first.span,
        content: [[pieces[colon + 1]?.span[0] ?? 0, endOfQuotations(pieces, colon + 1)]],
        verb: 'reads',
        layout: 'after',
      }
}

/* "POE, on what the wall costs: “...”": the name alone, where a check of facts says of what he spoke. */
function beforeTopic(pieces: readonly Piece[], source: Subject): Subject | undefined {
  for (let at = source.first + 1; at < source.next; at++) {
    if (pieces[at]?.word === ',' && pieces[at + 1]?.word === 'on') return subjectOf(pieces, source.first, at)
    if (pieces[at]?.capital !== true) return undefined
  }
  return undefined
}

/* "went on to say:" and the like; a longer run of words tells of something else. */
const LONGEST_CUE = 8

function endOfQuotations(pieces: readonly Piece[], first: number): number {
  let at = first
  while (/^(?:and|,)$/.test(pieces[at + 1]?.word ?? '') && pieces[at + 2]?.kind === 'quotation') at += 2
  return pieces[at]?.span[1] ?? 0
}

/* "The guidelines state:", "The rules read as follows:": present forms that only stand out before a colon. */
function stating(pieces: readonly Piece[], colon: number): number {
  for (let at = Math.max(1, colon - 4); at < colon; at++)
    if (
      /^(?:states?|says?|reads?|provides?|requires?|stipulates?|declares?|stated|said)$/.test(
        pieces[at]?.word ?? '',
      )
    )
      return at
  return colon
}
