import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDraft, decided, decidedPile, derived, using } from '../../test/decided-pile.js'
import type { DecisionDraft } from '../decisions/index.js'
import type { SpeakerRef } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import type { RecordStore } from '../store/index.js'

let folder = ''
let path = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-random-'))
  path = await decidedPile(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const KINDS = [
  'confirm',
  'reject',
  'correct',
  'add',
  'assign',
  'merge',
  'split',
  'confirm-speaker',
  'confirm-match',
  'reject-match',
  'undo',
] as const

/** What is decided, and three numbers that choose about what. */
const choice = fc.tuple(fc.constantFrom(...KINDS), fc.nat(), fc.nat(), fc.nat())

type Choice = readonly [(typeof KINDS)[number], number, number, number]

/** A decision about what the record has now; undefined where it has nothing of the kind. */
function draftOf({ view, decisions }: RecordStore, [kind, a, b, c]: Choice): DecisionDraft | undefined {
  const statements = [...view.statements()]
  const chosen = statements[a % statements.length]
  const statement = chosen && asDraft(chosen)
  switch (kind) {
    case 'confirm':
    case 'reject':
      return statement && { kind, statement }
    case 'correct': {
      const [start, end] = statement?.content[0] ?? [0, 1]
      const content = [[Math.min(end - 1, start + (b % 9)), end] as const]
      return statement && { kind, statement, to: { ...statement, content } }
    }
    case 'add': {
      const { id, text } = [...view.documents()][a % 3]!
      const start = b % (text.length - 60)
      const content = [[start, start + 10 + (c % 50)] as const]
      return { kind, statement: { document: id, source: [], cue: [], content, type: 'indirect' } }
    }
    case 'assign':
      return statement && { kind, statement, speaker: b % 4 === 0 ? null : speakerOf(view, b) }
    case 'merge':
      return { kind, speaker: speakerOf(view, a), into: speakerOf(view, b) }
    case 'split': {
      const into: SpeakerRef = c % 2 === 0 ? speakerOf(view, c) : { name: 'Dana Reeve', kind: 'person' }
      return {
        kind,
        speaker: speakerOf(view, a),
        parts: [{ document: [...view.documents()][b % 3]!.id }],
        into,
      }
    }
    case 'confirm-speaker':
      return { kind, speaker: speakerOf(view, a) }
    case 'confirm-match':
    case 'reject-match': {
      const pairs = [...view.utterances()].flatMap(({ base, occurrences }) =>
        occurrences.filter(one => one.document !== base.document).map(one => ({ base, one })),
      )
      const pair = pairs[a % pairs.length]
      if (pair === undefined) return undefined
      const { base, one } = pair
      const [occurrence, of] = [one, base].map(({ document, span }) => ({ document, span }))
      return { kind, occurrence: occurrence!, base: of! }
    }
    case 'undo': {
      const count = decisions.count()
      return count === 0 ? undefined : { kind, decision: 1 + (a % count) }
    }
    default:
      return kind satisfies never
  }
}

function speakerOf(view: RecordView, at: number): SpeakerRef {
  const speakers = [...view.speakers()]
  const { id, name, kind } = speakers[at % speakers.length]!
  return { id, name, kind }
}

describe('decisions at random', () => {
  it(
    'give at every step what is derived in memory from the log, and undone what was there before',
    { timeout: 240_000 },
    async () => {
      const before = await using(path, ({ view }) => derived(view))
      await fc.assert(
        fc.asyncProperty(fc.array(choice, { minLength: 2, maxLength: 6 }), async choices => {
          for (const one of choices) {
            const draft = await using(path, store => draftOf(store, one))
            if (draft !== undefined) await decided(path, [draft])
          }
          const undos = await using(path, ({ view }) =>
            [...view.decisions()]
              .filter(({ state, decision }) => state.kind !== 'undone' && decision.kind !== 'undo')
              .map(({ id }): DecisionDraft => ({ kind: 'undo', decision: id })),
          )
          expect(await decided(path, undos)).toEqual(before)
        }),
        { numRuns: 12 },
      )
    },
  )
})
