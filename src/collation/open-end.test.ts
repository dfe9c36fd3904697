import { expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Passage, Witness } from './witness.js'

const speaker = 'orla-venn' as SpeakerId
const common = { publisher: undefined, published: undefined, damage: [] }
const LETTER =
  'The harbour gates will stay shut until the new pumps arrive. The crews are paid for the whole of the winter.'

const letter: Witness = {
  ...common,
  id: 'letter' as DocumentId,
  kind: 'letter',
  author: speaker,
  text: LETTER,
  passages: [
    { span: [0, LETTER.length], marked: false, closed: true, speaker, said: undefined, statement: undefined },
  ],
}

function reading(text: string): { readonly words: string; readonly verdicts: readonly string[] }[] {
  const passages = quotedPassages(text).map(({ span, closed }): Passage => ({
    span,
    closed,
    marked: true,
    speaker,
    said: undefined,
    statement: 0,
  }))
  const article: Witness = {
    ...common,
    id: 'article' as DocumentId,
    kind: 'article',
    author: undefined,
    text,
    passages,
  }
  const pile = [letter, article]
  const lookup = memoryLookup(pile)
  return groupUtterances(
    pile.flatMap(one => findCarried(one, lookup)),
    pile,
  )
    .flatMap(utterance => utterance.occurrences)
    .filter(one => one.document === 'article')
    .map(({ span, verdicts }) => ({ words: text.slice(...span), verdicts }))
}

it('a quotation that is never closed ends where its base does, before the reporter’s next sentence', () => {
  const quoted = 'The harbour gates will stay shut until the new pumps arrive.'
  expect(reading(`Venn wrote: “${quoted} The meeting went on until nine. Everybody had tea.`)).toEqual([
    { words: quoted, verdicts: ['trimmed'] },
  ])
})

it('a closed one keeps what was added to it', () => {
  const added = 'The harbour gates will stay shut until the new pumps arrive. Nobody asked the board for tea.'
  const [only] = reading(`Venn wrote: “${added}”`)
  expect(only?.words).toBe(added)
  expect(only?.verdicts).toContain('altered')
})
