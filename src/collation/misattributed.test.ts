import { expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Occurrence, Witness } from './witness.js'

interface Printed {
  readonly id: string
  readonly text: string
  readonly kind?: DocumentKind
  readonly speaker: string | undefined
  readonly byPerson?: boolean
}

function witness({ id, text, kind = 'article', speaker, byPerson = true }: Printed): Witness {
  return {
    id: id as DocumentId,
    text,
    kind,
    publisher: id,
    published: undefined,
    author: undefined,
    damage: [],
    passages: quotedPassages(text).map(({ span, closed }) => ({
      span,
      marked: true,
      closed,
      speaker: speaker as SpeakerId | undefined,
      byPerson,
      said: undefined,
      statement: undefined,
    })),
  }
}

const WORDS = 'Whoever rows against the tide should mend the oars before he leaves'
const RELEASE = witness({
  id: 'release',
  kind: 'press-release',
  text: `“${WORDS}. The club has one boat, and it is not his,” said Ines Calloway.`,
  speaker: 'ines-calloway',
})

/** The reading of `document` where the pile holds `first` and the document. */
function readingOf(document: Witness, first = RELEASE): Occurrence | undefined {
  const pile = [first, document]
  const links = pile.flatMap(one => findCarried(one, memoryLookup(pile)))
  return groupUtterances(links, pile)
    .flatMap(utterance => utterance.occurrences)
    .find(occurrence => occurrence.document === document.id)
}

it('is misattributed where a press release gives the words to another person by name', () => {
  const reading = readingOf(
    witness({ id: 'courier', text: `“${WORDS},” said Sir Piers Dunmore.`, speaker: 'piers-dunmore' }),
  )
  expect(reading?.verdict).toBe('misattributed')
  expect(reading?.verdicts).toContain('misattributed')
  expect(reading?.speaker).toBe('piers-dunmore')
})

it('is not where the speaker is the same, unresolved, unnamed, a body, or read from a pronoun', () => {
  const text = `“${WORDS},” said Sir Piers Dunmore.`
  const readings = [
    witness({ id: 'same', text: RELEASE.text, speaker: 'ines-calloway' }),
    witness({ id: 'nobody', text, speaker: undefined }),
    witness({ id: 'unnamed', text, speaker: 'a-spokesman-unnamed', byPerson: false }),
    witness({ id: 'body', text, speaker: 'rowing-club', byPerson: false }),
    witness({ id: 'pronoun', text: `“${WORDS},” he said.`, speaker: 'piers-dunmore' }),
  ].map(document => readingOf(document)?.verdicts)
  expect(readings.flat()).not.toContain('misattributed')
  expect(readings).not.toContain(undefined)
})

it('is not where no primary text has the words', () => {
  const first = witness({ id: 'packet', text: RELEASE.text, speaker: 'ines-calloway' })
  const other = witness({ id: 'courier', text: `“${WORDS},” said Piers Dunmore.`, speaker: 'piers-dunmore' })
  expect(readingOf(other, first)?.verdicts).not.toContain('misattributed')
})
