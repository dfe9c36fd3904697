import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attribution } from './index.js'
import { extractAttributions } from './index.js'

/** A statement as words: source | cue | content, pieces joined with " … ". */
function read(text: string, options: Parameters<typeof extractAttributions>[1] = {}): string[] {
  const words = (spans: Attribution['content']): string => spans.map(span => text.slice(...span)).join(' … ')
  return extractAttributions(text, options).map(({ source, cue, content }) =>
    [source, cue, content].map(words).join(' | '),
  )
}

describe('direct quotation', () => {
  it.each<[string, string[]]>([
    ['“We stay,” Ann Poe said.', ['Ann Poe | said | “We stay,”']],
    [
      '"We stay," said Ann Poe, the mayor of Ropetown.',
      ['Ann Poe, the mayor of Ropetown | said | "We stay,"'],
    ],
    ["'We stay,' said Mr Poe. 'We wait.'", ["Mr Poe | said | 'We stay,' … 'We wait.'"]],
    ['Ann Poe said: “We stay.”', ['Ann Poe | said | “We stay.”']],
    ['Ms. Poe told reporters on Monday, “We stay.”', ['Ms. Poe | told | “We stay.”']],
    ['“We stay,” she said, “until it ends.”', ['she | said | “We stay,” … “until it ends.”']],
    [
      'On 9 May 2022, Ann Poe tweeted “We stay at the levee”.',
      ['Ann Poe | tweeted | “We stay at the levee”'],
    ],
    ['Ann Poe tweeted, in relation to the vote at Ropetown: “We stay.”', ['Ann Poe | tweeted | “We stay.”']],
    [
      '“We stay. We wait.” commented Ann Poe, director of Levee Watch.',
      ['Ann Poe, director of Levee Watch | commented | “We stay. We wait.”'],
    ],
    ['The statement went on: "The levee holds."', ['The statement | went | "The levee holds."']],
    ['A clerk sent the Courier a note, saying: "I confirm it."', ['A clerk | saying | "I confirm it."']],
    [
      '“We stay,” he wrote, adding: “and we sing.”',
      ['he | wrote | “We stay,”', 'he | adding | “and we sing.”'],
    ],
    ['POE, on what the levee costs: “We stay.” — remarks Monday.', ['POE | : | “We stay.”']],
    ['“We stay.” — Ann Poe, mayor', ['Ann Poe, mayor | — | “We stay.”']],
    ['“We stay.”― Ann Poe', ['Ann Poe | ― | “We stay.”']],
    ['Said the mayor, “We stay.”', ['the mayor | Said | “We stay.”']],
    [
      'Ann Poe wrote: "We fail again.Poe added: "This is it" and saidThe rest.',
      ['Ann Poe | wrote | "We fail again.', 'Poe | added | "This is it"'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(extractAttributions(text).every(({ type }) => type === 'direct')).toBe(true)
  })

  it('is not carried on by an open one in other marks', () => {
    expect(
      read('“We stay,” Ann Poe said. “We sing.”\n\n"The port was dark that night.\n\nIt rained.'),
    ).toEqual(['Ann Poe | said | “We stay,” … “We sing.”', ' |  | "The port was dark that night.'])
  })

  it('that a crowd raises its voice for is the crowd’s', () => {
    expect(read('The dockers marched past the town hall, chanting, “We stay.”')).toEqual([
      'The dockers | chanting | “We stay.”',
    ])
  })

  it('is carried on over sentences and paragraphs', () => {
    expect(read('“We stay,” Ann Poe said. “We wait.\n\n“We sing.”')).toEqual([
      'Ann Poe | said | “We stay,” … “We wait. … “We sing.”',
    ])
  })

  it('is told by the sentence before, where nothing else tells', () => {
    expect(read('Ann Poe accused the port of greed.\n\n“They take all of it.”')).toEqual([
      'Ann Poe | accused | the port of greed',
      'Ann Poe |  | “They take all of it.”',
    ])
  })

  it('is presumed to be by whom the sentence before speaks of', () => {
    expect(read('It rained. Ann Poe was angry. “They take all of it.”')).toEqual([
      'Ann Poe |  | “They take all of it.”',
    ])
    expect(read('It rained. Reaction to it was mixed. “They take all of it.”')).toEqual([
      ' |  | “They take all of it.”',
    ])
  })

  it('is kept without a source where nobody is credited, with little confidence', () => {
    const [found] = extractAttributions('The “levee party” went on and on.')
    expect(found).toMatchObject({ source: [], cue: [], content: [[4, 17]] })
    expect(found?.confidence).toBeLessThan(0.1)
  })
})

describe('mixed and indirect speech', () => {
  it.each<[string, string, string[]]>([
    [
      'mixed',
      'Ann Poe said that the levee was “a disgrace” to all.',
      ['Ann Poe | said | that the levee was “a disgrace” to all'],
    ],
    ['mixed', 'The mayor called the plan “a disgrace”.', ['The mayor | called | the plan “a disgrace”']],
    [
      'mixed',
      'Ann Poe left, protesting that the levee is "failing" at Ropetown.',
      ['Ann Poe | protesting | that the levee is "failing" at Ropetown'],
    ],
    ['indirect', 'Ann Poe said she would stay.', ['Ann Poe | said | she would stay']],
    [
      'indirect',
      'The levee would hold, the mayor said on Monday.',
      ['the mayor | said | The levee would hold'],
    ],
    [
      'indirect',
      'The levee, the mayor said, would hold for years.',
      ['the mayor | said | The levee … would hold for years'],
    ],
    [
      'indirect',
      'According to Ann Poe, a clerk, the levee will hold.',
      ['Ann Poe, a clerk | According to | the levee will hold'],
    ],
    [
      'indirect',
      'The levee will hold, according to Levee Watch.',
      ['Levee Watch | according to | The levee will hold'],
    ],
    [
      'indirect',
      'Levee Watch could not find a single post about it.',
      ['Levee Watch | could not find | a single post about it'],
    ],
    [
      'indirect',
      'Levee Watch has pointed out to the board that it fails.',
      ['Levee Watch | has pointed out | that it fails'],
    ],
    [
      'indirect',
      'Ann Poe, 42, who lives in Ropetown, told the board that it leaks.',
      ['Ann Poe, 42 | told | that it leaks'],
    ],
    ['indirect', 'Ann Poe, for example, said it leaks badly.', ['Ann Poe | said | it leaks badly']],
    ['indirect', 'Saying that it leaks, Ann Poe left.', ['Ann Poe | Saying | that it leaks']],
    ['indirect', 'While she said it leaks, he stayed at home.', ['she | said | it leaks']],
    ['indirect', 'We tested her claim that the levee leaks.', ['her | claim | that the levee leaks']],
    ['indirect', 'She’s saying that it leaks.', ['She | ’s saying | that it leaks']],
  ])('%s: %s', (type, text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(extractAttributions(text)[0]?.type).toBe(type)
  })

  it.each([
    'The claims were tested in court.',
    'He wrote to the high court in Ropetown.',
    'The mayor’s tweets about boats.',
  ])('finds no speech in: %s', text => expect(read(text)).toEqual([]))

  it('credits verbs that share a subject with it', () => {
    expect(read('Ann Poe said that it leaks and urged the port to act.')).toEqual([
      'Ann Poe | said | that it leaks',
      'Ann Poe | urged | to act',
    ])
  })
})

describe('rule texts and labels', () => {
  it('are said by the text that the sentence before names', () => {
    expect(
      read(
        'The Code of the Port states the following:\n\nParagraph 8: “a clerk shall not sing”.\n\nParagraph 9: “a clerk may hum\n\nThe end.',
      ),
    ).toEqual([
      'The Code of the Port | Paragraph 8: | “a clerk shall not sing”',
      'The Code of the Port | Paragraph 9: | “a clerk may hum',
    ])
    expect(read('The 2019 Rules for social media state:\n\nClerks must be mindful at all times.')).toEqual([
      'The 2019 Rules for social media | state: | Clerks must be mindful at all times.',
    ])
  })

  it('are speakers at the start of a paragraph, but not the fields of a form', () => {
    expect(read('One line.\n\nANN POE: We stay at home.')).toEqual(['ANN POE | : | We stay at home.'])
    expect(read('One line.\n\nOral Evidence: Flood Warning')).toEqual([])
  })

  it('are a headline’s source where the title says so', () => {
    expect(read('Ann Poe: Levee holds\n\nIt rained.', { title: 'Ann Poe: Levee holds' })).toEqual([
      'Ann Poe | : | Levee holds',
    ])
    expect(read('Levee Watch: Boats and dams for all\n\nIt rained.', { title: 'Clerk reported' })).toEqual([])
  })
})

describe('primary texts', () => {
  it('says each paragraph of a letter by its author, without its frame', () => {
    const letter =
      'Port Office\n11 March 2024\n\nDear Ms Poe,\n\nI leave the port today. I said so in May.\n\nThe clerk told me that it leaks.\n\nYours sincerely,\n\nBo Lee'
    expect(read(letter, { kind: 'letter' })).toEqual([
      ' |  | I leave the port today. I said so in May.',
      ' |  | The clerk told me that it leaks.',
      'The clerk | told | that it leaks',
    ])
  })

  it('gives one statement for each dated post', () => {
    const posts = 'Posts of @bo\n\n4 June 2023, 07:15\nKingfisher today.\n\n12 June 2023\nIt leaks.\nAgain.'
    expect(read(posts, { kind: 'post' })).toEqual([' |  | Kingfisher today.', ' |  | It leaks. … Again.'])
  })

  it('gives one statement for each turn of a transcript', () => {
    const transcript =
      'PORT COMMITTEE\nMembers present: Ann Poe\n\nQ14 Chair: Did it leak?\n\nSir Bo Lee: It did.\n\nIt leaked all night long.'
    expect(read(transcript, { kind: 'transcript' })).toEqual([
      'Chair |  | Did it leak?',
      'Sir Bo Lee |  | It did. … It leaked all night long.',
    ])
  })

  it('takes what a press release counts for its claim', () => {
    expect(read('The vast majority of her posts attack boats.', { kind: 'press-release' })).toEqual([
      ' |  | The vast majority of her posts attack boats.',
    ])
    expect(read('The vast majority of her posts attack boats.')).toEqual([])
  })
})

describe('circumstances', () => {
  const first = (text: string): Record<string, string | undefined> => {
    const [found] = extractAttributions(text)
    const words = (span: readonly [number, number] | undefined): string | undefined =>
      span && text.slice(...span)
    return {
      via: words(found?.via[0]?.span),
      by: words(found?.via[0]?.cue),
      addressee: words(found?.addressee),
      medium: words(found?.medium),
      occasion: words(found?.occasion),
    }
  }

  it.each<[string, Record<string, string>]>([
    ['“We stay,” he said as reported by The Courier.', { via: 'The Courier', by: 'as reported by' }],
    [
      'Ann Poe told the Daily Courier that it leaks.',
      { via: 'the Daily Courier', by: 'told', addressee: 'the Daily Courier' },
    ],
    ['Ann Poe told the Senate that it leaks.', { addressee: 'the Senate' }],
    ['In her letter, Ann Poe said that it leaks.', { medium: 'her letter' }],
    ['Ann Poe said on Facebook that it leaks.', { medium: 'Facebook' }],
    ['Ann Poe said at a public hearing that it leaks.', { occasion: 'a public hearing' }],
  ])('%s', (text, expected) => expect(first(text)).toMatchObject(expected))
})

describe('a paragraph with a label', () => {
  it('is said to its end by who is named before it', () => {
    const text = 'Nobody knew.\n\nANN POE: We tried to hold it. It did not hold.\n\nThe room was silent.'
    const [found] = extractAttributions(text)
    expect(found?.content.map(span => text.slice(...span))).toEqual(['We tried to hold it. It did not hold.'])
  })
})

describe('any text', () => {
  it('gives spans that slice, with content in each, and does not throw', () => {
    const unit = fc.constantFrom(
      ...'“”"\'’.,:;!?—()\n',
      'said ',
      ' said',
      'according to ',
      'Ann ',
      'Poe ',
      'told ',
      'she ',
      'that ',
      'and ',
      ', who ',
      'saying ',
      'Paragraph 8: ',
      '\ud800',
      '😀',
      'قال ',
      '5 ',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 50 }), units => {
        const text = units.join('')
        for (const { source, cue, content, confidence, via } of extractAttributions(text)) {
          expect(content.length).toBeGreaterThan(0)
          for (const [start, end] of [...source, ...cue, ...content, ...via.map(({ span }) => span)]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves out what is less sure than asked for', () => {
    expect(extractAttributions('The “levee party” went on.', { minConfidence: 0.5 })).toEqual([])
  })
})
