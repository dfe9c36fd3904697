import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkMemory } from './check-memory.js'
import { inspectDraft } from './check-draft.js'

const documentOf = (id: string, text: string): SourceDocument => ({
  ...bareDocument(id as DocumentId, text),
  published: '2024-05-04',
  publisher: `The ${id}`,
})
const LOG = 'The harbour log was never burnt, whatever the county clerk may say'
const packet = documentOf('Packet', `“${LOG},” said Ada Quill on Friday.\n\nThe pier was shut.`)
const gazette = documentOf('Gazette', `Ada Quill said: “${LOG.replace('whatever', 'though')}.”`)
const recordOf = (...documents: readonly SourceDocument[]): ReturnType<typeof memoryRecord> =>
  memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))

const drafts = [
  `“${LOG.replace('burnt', 'lost')},” Ada Quill said. “There is no second log at all,” she added.`,
  `It rained.\n\n“${LOG.replace('burnt', 'lost')},” Ada Quill said. “There is no second log at all,” she added.`,
  `It rained all day.\n\n“${LOG.replace('burnt', 'lost')},” Bela Thorn said. “There is no log,” she added.`,
].map(text => ({ text, format: 'text' as const }))

it('gives what a check without it gives, of one draft after another', () => {
  const record = recordOf(packet, gazette)
  const memory = checkMemory()
  for (const draft of drafts)
    expect(inspectDraft(draft, record, { memory })).toEqual(inspectDraft(draft, record))
})

it('asks the record for what it does not know alone', () => {
  const record = recordOf(packet, gazette)
  let asked = 0
  const watched = {
    ...record,
    words: (id: DocumentId) => {
      asked++
      return record.words(id)
    },
  }
  const memory = checkMemory()
  const checked = drafts.slice(0, 2).map(draft => {
    asked = 0
    inspectDraft(draft, watched, { memory })
    return asked
  })
  expect(checked[0]).toBeGreaterThan(0)
  expect(checked[1]).toBe(0)
})

it('forgets what it found in another record, and in another state of one', () => {
  const memory = checkMemory()
  const [draft] = drafts
  if (draft === undefined) throw new Error('no draft')
  let record = recordOf(gazette)
  let state = 'first'
  const changing = {
    ...record,
    state: () => state,
    documentsSharing: (lists: readonly Uint32Array[]) => record.documentsSharing(lists),
    document: (id: DocumentId) => record.document(id),
    witness: (id: DocumentId) => record.witness(id),
    words: (id: DocumentId) => record.words(id),
    utterancesOf: (id: DocumentId) => record.utterancesOf(id),
  }
  const before = inspectDraft(draft, changing, { memory })
  record = recordOf(packet, gazette)
  state = 'second'
  const after = inspectDraft(draft, changing, { memory })
  expect(after.findings[0]?.further.length).not.toBe(before.findings[0]?.further.length)
  expect(inspectDraft(draft, recordOf(packet), { memory })).toEqual(inspectDraft(draft, recordOf(packet)))
})
