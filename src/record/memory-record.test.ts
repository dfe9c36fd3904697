import { describe, expect, it } from 'vitest'
import type { DocumentId, DocumentKind, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { analyse, memoryRecord } from './index.js'

function documentOf(
  id: string,
  text: string,
  more: Partial<SourceDocument> & { kind?: DocumentKind } = {},
): SourceDocument {
  return {
    ...bareDocument(id as DocumentId, text),
    ...more,
  }
}

const PILE = [
  documentOf(
    'a1',
    'Mr Brine\n\nThe gauge at the lower quay told the truth every night to a machine that had been told not to listen. I leave the log to you.\n\nYours sincerely,\n\nAda Quill',
    { kind: 'letter', authors: ['Ada Quill'], published: '2024-03-11' },
  ),
  documentOf(
    'b2',
    'Ada Quill has resigned. “The gauge at the lower quay told the truth every night to a machine that had been told not to listen,” Quill wrote in a letter.\n\n“I leave the log to you,” she added.',
    { publisher: 'The Quay Post', published: '2024-03-12' },
  ),
  documentOf(
    'c3',
    'As reported by The Quay Post, Quill wrote that “the gauge at the lower quay told the truth to a machine”. Tom Reed said: “Nobody at the board has read a word of it.”',
    { publisher: 'Harbour News', published: '2024-03-13' },
  ),
]

const view = memoryRecord(PILE.map(document => ({ document, analysis: analyse(document) })))

describe('memoryRecord', () => {
  it('puts the same words in three documents into one utterance, with the letter as its base', () => {
    const found = [...view.utterances()].filter(
      utterance => new Set(utterance.occurrences.map(one => one.document)).size > 1,
    )
    const gauge = found.find(utterance => utterance.occurrences.some(one => one.document === 'c3'))
    expect(gauge?.base).toMatchObject({ document: 'a1', why: 'primary-text' })
    expect(new Set(gauge?.occurrences.map(one => one.document))).toEqual(new Set(['a1', 'b2', 'c3']))
    expect(gauge?.speaker).toBe('ada-quill')
    expect(view.speaker('ada-quill' as never)?.name).toBe('Ada Quill')
    expect(gauge?.occurrences.find(one => one.document === 'c3')?.verdicts).toContain('cut')
  })

  it('leads each document to its statements and utterances', () => {
    for (const document of view.documents()) {
      for (const statement of view.statementsOf(document.id)) {
        expect(statement.document).toBe(document.id)
        for (const [start, end] of statement.content)
          expect(document.text.slice(start, end).trim()).not.toBe('')
      }
      expect(view.utterancesOf(document.id).length).toBeGreaterThan(0)
    }
    expect(view.statementsOf('none' as DocumentId)).toEqual([])
    expect(view.document('none' as DocumentId)).toBeUndefined()
  })

  it('does not depend on the order of the documents', () => {
    for (const order of [PILE.toReversed(), [...PILE.slice(1), ...PILE.slice(0, 1)]]) {
      const other = memoryRecord(order.map(document => ({ document, analysis: analyse(document) })))
      for (const list of [
        'documents',
        'statements',
        'speakers',
        'utterances',
        'lineage',
        'accounts',
        'discrepancies',
        'provisions',
      ] as const) {
        expect([...other[list]()], list).toEqual([...view[list]()])
      }
    }
  })
})
