import { expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { nearestSaid } from './nearest-said.js'

const letter: SourceDocument = {
  ...bareDocument(
    'letter' as DocumentId,
    'Dear Mr Fenn,\n\nI have kept the tide tables for thirty-one years. Nobody has told me who shortened the survey. The pumps would have held that night.\n\nAda Quill',
  ),
  kind: 'letter',
  authors: ['Ada Quill'],
  published: '2024-05-04',
}
const view = memoryRecord([{ document: letter, analysis: analyse(letter) }])
const ada = 'ada-quill' as SpeakerId

const found = (words: string, speaker: SpeakerId): string[] =>
  nearestSaid(words, speaker, { view }).map(({ span }) => letter.text.slice(...span))

it('finds what is said in other words and another order', () => {
  expect(found('The survey was shortened by somebody, and I was not told by whom', ada)).toEqual([
    'Nobody has told me who shortened the survey.',
  ])
})

it('gives less for less in common, and nothing for nothing', () => {
  const share = (words: string): number => nearestSaid(words, ada, { view })[0]?.share ?? 0
  expect(share('tide tables for thirty-one years')).toBe(1)
  expect(share('tide tables for thirty-two winters and summers')).toBeLessThan(0.9)
  expect(share('a harbour full of herring boats')).toBe(0)
})

it('looks at nobody else', () => {
  expect(found('the survey was shortened', 'osric-fenn' as SpeakerId)).toEqual([])
})
