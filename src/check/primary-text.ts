import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'

/** Whether the record holds a text that is the speaker's own: a letter, a statement, posts, a transcript in which they speak. */
export function primaryTextBy(speaker: SpeakerId | undefined, view: RecordView): boolean {
  if (speaker === undefined) return false
  for (const { id, kind, supersededBy } of view.documents()) {
    if (kind === 'article' || supersededBy !== undefined) continue
    const witness = view.witness(id)
    if (witness?.author === speaker) return true
    if (witness?.passages.some(passage => !passage.marked && passage.speaker === speaker)) return true
  }
  return false
}
