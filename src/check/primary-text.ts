import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'

/** Whether the record holds a text of its own by a speaker; false for a speaker unknown. */
export type HasPrimaryText = (speaker: SpeakerId | undefined) => boolean

/**
 * Tells whose own texts the record holds: letters, statements, posts, transcripts in which they speak. A speaker is
 * looked up once, when first asked for: most drafts never ask.
 */
export function primaryTexts(view: RecordView): HasPrimaryText {
  const known = new Map<SpeakerId, boolean>()
  return speaker => {
    if (speaker === undefined) return false
    const before = known.get(speaker)
    if (before !== undefined) return before
    const found = view.primaryDocumentsOf(speaker).some(id => {
      const witness = view.witness(id)
      const own = witness?.passages.some(passage => !passage.marked && passage.speaker === speaker)
      return witness?.author === speaker || own === true
    })
    known.set(speaker, found)
    return found
  }
}
