import { describe, expect, it } from 'vitest'
import type { RecordView } from '../../record/index.js'
import { analyse, memoryRecord } from '../../record/index.js'
import type { DocumentId, DocumentKind, SourceDocument } from '../../text/index.js'
import { bareDocument } from '../../text/index.js'
import { inspectDraft } from '../check-draft.js'
import type { NoteCode } from '../finding.js'

interface Given {
  readonly kind: DocumentKind
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly authors?: readonly string[]
  readonly published?: string
}

function recordOf(given: readonly Given[]): RecordView {
  return memoryRecord(
    given.map((one, index) => {
      const document: SourceDocument = {
        ...bareDocument(`document-${index}` as DocumentId, one.text),
        ...one,
      }
      return { document, analysis: analyse(document) }
    }),
  )
}

const LETTER: Given = {
  kind: 'letter',
  title: 'Letter to the harbour board',
  publisher: 'Ada Quill',
  authors: ['Ada Quill'],
  published: '2024-05-04',
  text: `4 May 2024

Dear Mr Fenn,

I have kept the tide tables of this harbour for thirty-one years. I do not say that the new breakwater is badly built. I say that it was built in the wrong place.

The pumps would have held if the second gate had been closed in time. Some of the boats were lost to the flood that night. The survey of the seabed might have saved the northern quay.

Yours sincerely,
Ada Quill
Harbour Master`,
}

const PACKET: Given = {
  kind: 'article',
  title: 'Harbour master turns on breakwater',
  publisher: 'The Saltmere Packet',
  published: '2024-05-07',
  text: `Ada Quill, the director of the harbour office, has written to the board.

"The breakwater has passed every inspection that the law asks for," Osric Fenn, the chair of the board, said in a speech in Saltmere on 6 May 2024.

Twelve people were killed in the flood at Saltmere on the night of 9 February.`,
}

const RULES: Given = {
  kind: 'rule',
  title: 'Bylaws of the Port of Saltmere',
  publisher: 'Port of Saltmere',
  published: '2019-09-01',
  text: `11. These bylaws apply to every vessel that enters the port by day or by night.

12. No vessel shall leave its berth while the storm cone is hoisted at the signal station.

13. The harbour master may order any vessel to move to another berth.`,
}

const record = recordOf([LETTER, PACKET, RULES])

/** The notes of a draft of one code: their words and messages. */
function notes(code: NoteCode, text: string): (readonly [string, string])[] {
  const { findings, notes: loose } = inspectDraft({ text, format: 'text' }, record)
  return [...findings.flatMap(finding => finding.notes), ...loose]
    .filter(note => note.code === code)
    .map(note => {
      expect(text.slice(...note.span).replaceAll(/\s+/g, ' ')).toBe(note.words)
      return [note.words, note.message]
    })
}

describe('notes on what stands around a quotation', () => {
  it('tell a date of the saying that the record has otherwise', () => {
    const said = (date: string): string =>
      `On ${date}, Ada Quill wrote: “I say that it was built in the wrong place.”`
    expect(notes('said-date', said('14 May 2024'))).toEqual([
      [
        expect.stringContaining('14 May 2024'),
        expect.stringMatching(/^The record has these words of 2024-05-04.*14 May 2024/),
      ],
    ])
    expect(notes('said-date', said('4 May 2024'))).toEqual([])
    expect(notes('said-date', said('4 May'))).toEqual([])
  })

  it('tell another occasion', () => {
    const said = (where: string): string =>
      `“I say that it was built in the wrong place,” Ada Quill said ${where}.`
    expect(notes('occasion', said('in an interview'))).toEqual([
      ['an interview', expect.stringContaining('in a letter by Ada Quill')],
    ])
    expect(notes('occasion', said('in a letter'))).toEqual([])
    const fenn = (where: string): string =>
      `“The breakwater has passed every inspection that the law asks for,” Osric Fenn said ${where}.`
    expect(notes('occasion', fenn('in a letter'))).toHaveLength(1)
    expect(notes('occasion', fenn('in a speech'))).toEqual([])
    expect(notes('occasion', fenn('at a press conference'))).toHaveLength(1)
  })

  it('tell another place', () => {
    const fenn = (where: string): string =>
      `“The breakwater has passed every inspection that the law asks for,” Osric Fenn said in ${where}.`
    expect(notes('said-place', fenn('Dunmarrow'))).toEqual([
      ['Dunmarrow', expect.stringContaining('said in Saltmere, as The Saltmere Packet tells it')],
    ])
    expect(notes('said-place', fenn('Saltmere'))).toEqual([])
  })

  it('tell an outlet to which the words were not given', () => {
    const told = (outlet: string): string =>
      `“I say that it was built in the wrong place,” Ada Quill told ${outlet}.`
    expect(notes('intermediary', told('The Northern Courier'))).toEqual([
      [
        expect.stringContaining('Northern Courier'),
        expect.stringContaining('The record has these words in a letter by Ada Quill'),
      ],
    ])
    expect(notes('intermediary', told('the board'))).toEqual([])
  })

  it('take no few words, and no transcript, for said elsewhere', () => {
    const spoken = recordOf([
      {
        kind: 'transcript',
        title: 'The Morning Watch',
        publisher: 'Saltmere Radio',
        published: '2024-05-06',
        text: 'Ada Quill: I say that it was built in the wrong place.\n\nHost: And who knew of it?\n\nAda Quill: Everybody knew.',
      },
    ])
    const codes = (text: string): string[] => {
      const { findings } = inspectDraft({ text, format: 'text' }, spoken)
      return findings.flatMap(finding => finding.notes.map(note => note.code))
    }
    const said = (words: string, where: string): string => `“${words},” Ada Quill said ${where}.`
    expect(codes(said('I say that it was built in the wrong place', 'in a letter'))).toEqual(['occasion'])
    expect(codes(said('I say that it was built in the wrong place', 'in an interview'))).toEqual([])
    expect(codes(said('Everybody knew', 'in a letter'))).toEqual([])
  })

  it('tell another place than the head of a transcript names', () => {
    const spoken = recordOf([
      {
        kind: 'transcript',
        title: 'Address of Ada Quill to the ferrymen',
        text: 'Address of Ada Quill to the ferrymen\n6 May 2024, Corn Exchange, Saltmere\n\nADA QUILL: I say that it was built in the wrong place and by the wrong people.',
      },
    ])
    const noted = (where: string): string[] => {
      const text = `“I say that it was built in the wrong place,” Ada Quill said ${where}.`
      const { findings } = inspectDraft({ text, format: 'text' }, spoken)
      return findings.flatMap(finding => finding.notes.map(note => `${note.code}: ${note.words}`))
    }
    expect(noted('in Dunmoor')).toEqual(['said-place: Dunmoor'])
    expect(noted('outside the Fish Market')).toEqual(['said-place: Fish Market'])
    expect(noted('in Saltmere')).toEqual([])
    expect(noted('at the Corn Exchange')).toEqual([])
  })

  it('tell a provision cited by another number, from another rule or edition', () => {
    const cited = (label: string): string =>
      `${label} states that “no vessel shall leave its berth while the storm cone is hoisted at the signal station”.`
    expect(
      notes('provision', cited('Under the rules paragraph 14 of the Bylaws of the Port of Saltmere')),
    ).toEqual([[expect.any(String), expect.stringMatching(/in paragraph 12 of .* in paragraph 14\.$/)]])
    expect(
      notes('provision', cited('Under the rules paragraph 12 of the Bylaws of the Port of Saltmere')),
    ).toEqual([])
    expect(
      notes('provision', cited('Under the rules paragraph 12 of the Code of Conduct for Pilots')),
    ).toHaveLength(1)
  })
})

describe('notes on what belongs to no quotation', () => {
  it('tell a role that no document gives', () => {
    expect(notes('role', 'Ada Quill, the treasurer of Dunmarrow, wrote to the board.')).toEqual([
      [expect.stringContaining('treasurer'), expect.stringContaining('director')],
    ])
    expect(notes('role', 'Ada Quill, a former harbour director, wrote to the board.')).toEqual([])
  })

  it('tell where reported speech negates, widens or no longer hedges', () => {
    expect(
      notes('indirect-speech', 'Ada Quill said that the new breakwater is badly built in every part.'),
    ).toEqual([[expect.any(String), expect.stringContaining('without “not”')]])
    expect(notes('indirect-speech', 'Ada Quill said that all of the boats were lost to the flood.')).toEqual([
      [expect.any(String), expect.stringContaining('“all” for “Some”')],
    ])
    expect(
      notes(
        'indirect-speech',
        'Ada Quill said that the survey of the seabed would have saved the northern quay.',
      ),
    ).toEqual([[expect.any(String), expect.stringContaining('without “might”')]])
    expect(
      notes('indirect-speech', 'Ada Quill said that the breakwater was built in the wrong place.'),
    ).toEqual([])
  })

  it('tell a letter to somebody else', () => {
    const said = (to: string): string =>
      `“I say that it was built in the wrong place,” Ada Quill wrote in a letter ${to}.`
    expect(notes('occasion', said('to the Ports Commissioner'))).toEqual([
      ['a letter to the Ports Commissioner', expect.stringContaining('in a letter by Ada Quill')],
    ])
    expect(notes('occasion', said('to Osric Fenn'))).toEqual([])
    expect(notes('occasion', said('to the Harbour Board'))).toEqual([])
  })

  it('tell a press conference where the record has an address', () => {
    const text = 'The breakwater has stood for two hundred years and it will stand for two hundred more.'
    const address: Given = {
      kind: 'transcript',
      title: 'Address to the chamber',
      text: `Osric Fenn: ${text}`,
    }
    const findings = (where: string) =>
      inspectDraft(
        { text: `“${text.slice(0, -1)},” Osric Fenn ${where}.`, format: 'text' },
        recordOf([address]),
      ).findings
    const told = (where: string) => findings(where).flatMap(({ notes: made }) => made.map(({ code }) => code))
    expect(told('told a press conference')).toEqual(['occasion'])
    expect(told('said in an interview')).toEqual(['occasion'])
    expect(told('said in a speech')).toEqual([])
  })

  it('tell a number with a nought too many where the sentence is the same', () => {
    const killed = (sentence: string): unknown[] => notes('account', sentence)
    expect(killed('120 people were killed in the flood at Saltmere on the night of 9 February.')).toEqual([
      [expect.any(String), expect.stringContaining('The Saltmere Packet')],
    ])
    expect(killed('120 people were killed when a ferry sank off Saltmere in March.')).toEqual([])
  })

  it('tell a number on which the record has another', () => {
    const killed = (count: string): string =>
      `${count} people were killed in the flood at Saltmere on the night of 9 February.`
    expect(notes('account', killed('Fourteen'))).toEqual([
      [expect.any(String), expect.stringContaining('The Saltmere Packet')],
    ])
    expect(notes('account', killed('Twelve'))).toEqual([])
  })

  it('are let stand with a reason', () => {
    const text =
      'onrecord-ignore: she was made treasurer since\n\nAda Quill, the treasurer of Dunmarrow, wrote to the board.\n'
    const { notes: loose } = inspectDraft({ text, format: 'text' }, record)
    expect(loose.map(note => note.suppressed)).toEqual(['she was made treasurer since'])
  })
})
