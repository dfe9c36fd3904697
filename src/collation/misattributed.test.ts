import { expect, it } from 'vitest'
import { utterancesIn, witness as invented } from '../../test/witness-pile.js'
import type { DocumentKind } from '../text/index.js'
import type { Occurrence, Witness } from './witness.js'

interface Printed {
  readonly id: string
  readonly text: string
  readonly kind?: DocumentKind
  readonly speaker: string | undefined
  readonly byPerson?: boolean
}

function witness({ speaker, byPerson = true, ...printed }: Printed): Witness {
  return invented({ ...printed, speakers: [speaker], passage: { byPerson } })
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
  return utterancesIn([first, document])
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
