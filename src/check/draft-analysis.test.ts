import { describe, expect, it } from 'vitest'
import type { LoggedDecision } from '../decisions/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { analyseDraft } from './draft-analysis.js'

const TEXTS = [
  '“The gauge did not fail,” Dana Reeve told the board on Monday.',
  '“We shall publish the survey,” said Dana Marlow, the surveyor of the port.',
]

function recordWith(log: readonly LoggedDecision[]): RecordView {
  return memoryRecord(
    TEXTS.map((text, at) => {
      const document = bareDocument(`d${at}` as DocumentId, text)
      return { document, analysis: analyse(document) }
    }),
    log,
  )
}

/** Who of the record the draft's speakers are. */
function speakersOf(draft: string, view: RecordView): readonly SpeakerId[] {
  return [...analyseDraft(draft, view).speakers.values()]
}

describe('analyseDraft', () => {
  it('knows a speaker by each of the names that a person put together', () => {
    const draft = '“We shall publish the survey,” Dana Marlow said.'
    expect(speakersOf(draft, recordWith([]))).toEqual(['dana-marlow'])
    const merge: LoggedDecision = {
      id: 1,
      by: 'Cleo Marsh',
      at: '2024-06-01',
      reason: 'she has married',
      decision: {
        kind: 'merge',
        speaker: { id: 'dana-marlow' as SpeakerId, name: 'Dana Marlow', kind: 'person' },
        into: { id: 'dana-reeve' as SpeakerId, name: 'Dana Reeve', kind: 'person' },
      },
    }
    const view = recordWith([merge])
    expect(speakersOf(draft, view)).toEqual(['dana-reeve'])
    expect(speakersOf('“We know,” Dana Reeve said.', view)).toEqual(['dana-reeve'])
  })
})
