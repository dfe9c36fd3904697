import { expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Base, Passage, Witness } from './witness.js'

const ADA = 'ada-quill' as SpeakerId
const FAN = 'quay-fans' as SpeakerId

const BARE = { publisher: undefined, published: undefined, damage: [] }

function passage(span: Span, speaker: SpeakerId, marked: boolean): Passage {
  return { span, marked, closed: true, speaker, byPerson: true, said: undefined, statement: undefined }
}

function article(id: string, text: string): Witness {
  const passages = quotedPassages(text).map(({ span }) => passage(span, ADA, true))
  return { ...BARE, id: id as DocumentId, text, kind: 'article', author: undefined, passages }
}

function post(text: string, author: SpeakerId): Witness {
  const passages = [passage([0, text.length], author, false)]
  return { ...BARE, id: 'post' as DocumentId, text, kind: 'post', author, passages }
}

function bases(pile: readonly Witness[]): Pick<Base, 'document' | 'why'>[] {
  const lookup = memoryLookup(pile)
  const links = pile.flatMap(one => findCarried(one, lookup))
  return groupUtterances(links, pile).map(({ base: { document, why } }) => ({ document, why }))
}

const WHOLE =
  '“The harbour has been a good house with a bad roof for years and I was hired to hold an umbrella over it,” Ada Quill said.'
const HALF = '“The harbour has been a good house with a bad roof for years,” Ada Quill said.'
const TAKEN_UP =
  'That speech. A good house with a bad roof and I was hired to hold an umbrella, oh yes, all of us.'

it('is no primary text of what several quote somebody else with', () => {
  const pile = [article('courier', WHOLE), article('herald', HALF), post(TAKEN_UP, FAN)]
  expect(bases(pile)).toMatchObject([{ document: 'courier', why: 'fullest-witness' }])
})

it('is the primary text where it is the speaker’s', () => {
  const pile = [article('courier', WHOLE), article('herald', HALF), post(TAKEN_UP, ADA)]
  expect(bases(pile)).toMatchObject([{ document: 'post', why: 'primary-text' }])
})

it('is the primary text where none has more of it, whomever they credit', () => {
  const own = `${WHOLE.slice(1, WHOLE.indexOf('”'))} and I hold it still.`
  const pile = [article('courier', HALF), article('herald', HALF), post(own, FAN)]
  expect(bases(pile)).toMatchObject([{ document: 'post', why: 'primary-text' }])
})
