import type { SpeakerChange } from '../people/index.js'
import type { LoggedDecision } from './decision.js'

/** The decisions about who is the same across documents, of those in force (`standing`), in their order. Linear. */
export function speakerChanges(decisions: readonly LoggedDecision[]): readonly SpeakerChange[] {
  return decisions.flatMap(({ id, by, at, decision }): SpeakerChange[] => {
    switch (decision.kind) {
      case 'merge':
      case 'split':
      case 'confirm-speaker':
        return [{ ...decision, by, at, id }]
      case 'confirm':
      case 'reject':
      case 'correct':
      case 'add':
      case 'assign':
      case 'confirm-match':
      case 'reject-match':
      case 'note':
      case 'undo':
        return []
      default:
        return decision satisfies never
    }
  })
}
