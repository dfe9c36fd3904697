import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'

/** Whether the record holds a text of its own by a speaker; false for a speaker unknown. */
export type HasPrimaryText = (speaker: SpeakerId | undefined) => boolean

/**
 * Tells whose own texts the record holds: letters, statements, posts, transcripts in which they speak. The
 * record is walked once, when first asked: most drafts never ask.
 */
export function primaryTexts(view: RecordView): HasPrimaryText {
  let speakers: ReadonlySet<SpeakerId> | undefined
  return speaker => {
    if (speaker === undefined) return false
    speakers ??= authorsOf(view)
    return speakers.has(speaker)
  }
}

function authorsOf(view: RecordView): ReadonlySet<SpeakerId> {
  const authors = new Set<SpeakerId>()
  for (const { id, kind, supersededBy } of view.documents()) {
    if (kind === 'article' || supersededBy !== undefined) continue
    const witness = view.witness(id)
    if (witness?.author !== undefined) authors.add(witness.author)
    for (const { marked, speaker } of witness?.passages ?? [])
      if (!marked && speaker !== undefined) authors.add(speaker)
  }
  return authors
}
