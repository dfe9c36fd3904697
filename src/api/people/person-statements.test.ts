import { expect, it } from 'vitest'
import type { DocumentId } from '../../text/index.js'
import { orderOf } from './person-statements.js'
import type { Speaking } from './speaking-documents.js'

function speakingIn(documents: number): readonly Speaking[] {
  return Array.from({ length: documents }, (_, ordinal) => ({
    statements: 1,
    document: {
      id: `d${ordinal}` as DocumentId,
      ordinal,
      title: undefined,
      file: undefined,
      language: undefined,
      publisher: undefined,
      published: undefined,
      authors: [],
    },
  }))
}

it('statements are ordered by when they were said, and by publication where they stand in very many documents', () => {
  expect([0, 1, 120, 121].map(documents => orderOf(speakingIn(documents)))).toEqual([
    'said',
    'said',
    'said',
    'published',
  ])
})
