import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

const LETTER: SourceDocument = {
  ...bareDocument(
    'letter' as DocumentId,
    'Dear ferrymen,\n\nThe slipway was laid in spring and it is bent like a spoon. I am weary of asking the yard for a level.\n\nYours,\nTova Brask\n',
  ),
  kind: 'letter',
  authors: ['Tova Brask'],
}
const record = memoryRecord([{ document: LETTER, analysis: analyse(LETTER) }])
const told = (text: string): string[] =>
  checkDraft({ text, format: 'text' }, record).map(({ verdict, severity }) => `${verdict} ${severity}`)

it.each([
  'The so-called “winter wash” of the slipway has not begun, Tova Brask wrote.',
  'Tova Brask has read “The Long Ebb and the Flood” twice, she wrote.',
  'Tova Brask has written a book, “The Patience of Ropes”, she said.',
  'Tova Brask sailed to the yard on the “Merry Widow”, she wrote.',
  'Tova Brask came over on the “Marigold”, she wrote.',
])('takes titles, names and what is only so called for no quotation: %s', text =>
  expect(told(text)).toEqual([]),
)

it.each([
  ['Tova Brask wrote to the yard’s “learned gentlemen” in May.', 'unsupported warning'],
  ['Tova Brask called the yard “a drawer of spoons”.', 'unsupported error'],
  ['Tova Brask wrote that she was “weary”.', 'trimmed ok'],
  ['Tova Brask wrote that she was “furious”.', 'unsupported warning'],
  ['Tova Brask called the yardmen “dreamers”.', 'unsupported warning'],
  ['Oskar Dunn said that he was “furious”.', 'unsupported note'],
  ['“Bring Back the Level,” wrote Tova Brask.', 'unsupported error'],
])('tells of what nothing carries, by how it is led in: %s', (text, found) =>
  expect(told(text)).toEqual([found]),
)
