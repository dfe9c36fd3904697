import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind, Span } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import { isSummary } from './summary-of.js'
import type { Passage, Witness } from './witness.js'

const ADA = 'ada-quill' as SpeakerId
const COURT = 'court-of-tarn' as SpeakerId

function passage(span: Span, marked: boolean, speaker?: SpeakerId): Passage {
  return { span, marked, closed: true, speaker, byPerson: true, said: undefined, statement: undefined }
}

interface Described {
  readonly kind: DocumentKind
  readonly published?: string
  readonly author?: SpeakerId
}

/** A document that quotes what stands between marks; where it has none and is no article, it is all its own. */
function witness(id: string, text: string, { kind, published, author }: Described): Witness {
  const quoted = quotedPassages(text).map(({ span }) => passage(span, true, ADA))
  const passages =
    kind === 'article' || quoted.length > 0 ? quoted : [passage([0, text.length], false, author)]
  return { id: id as DocumentId, text, kind, publisher: undefined, published, author, damage: [], passages }
}

function baseIn(pile: readonly Witness[]): string[] {
  const lookup = memoryLookup(pile)
  const links = pile.flatMap(one => findCarried(one, lookup))
  return groupUtterances(links, pile).map(({ base }) => base.document)
}

const HOLDING = 'A right to be heard cannot be taken by a letter that arrives when the hearing is over'

describe('a text that only summarises another', () => {
  it.each([
    'COURT OF TARN\nPRESS SUMMARY\n\nThe Court allows the appeal.',
    'Summary of the judgment\n\nThe Court allows the appeal.',
    'This press summary does not form part of the ruling. The Court allows the appeal.',
    'Summary: the Court allows the appeal. It forms no part of the reasons.',
  ])('says so of itself: %j', text => {
    expect(isSummary({ kind: 'press-release', text })).toBe(true)
    expect(isSummary({ kind: 'rule', text })).toBe(false)
  })

  it.each([
    'The Court allows the appeal. In summary, it is over.',
    'The crane forms no part of the harbour. This summary was read by nobody.',
    'The board published a summary of its accounts.',
  ])('is not seen in %j', text => expect(isSummary({ kind: 'statement', text })).toBe(false))

  const summary = `Press summary\n\n${HOLDING}, and so the order falls for all of them.`

  it('is no base of what it has of that one, which is, author or not', () => {
    const pile = [
      witness('summary', summary, { kind: 'press-release', author: COURT }),
      witness('ruling', `${HOLDING}. I would allow the appeal.`, { kind: 'rule' }),
      witness('courier', `“${HOLDING},” the judge wrote.`, { kind: 'article' }),
    ]
    expect(baseIn(pile)).toContain('ruling')
    expect(baseIn(pile)).not.toContain('courier')
    expect(baseIn(pile.toReversed())).toEqual(baseIn(pile))
  })

  it('is the base where there is no other', () => {
    const pile = [
      witness('summary', summary, { kind: 'press-release', author: COURT }),
      witness('courier', `“${HOLDING},” the judge wrote.`, { kind: 'article' }),
    ]
    expect(baseIn(pile)).toEqual(['summary'])
  })
})

describe('a release that gives out what somebody said', () => {
  const said = `“${HOLDING},” said Ada Quill.`
  const pile = (published: string): Witness[] => [
    witness('courier', said, { kind: 'article', published: '2024-03-02' }),
    witness('a-herald', said, { kind: 'article', published: '2024-03-03' }),
    witness('release', said, { kind: 'press-release', published }),
  ]

  it('is the base before the papers, where none is older', () => {
    expect(baseIn(pile('2024-03-02'))).toEqual(['release'])
  })

  it('is not where a paper had it before', () => {
    expect(baseIn(pile('2024-03-04'))).toEqual(['courier'])
  })
})
