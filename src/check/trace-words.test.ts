import { describe, expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { traceWords } from './trace-words.js'

const TEXTS = [
  'The gauge at the lower quay has never told the whole truth, the board heard.',
  'On Monday the board heard it again. “The gauge at the lower quay has never told the whole truth,” said Ada Quill.',
  'The gauge at the lower quay has told the truth, it was said.',
]
const documents = TEXTS.map((text, i) => bareDocument(`d${i}` as DocumentId, text))
const view = memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))

describe('traceWords', () => {
  it('says of each place what differs there, also where others have the same words', () => {
    const places = traceWords('the gauge at the lower quay has told the truth', view)
    expect(places.map(({ passage }) => passage.document)).toEqual(['d0', 'd1', 'd2'])
    for (const { passage, comparison, marked } of places) {
      const text = TEXTS[Number(passage.document.slice(1))] ?? ''
      const read = comparison.variants
        .filter(({ kind }) => kind === 'added' || kind === 'negation')
        .map(({ reading }) => text.slice(...reading).trim())
      expect(read).toEqual(passage.document === 'd2' ? [] : ['never', 'whole'])
      expect(marked).toBe(passage.document === 'd1')
    }
  })
})
