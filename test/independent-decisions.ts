import type { DecisionDraft } from '../src/decisions/index.js'
import type { RecordView } from '../src/record/index.js'
import { asDraft, spanOf, statementWith } from './decided-pile.js'

/** Some decisions that have nothing to do with each other, by what they decide. */
export function independent(view: RecordView): Record<string, DecisionDraft> {
  const proud = asDraft(statementWith(view, 'she was proud of her'))
  const survey = asDraft(statementWith(view, 'the survey would be published'))
  const papers = asDraft(statementWith(view, 'We read about it in the papers'))
  const reached = asDraft(statementWith(view, 'that the letter had not reached him'))
  const twice = statementWith(view, 'is well built')
  const headline = spanOf(view, 'Harbour master turns on breakwater')
  return {
    confirm: { kind: 'confirm', statement: papers },
    reject: { kind: 'reject', statement: proud },
    correct: {
      kind: 'correct',
      statement: survey,
      to: { ...survey, content: [spanOf(view, 'would be published in June').span] },
    },
    add: {
      kind: 'add',
      statement: {
        document: headline.document,
        source: [],
        cue: [],
        content: [headline.span],
        type: 'indirect',
      },
    },
    assign: {
      kind: 'assign',
      statement: asDraft(twice),
      speaker: {
        id: view.speaker(statementWith(view, 'tide tables').speaker!)!.id,
        name: 'Ada Quill',
        kind: 'person',
      },
    },
    nobody: { kind: 'assign', statement: reached, speaker: null },
    'reject-match': {
      kind: 'reject-match',
      occurrence: spanOf(
        view,
        'I do not say that the new breakwater is well built. I say that it was built in the wrong place,',
      ),
      base: spanOf(
        view,
        'I do not say that the new breakwater is badly built. I say that it was built in the wrong place.',
      ),
    },
    'confirm-match': {
      kind: 'confirm-match',
      occurrence: spanOf(
        view,
        'I do not say that the new breakwater is badly built. I say that it was built in the wrong place,',
      ),
      base: spanOf(
        view,
        'I do not say that the new breakwater is badly built. I say that it was built in the wrong place.',
      ),
    },
    note: { kind: 'note', passage: headline, text: 'the desk wrote this' },
  }
}
