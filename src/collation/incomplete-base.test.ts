import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Utterance, Witness } from './witness.js'

/** An article all of whose quotations are Ada Quill's. */
function article(id: string, text: string): Witness {
  const passages = quotedPassages(text)
    .filter(({ depth }) => depth === 0)
    .map(({ span, closed }, statement) => ({
      span,
      marked: true,
      closed,
      speaker: 'ada-quill' as SpeakerId,
      said: undefined,
      statement,
    }))
  const bare = { publisher: undefined, published: undefined, author: undefined, damage: [] }
  return { id: id as DocumentId, text, kind: 'article', ...bare, passages }
}

function grouped(texts: Readonly<Record<string, string>>): Utterance[] {
  const pile = Object.entries(texts).map(([id, text]) => article(id, text))
  const lookup = memoryLookup(pile)
  return groupUtterances(
    pile.flatMap(one => findCarried(one, lookup)),
    pile,
  )
}

/** What each reading in a document is said to be. */
function verdicts(texts: Readonly<Record<string, string>>, document: string): string[] {
  return grouped(texts)
    .flatMap(({ occurrences }) => occurrences)
    .filter(one => one.document === document)
    .map(({ verdicts: all, limitCut }) => `${all.join(' ')}${limitCut ? ' limit' : ''}`)
}

describe('what one article alone has of a statement', () => {
  const long =
    '“The harbour was dredged in spring at the cost of the city, and nobody asked us,” Quill said. “The new pumps stood in a shed for a year while the cellars along the quay filled with water.”'

  it('is no change of it: a sentence that follows', () => {
    const more =
      '“The new pumps stood in a shed for a year while the cellars along the quay filled with water,” she said. “If the city cannot pay for pumps, why should the quay pay for the city?”'
    expect(verdicts({ courier: long, herald: more }, 'herald')).toEqual(['trimmed', 'trimmed'])
  })

  it('is no change of it: words before, some of which stand elsewhere in the base', () => {
    const more =
      '“Even the city says that somebody should have asked the harbour long ago. The new pumps stood in a shed for a year while the cellars along the quay filled with water.”'
    expect(verdicts({ courier: long, herald: more }, 'herald')).toEqual(['trimmed'])
  })

  it('is no more than the order, where the base has the words at another place', () => {
    const one =
      '“The harbour was dredged in spring at the cost of the city,” Quill said. “Nobody asked us. The new pumps stood in a shed for a year.”'
    const other =
      '“The new pumps stood in a shed for a year. The harbour was dredged in spring at the cost of the city,” she said.'
    expect(verdicts({ courier: one, herald: other }, 'herald')).toEqual(['spliced'])
  })

  it('goes where the base has an ellipsis for it', () => {
    const cut =
      '“I would like the city to do the quay a favour … Find out who locked the pumps in that shed and why the cellars filled with water, who paid for the lock and who had the key in his desk.”'
    const more =
      '“I would like the city to do the quay a favour because we have been through a lot this year and the city knows a lot about it. Find out who locked the pumps in that shed and why the cellars filled with water.”'
    expect(verdicts({ courier: cut, herald: more }, 'herald')).toEqual(['trimmed'])
    expect(verdicts({ courier: cut, herald: more }, 'courier')).toEqual(['elided'])
  })

  it('is a change where the base goes on in other words inside the sentence', () => {
    const other =
      '“The new pumps stood in a shed for a year while the brewers of the upper town drank to our health.”'
    expect(verdicts({ courier: long, herald: other }, 'herald').join()).toContain('altered')
  })
})

describe('a limit beside a reading', () => {
  const whole =
    '“The harbour gates will open for the fleet on Monday morning, unless the new pumps fail before the tide.”'

  it('is not left out where the other half of the sentence follows its cue', () => {
    const halves =
      '“The harbour gates will open for the fleet on Monday morning,” Quill told the pilots, “unless the new pumps fail before the tide.”'
    expect(verdicts({ courier: whole, herald: halves }, 'herald')).toEqual(['trimmed', 'trimmed'])
  })

  it('is left out where the other half is not there, or in another paragraph', () => {
    const half = '“The harbour gates will open for the fleet on Monday morning,” Quill told the pilots.'
    expect(verdicts({ courier: whole, herald: half }, 'herald')).toEqual(['trimmed limit'])
    const later = `${half}\n\nMuch later she spoke again: “unless the new pumps fail before the tide.”`
    expect(verdicts({ courier: whole, herald: later }, 'herald')[0]).toBe('trimmed limit')
  })
})

describe('a limit before a reading', () => {
  const whole = '“From this day on I can no longer put my own name to the log of the harbour,” Quill wrote.'

  it('is not left out where the sentence says it before the quotation', () => {
    const told = 'Quill told them that she could “no longer put my own name to the log of the harbour.”'
    expect(verdicts({ courier: whole, herald: told }, 'herald')).toEqual(['trimmed'])
  })

  it('is left out where the sentence says nothing of it', () => {
    const told = 'Quill told them of her plans: “no longer put my own name to the log of the harbour.”'
    expect(verdicts({ courier: whole, herald: told }, 'herald')).toEqual(['trimmed limit'])
  })
})

describe('words of a quotation without quotation marks', () => {
  const quoted = '“The pilot of the ferry never took control of the harbour department,” Quill said.'

  it('are no reading where an article tells them in its own words', () => {
    const told =
      'Quill told the radio that the pilot of the ferry had never taken control of the harbour department.'
    expect(verdicts({ courier: quoted, herald: told }, 'herald')).toEqual([])
  })

  it('are one where it prints them as they are', () => {
    const printed =
      'Quill spoke.\n\nThe pilot of the ferry never took control of the harbour department.\n\nNobody answered.'
    expect(verdicts({ courier: quoted, herald: printed }, 'herald')).toEqual(['verbatim'])
  })

  it('are none where they begin in one quotation and end in another', () => {
    const two =
      '“I would like you to do us a favour,” Quill asked the board.\n\nLater in the call she said:\n\n“I would like you to find out what happened with this whole dredger in the harbour.”'
    const one =
      '“I would like you to do us a favour, though … I would like you to find out what happened with this whole dredger in the harbour.”'
    const spans = grouped({ courier: one, herald: two })
      .flatMap(({ occurrences }) => occurrences)
      .filter(({ document }) => document === 'herald')
      .map(({ span }) => two.slice(...span))
    expect(spans.filter(words => words.includes('Quill asked'))).toEqual([])
  })
})

describe('a witness that writes a contraction out', () => {
  it('is no fuller for it: of equals the first in print is the base', () => {
    const texts = {
      argus: 'Quill said: “I didn’t want his chair. I wanted his respect.”',
      courier: 'Quill said: “I did not want his chair. I wanted his respect.”',
    }
    const pile = Object.entries(texts).map(([id, text], i) => ({
      ...article(id, text),
      published: `2031-03-0${i + 1}`,
    }))
    const lookup = memoryLookup(pile)
    const found = groupUtterances(
      pile.flatMap(one => findCarried(one, lookup)),
      pile,
    )
    expect(found.map(({ base }) => base.document)).toEqual(['argus'])
  })
})

describe('a transcript', () => {
  it('is the primary text of what was said, whole as it is', () => {
    const text =
      'I have nothing to hide. What reached my office on 4 March was a draft. I would print it today if I could do so without harm.'
    const passage = {
      span: [0, text.length] as const,
      marked: false,
      closed: true,
      statement: 0,
      said: undefined,
    }
    const transcript: Witness = {
      ...article('official', text),
      kind: 'transcript',
      passages: [{ ...passage, speaker: 'ada-quill' as SpeakerId }],
    }
    const pile = [
      transcript,
      article(
        'argus',
        'Quill said: “I have nothing to hide. What reached my office was only a paper. I would print it today if I could do so.”',
      ),
      article(
        'courier',
        'Quill said: “I have nothing to hide. What reached my office on 4 March was a draft.”',
      ),
    ]
    const lookup = memoryLookup(pile)
    const found = groupUtterances(
      pile.flatMap(one => findCarried(one, lookup)),
      pile,
    ).find(({ occurrences }) => occurrences.length === 3)
    expect(found?.base.why).toBe('primary-text')
    expect(found?.base.parts.map(({ document }) => document)).toEqual(['official'])
    expect(found?.occurrences.find(({ document }) => document === 'courier')?.verdict).toBe('trimmed')
  })
})
