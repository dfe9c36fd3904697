import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

/** An article of an outlet, with a quotation of what nobody has on paper. */
function article(publisher: string, published: string, said: string): SourceDocument {
  return {
    ...bareDocument(
      `${publisher} ${published}` as DocumentId,
      `The ferry will not sail in winter.\n\n“${said},” Ada Quill said at the quay.\n`,
    ),
    publisher,
    published,
  }
}

const FULL = 'The ferry has never once been late in all the years that I have sailed it'
const SHORT = 'The ferry has never been late in all the years that I have sailed it'

function witnesses(documents: readonly SourceDocument[], quoted = FULL) {
  const record = memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))
  const [finding] = checkDraft({ text: `“${quoted},” Ada Quill said.`, format: 'text' }, record)
  return finding?.witnesses
}

it('names the reading of more documents, and says so', () => {
  const found = witnesses([
    article('The Gull', '2024-01-04', SHORT),
    article('The Packet', '2024-01-05', FULL),
    article('The Courier', '2024-01-06', FULL),
  ])
  expect(found?.readings.map(({ text, passages, likely }) => [text, passages.length, likely])).toEqual([
    [FULL, 2, true],
    [SHORT, 1, false],
  ])
  expect(found?.reason).toContain('2 documents have the first reading')
})

it('of two takes the fuller one, whichever the draft has', () => {
  const pile = [article('The Gull', '2024-01-04', SHORT), article('The Packet', '2024-01-05', FULL)]
  for (const quoted of [SHORT, FULL]) {
    const found = witnesses(pile, quoted)
    expect(found?.readings[0]?.text).toBe(FULL)
    expect(found?.reason).toContain('the fuller one')
  }
})

it('says that all agree', () => {
  const found = witnesses([
    article('The Gull', '2024-01-04', FULL),
    article('The Packet', '2024-01-05', FULL),
  ])
  expect(found?.readings).toHaveLength(1)
  expect(found?.reason).toBe(
    'The record has no text of the speaker’s own; all 2 documents that quote these words agree.',
  )
})

it('has nothing to say where a primary text decides, or one document alone has the words', () => {
  const letter: SourceDocument = {
    ...article('Ada Quill', '2024-01-01', ''),
    kind: 'letter',
    authors: ['Ada Quill'],
    text: `Dear all,\n\n${FULL}.\n\nAda Quill`,
  }
  const gull = article('The Gull', '2024-01-04', SHORT)
  expect(witnesses([letter, gull, article('The Packet', '2024-01-05', FULL)])).toBeUndefined()
  expect(witnesses([gull], SHORT)).toBeUndefined()
})
