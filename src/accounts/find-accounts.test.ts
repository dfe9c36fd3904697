import { describe, expect, it } from 'vitest'
import type { Attribution } from '../attribution/index.js'
import { resolvePeople } from '../people/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { findDates } from '../time/index.js'
import { findAccounts } from './find-accounts.js'

function article(text: string): SourceDocument {
  return {
    ...bareDocument('00000000000000aa' as DocumentId, text),
    published: '2024-03-14',
    language: 'en',
  }
}

/** The accounts of a text about `aspect`, as "point = value". */
function accounts(text: string, aspect: string): string[] {
  const document = article(text)
  return findAccounts(document, resolvePeople(document, []), {
    dates: findDates(text, { published: document.published }),
  })
    .filter(account => account.point.includes(aspect))
    .map(account => `${account.point} = ${account.value}`)
}

describe('how somebody left', () => {
  it.each([
    [
      'Ada Quill resigned on Monday in protest over the weir.',
      'Ada Quill: how they left = resigned (in protest)',
    ],
    ['Ada Quill, who ran the port for ten years, has quit.', 'Ada Quill: how they left = resigned'],
    ['Ada Quill was sacked by the board.', 'Ada Quill: how they left = dismissed'],
    ['The board said little. Ben Orme fired Ada Quill on Friday.', 'Ada Quill: how they left = dismissed'],
    ['Ada Quill told staff that she is retiring.', 'Ada Quill: how they left = retired'],
    ['Ada Quill wasn’t fired, the board said.', 'Ada Quill: how they left = not dismissed'],
    ['The union praised Ada Quill’s abrupt resignation.', 'Ada Quill: how they left = resigned'],
    [
      'Ada Quill, the last of a team that Ben Orme once led, will step down.',
      'Ada Quill: how they left = stepped down',
    ],
  ])('%s', (text, expected) => {
    expect(accounts(text, 'how they left')).toEqual([expected])
  })

  it.each([
    'Ada Quill could resign if the vote is lost.',
    'Ben Orme called for Ada Quill to resign.',
    'Did Ada Quill resign?',
    'Ada Quill fired back at her critics.',
    'Ada Quill is a retired general.',
    'The board dismissed the claim.',
  ])('finds nothing in: %s', text => {
    expect(accounts(text, 'how they left')).toEqual([])
  })

  it('reads the one who left from a pronoun, never the one who dismissed', () => {
    const text = 'Ada Quill ran the port. Ben Orme fired him last week.'
    expect(accounts(text, 'how they left')).toEqual(['Ada Quill: how they left = dismissed'])
  })

  it('gives a description to the one person whom the text elsewhere says to have left', () => {
    const text =
      'The woman who ran the port has resigned. Ada Quill resigned after ten years. Ben Orme stays.'
    expect(accounts(text, 'how they left')).toEqual([
      'Ada Quill: how they left = resigned',
      'Ada Quill: how they left = resigned',
    ])
  })

  it('marks the words of the clause', () => {
    const text = 'Ada Quill was forced out of her post, and Ben Orme stays.'
    const document = article(text)
    const found = findAccounts(document, resolvePeople(document, [])).find(account =>
      account.point.endsWith('how they left'),
    )
    expect(text.slice(...(found?.span ?? [0, 0]))).toBe('was forced out of her post')
  })
})

describe('when and why', () => {
  it.each([
    [
      'Ada Quill resigned. Her last working day will be 28 March.',
      'last day',
      'Ada Quill: last day = 2024-03-28',
    ],
    [
      'Ada Quill resigned. The port has until 31 March, when she retires.',
      'last day',
      'Ada Quill: last day = 2024-03-31',
    ],
    ['Ada Quill resigned on Monday.', 'date of leaving', 'Ada Quill: date of leaving = 2024-03-11'],
    [
      'Ada Quill told us on 8 January that she intended to retire.',
      'date of notice',
      'Ada Quill: date of notice = 2024-01-08',
    ],
    [
      'Ada Quill resigned two months earlier than planned.',
      'earlier',
      'Ada Quill: left earlier than planned by = two months',
    ],
    [
      'Ada Quill resigned over the closure of the weir.',
      'reason',
      'Ada Quill: reason for leaving = the closure of the weir',
    ],
  ])('%s', (text, aspect, expected) => {
    expect(accounts(text, aspect)).toEqual([expected])
  })
})

describe('numbers', () => {
  it.each([
    ['Four people died at Tollhouse Meadow.', 'number of people killed (Tollhouse Meadow) = 4'],
    [
      'The flood at Tollhouse Meadow killed more than 1,400 people.',
      'number of people killed (Tollhouse Meadow) = at least 1400',
    ],
    [
      'About 140 residents were asleep at Tollhouse Meadow.',
      'number of people staying (Tollhouse Meadow) = about 140',
    ],
    ['Ada Quill left after twenty-six years of service.', 'Ada Quill: years of service = 26'],
    ['Ada Quill, 62, wrote to the board.', 'Ada Quill: age = 62'],
  ])('%s', (text, expected) => {
    const aspect = expected.slice(0, expected.indexOf(' ='))
    expect(accounts(text, aspect.split(' (')[0] ?? '')).toEqual([expected])
  })

  it('leaves out what is counted and not harmed', () => {
    expect(accounts('Four people signed the letter at Tollhouse Meadow.', 'number of')).toEqual([])
  })
})

describe('spelling', () => {
  it('gives each spelling of a name once, without titles', () => {
    expect(
      accounts(
        'They met Judge Ada Quill at the old weir. Then Ada Quill left the town in the early morning with Jon Orme.',
        'spelling',
      ),
    ).toEqual(['Ada Quill: spelling = Ada Quill', 'Jon Orme: spelling = Jon Orme'])
  })
})

describe('medium', () => {
  const QUOTE = '“We have traded a night of warning for a season of bookings,”'

  it.each([
    [`${QUOTE} Ada Quill said in a speech on Monday.`, 'speech'],
    [`${QUOTE} Ada Quill wrote to the board.`, 'writing'],
    [`Ada Quill issued a rare statement on Monday.\n\n${QUOTE} she said.`, 'statement'],
  ])('%s', (text, medium) => {
    expect(accounts(text, 'medium')).toEqual([
      `Ada Quill: medium of “We have traded a night of warning for a season of bookings” = ${medium}`,
    ])
  })

  it('is not read from the quoted words, nor where nobody speaks', () => {
    expect(accounts('“I said so in a letter to the whole board,” said Ada Quill.', 'medium')).toEqual([])
    expect(accounts(`${QUOTE} a letter says.`, 'medium')).toEqual([])
  })
})

describe('quoted numbers', () => {
  it('stand with the words around them', () => {
    expect(
      accounts('“For forty-one minutes we knew and the valley did not,” she wrote.', 'number in'),
    ).toEqual(['number in “For … minutes we knew and” = 41'])
    expect(accounts('For forty-one minutes they knew and the valley did not.', 'number in')).toEqual([])
    // A number said twice in a row is one point, in the words that stand there.
    expect(
      accounts(
        '“I wrote to the Board four times, and four times I was told to wait,” she said.',
        'number in',
      ),
    ).toEqual(['number in “wrote to the Board … times, and four times” = 4'])
  })
})

it('ends an account at the end of a word', () => {
  const text =
    'Ada Quill retired from the harbour office. “Ada Quill told us on 8 January that she intended to retire,” the office said.'
  const document = article(text)
  const found = findAccounts(document, resolvePeople(document, []), {
    dates: findDates(text, { published: document.published }),
  }).find(({ point }) => point.includes('date of notice'))
  expect(text.slice(...(found?.span ?? [0, 0]))).toBe('told us on 8 January that she intended to retire')
})

describe('what somebody tells of themselves', () => {
  const letter = (text: string): SourceDocument => ({
    ...article(text),
    kind: 'letter',
    authors: ['Ada Quill'],
  })
  const points = (document: SourceDocument, attributions: readonly Attribution[] = []): string[] =>
    findAccounts(document, resolvePeople(document, attributions), {
      dates: findDates(document.text, { published: document.published }),
      attributions,
    }).map(({ point, value }) => `${point} = ${value}`)

  it('is of the author of a letter', () => {
    expect(points(letter('I have served this port for twenty-six years, and I resign.'))).toEqual(
      expect.arrayContaining(['Ada Quill: years of service = 26', 'Ada Quill: how they left = resigned']),
    )
  })

  it('is of whoever is quoted', () => {
    const text = 'Ben Orme spoke to Ada Quill. “I resigned on 4 March,” Ada Quill said.'
    const content = text.indexOf('“')
    const source = text.lastIndexOf('Ada Quill')
    const said: Attribution = {
      source: [[source, source + 9]],
      cue: [],
      content: [[content, text.indexOf('”') + 1]],
      type: 'direct',
      confidence: 1,
      via: [],
      addressee: undefined,
      medium: undefined,
      occasion: undefined,
    }
    expect(points(article(text), [said])).toEqual(
      expect.arrayContaining([
        'Ada Quill: how they left = resigned',
        'Ada Quill: date of leaving = 2024-03-04',
      ]),
    )
  })
})

describe('somebody described', () => {
  it('is whom the same words stand beside', () => {
    const text =
      'Pressure grew on the chair of the Weir Board after a weir official who was dismissed over her posts accused it. Ada Quill, who ran the weir, said so. Ben Orme, the chair, did not answer. Ben Orme left the room.'
    expect(accounts(text, 'how they left')).toEqual(['Ada Quill: how they left = dismissed'])
  })

  it('is not who opens the sentence before a pronoun', () => {
    const text =
      'The mayor fired Ada Quill. Ben Orme led the port before Ada Quill did. He will resign from his bank.'
    expect(accounts(text, 'how they left').toSorted()).toEqual([
      'Ada Quill: how they left = dismissed',
      'Ben Orme: how they left = resigned',
    ])
  })

  it('is not whose last day another has', () => {
    const text =
      'Ada Quill resigned on Monday. Ben Orme, her deputy until then, will leave his office in July.'
    expect(accounts(text, 'last day')).toEqual(['Ben Orme: last day = 2024-07'])
  })
})
