import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../../record/index.js'
import type { DocumentId } from '../../text/index.js'
import { bareDocument } from '../../text/index.js'
import { inspectDraft } from '../check-draft.js'

/** The roles of a draft that are told, where the record has Oskar Dunn as `known`. */
function told(known: string, given: string): string[] {
  const words = '“The ropes were wet, and the slipway was dry,”'
  const document = bareDocument('gull' as DocumentId, `${words} said Oskar Dunn, ${known}.\n`)
  const record = memoryRecord([{ document, analysis: analyse(document) }])
  const draft = { text: `${words} said Oskar Dunn, ${given}.\n`, format: 'text' } as const
  return inspectDraft(draft, record).notes.map(note => `${note.code}: ${note.words}`)
}

it.each([
  ['the deputy mayor', 'the mayor', ['role: the mayor']],
  ['the port director', 'the port secretary', ['role: the port secretary']],
  ['the mayor', 'the mayor of Saltmere', []],
  ['the head of security', 'the security chief', []],
  ['chair of the board', 'chairman of the trust', []],
])('%s in the record, %s in the draft', (known, given, notes) => expect(told(known, given)).toEqual(notes))
