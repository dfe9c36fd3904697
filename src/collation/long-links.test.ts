import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Witness } from './witness.js'

const WARDEN = 'warden' as SpeakerId
const rest = { publisher: undefined, published: undefined, damage: [] }

/** A letter of which each paragraph is the warden's own. */
function letter(...paragraphs: string[]): Witness {
  const text = paragraphs.join('\n\n')
  const passages = paragraphs.map(paragraph => {
    const start = text.indexOf(paragraph)
    const span = [start, start + paragraph.length] as const
    return { span, marked: false, closed: true, speaker: WARDEN, said: undefined, statement: undefined }
  })
  return { ...rest, id: 'letter' as DocumentId, kind: 'letter', author: WARDEN, text, passages }
}

/** An article that has only the warden's words in quotation marks. */
function article(quotation: string, speaker: SpeakerId | undefined = WARDEN): Witness {
  const text = `The vote was close.\n\nThe warden wrote: “${quotation}”\n\nIt rained.`
  const passages = quotedPassages(text).map(({ span }) => ({
    span,
    marked: true,
    closed: true,
    speaker,
    said: undefined,
    statement: 0,
  }))
  return { ...rest, id: 'article' as DocumentId, kind: 'article', author: undefined, text, passages }
}

function linked(source: Witness, quoting: Witness): string[] {
  const witnesses = [source, quoting]
  const lookup = memoryLookup(witnesses)
  return witnesses
    .flatMap(witness => findCarried(witness, lookup))
    .filter(link => link.carrying.document === source.id && link.quoting.document === quoting.id)
    .map(({ carrying }) => source.text.slice(...carrying.span))
}

function verdictsOf(source: Witness, quoting: Witness): readonly string[] {
  const witnesses = [source, quoting]
  const lookup = memoryLookup(witnesses)
  const links = witnesses.flatMap(witness => findCarried(witness, lookup))
  const occurrences = groupUtterances(links, witnesses).flatMap(utterance => utterance.occurrences)
  return (
    occurrences.find(one => one.document === quoting.id && one.baseDocument === source.id)?.verdicts ?? []
  )
}

describe('a quotation of four words and more', () => {
  it('is found whole in a letter, however plain', () => {
    const source = letter('You know that I would do it all again if they let me, and I think you would too.')
    expect(linked(source, article('I would do it all again'))).toEqual(['I would do it all again'])
    expect(linked(source, article('do it all again'))).toEqual(['do it all again'])
    expect(linked(source, article('do it all again', 'clerk' as SpeakerId))).toEqual([])
  })

  it('is found in its speaker’s own text with half of it changed, and not in another’s', () => {
    const source = letter(
      'The gauge told the truth every ninety seconds to a machine, and nobody in the building listened.',
    )
    const changed = 'The gauge told the truth about deaf clerks'
    expect(linked(source, article(changed))).toEqual(['The gauge told the truth'])
    expect(linked({ ...source, author: 'clerk' as SpeakerId, passages: [] }, article(changed))).toEqual([])
  })

  it('is found where words were left out of it without a mark', () => {
    const source = letter(
      'We asked the harbour board on three occasions in vain for the tide tables of that winter.',
    )
    expect(verdictsOf(source, article('We asked the harbour board for the tide tables'))).toContain('cut')
  })

  it('is a splice where its halves stand in two paragraphs', () => {
    const source = letter(
      'The night desk was emptied in May without a word to the crews, and I wrote to the chair about it at once.',
      'My note ran to eleven pages of gauges and dates, with a drawing of the weir.',
      'The lower gates were left unmanned for a season to save the wages of two keepers.',
    )
    expect(
      verdictsOf(source, article('The night desk was emptied. The lower gates were left unmanned.')),
    ).toContain('spliced')
  })

  it('is a splice too where one half is most of it', () => {
    const source = letter(
      'The federation considers that each of the four notices breaks paragraph twelve.',
      'My note ran to eleven pages of gauges and dates, with a drawing of the weir. '.repeat(5),
      'The lower gates were left unmanned for a season to save the wages of two keepers.',
    )
    const first = 'The federation considers that each of the four notices breaks paragraph twelve'
    const quoting = article(`${first}. The lower gates were left`)
    expect(linked(source, quoting)).toEqual([first, 'The lower gates were left'])
    expect(verdictsOf(source, quoting)).toContain('spliced')
  })

  it('is none of a letter that has one sentence of many', () => {
    const sentence = 'The safety of the lower valley is my first concern'
    const source = letter(`${sentence}. I will not be taught it by people who voted against the pumps.`)
    const others =
      'nobody had shown me the paper of the engineers, which I should have seen, and so I have asked a judge from the coast to find out within sixty days who kept it in a drawer and why'
    expect(linked(source, article(`${sentence}, and ${others}`))).toEqual([])
    expect(linked(source, article(`${sentence}, and I will not be moved`))).toHaveLength(1)
  })

  it('is another’s of the same speaker with two words in three and six in a row', () => {
    const [first, other] = [
      'Nobody in my office should ever have told a safety officer to wait',
      'The warden should not have told a safety officer to wait',
    ]
    const paper = (text: string, id: string, speaker?: SpeakerId): Witness => ({
      ...article(text, speaker),
      id: id as DocumentId,
    })
    expect(linked(paper(first, 'argus'), paper(other, 'courier'))).toHaveLength(1)
    expect(linked(paper(first, 'argus'), paper(other, 'courier', 'clerk' as SpeakerId))).toEqual([])
  })

  it('has of quotations of two persons beside each other those of one', () => {
    const source = letter(
      'You say that the crews should not have to wait. I agree. The final paper on the weir will be in print within a week of its receipt.',
    )
    const text =
      'Ada Quill wrote: “They should not have to wait until the lamps are out.” The warden told her: “The paper on the weir will be in print within a week of its receipt.”'
    const passages = quotedPassages(text).map(({ span }, i) => ({
      span,
      marked: true,
      closed: true,
      said: undefined,
      statement: i,
      speaker: i === 0 ? ('ada-quill' as SpeakerId) : WARDEN,
    }))
    const paper = { ...article('-'), text, passages }
    const lookup = memoryLookup([source, paper])
    const carried = findCarried(paper, lookup).map(({ carrying }) => text.slice(...carrying.span))
    expect(carried).toEqual(['paper on the weir will be in print within a week of its receipt'])
  })
})
