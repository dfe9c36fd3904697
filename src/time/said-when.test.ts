import { describe, expect, it } from 'vitest'
import type { Attribution } from '../attribution/index.js'
import type { DocumentId, SourceDocument, Span } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { saidWhen } from './said-when.js'

function when(
  text: string,
  words: { source?: string; cue?: string; content: string },
  more: Partial<SourceDocument> = {},
) {
  const document: SourceDocument = {
    ...bareDocument('test' as DocumentId, text),
    published: '2023-11-01',
    language: 'en',
    ...more,
  }
  const spans = (part: string | undefined): Span[] => {
    if (part === undefined) return []
    const start = text.indexOf(part)
    if (start < 0) throw new Error(`not in the text: ${part}`)
    return [[start, start + part.length]]
  }
  const attribution: Attribution = {
    source: spans(words.source),
    cue: spans(words.cue),
    content: spans(words.content),
    type: 'direct',
    confidence: 1,
    via: [],
    addressee: undefined,
    medium: undefined,
    occasion: undefined,
  }
  return saidWhen(document, attribution)
}

describe('saidWhen: a date beside the cue', () => {
  it.each([
    [
      'On 27 February 2023 Ms Quill posted “nobody checks the cranes”.',
      'Ms Quill',
      'posted',
      '“nobody checks the cranes”',
      '2023-02-27',
    ],
    [
      'Quill wrote to the commissioner on 28 October: “We failed.”',
      'Quill',
      'wrote',
      '“We failed.”',
      '2023-10-28',
    ],
    [
      'Quill wrote on 28 October to the head of the port, saying it had failed.',
      'Quill',
      'saying',
      'it had failed',
      '2023-10-28',
    ],
    [
      'Quill came to the port in 1993, after years at sea, and promptly said it had failed.',
      'Quill',
      'said',
      'it had failed',
      undefined,
    ],
    [
      'Quill compared it to the crane left unmanned in 2009 and wrote: “We promised.”',
      'Quill',
      'wrote',
      '“We promised.”',
      undefined,
    ],
    ['“We failed,” Quill said on Tuesday.', 'Quill', 'said', '“We failed,”', '2023-10-31'],
    ['Quill on Tuesday said the port had failed.', 'Quill', 'said', 'the port had failed', '2023-10-31'],
    ['In a 2018 speech, Quill said the port had failed.', 'Quill', 'said', 'the port had failed', '2018'],
    ['In the 2016 race, Quill said the port had failed.', 'Quill', 'said', 'the port had failed', undefined],
    [
      'Speaking after Monday’s vote, Quill said the port had failed.',
      'Quill',
      'said',
      'the port had failed',
      undefined,
    ],
    ['“We failed,” said Quill, who left in March.', 'Quill', 'said', '“We failed,”', undefined],
    [
      'Quill, director since 2018, said it had failed.',
      'Quill, director since 2018',
      'said',
      'it had failed',
      undefined,
    ],
    [
      'Quill said the port had failed on Monday.',
      'Quill',
      'said',
      'the port had failed on Monday',
      undefined,
    ],
    ['“We failed,” Quill said.', 'Quill', 'said', '“We failed,”', undefined],
  ])('in %j', (...[text, source, cue, content, expected]) => {
    expect(when(text, { source, cue, content })?.edtf).toBe(expected)
  })

  it('gives the words it was read from', () => {
    const text = '“We failed,” Quill said on Tuesday.'
    const moment = when(text, { source: 'Quill', cue: 'said', content: '“We failed,”' })
    expect(moment?.span && text.slice(...moment.span)).toBe('Tuesday')
  })
})

describe('saidWhen: posts and letters', () => {
  it.each([
    ['12 March 2021\nNobody checks the cranes.', '2021-03-12'],
    ['12 March 2021: Nobody checks the cranes.', '2021-03-12'],
    ['Her posts:\n“Nobody checks the cranes.” (12 March 2021)', '2021-03-12'],
    ['“Nobody checks the cranes.” — 12 March 2021', '2021-03-12'],
  ])('reads the stamp of a post in %j', (text, expected) => {
    expect(when(text, { content: 'Nobody checks the cranes.' })?.edtf).toBe(expected)
  })

  it('is the date at the head of a letter', () => {
    const text = '28 October 2023\n\nDear commissioner,\n\nWe have failed.'
    const moment = when(text, { content: 'We have failed.' }, { kind: 'letter' })
    expect(moment?.edtf).toBe('2023-10-28')
  })

  it('is the known date of a statement that has none inside', () => {
    const moment = when('We have failed.', { content: 'We have failed.' }, { kind: 'statement' })
    expect(moment).toMatchObject({ edtf: '2023-11-01', span: undefined })
  })

  it('is the one date that the document gives the letter', () => {
    const text =
      'Quill wrote to the commissioner on 28 October. It was a long text.\n\nIn her letter, Quill said “we failed”.'
    expect(
      when(text, {
        source: 'Quill said'.slice(0, 5),
        cue: 'In her letter, Quill said',
        content: '“we failed”',
      })?.edtf,
    ).toBe('2023-10-28')
  })

  it('is not the date of publication of an article', () => {
    expect(when('A port, it was said, had failed.', { content: 'A port' })).toBeUndefined()
  })
})

describe('saidWhen: the one letter of an article', () => {
  const letter =
    'Quill has called it “a gift to thieves” in public. Quill wrote to the port on October 28. A clerk said these were “her own views”.'

  it('dates all that its writer is quoted with', () => {
    expect(when(letter, { source: 'Quill', cue: 'called', content: '“a gift to thieves”' })?.edtf).toBe(
      '2023-10-28',
    )
    expect(when(letter, { source: 'A clerk', cue: 'said', content: '“her own views”' })).toBeUndefined()
  })

  it('dates nothing else where words came out in another way too', () => {
    const more = `${letter} She told reporters that it was over.`
    expect(when(more, { source: 'Quill', cue: 'called', content: '“a gift to thieves”' })).toBeUndefined()
  })
})

describe('saidWhen: a day after publication', () => {
  it('is never when something was said', () => {
    const text = 'On 4 December 2023 Quill said it had failed.'
    expect(when(text, { source: 'Quill', cue: 'said', content: 'it had failed' })).toBeUndefined()
  })
})

it('saidWhen: dates nobody else’s words by a letter', () => {
  const text =
    'Ada Quill wrote to the port on 28 October 2023. Ben Orme wrote that it was “a gift to thieves”.'
  expect(
    when(text, { source: 'Ben Orme', cue: 'wrote that', content: '“a gift to thieves”' }),
  ).toBeUndefined()
})
