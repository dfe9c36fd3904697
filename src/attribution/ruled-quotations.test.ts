import { describe, expect, it } from 'vitest'
import type { Attribution } from './attribution.js'
import { withRuledQuotations } from './ruled-quotations.js'

const text = 'Ann Poe, a clerk, said: “We stay. We wait.” It rained on the port, she added.'
const at = (words: string): [number, number] => {
  const start = text.indexOf(words)
  return [start, start + words.length]
}
const statement = (
  [source, cue, content]: readonly [source: string, cue: string, content: string],
  confidence: number,
): Attribution => ({
  source: source === '' ? [] : [at(source)],
  cue: [at(cue)],
  content: [at(content)],
  type: content.startsWith('“') ? 'direct' : 'indirect',
  confidence,
  via: [],
  addressee: undefined,
  medium: undefined,
  occasion: undefined,
})

describe('withRuledQuotations', () => {
  const rule = statement(['Ann Poe', 'said', '“We stay. We wait.”'], 0.87)

  it('ends a quotation by the rules and keeps the fuller source of the tagger', () => {
    const tagged = [statement(['Ann Poe, a clerk', 'said', 'We stay'], 0.6)]
    expect(withRuledQuotations(text, { tagged, ruled: [rule] })).toEqual([
      { ...statement(['Ann Poe, a clerk', 'said', '“We stay. We wait.”'], 0.87) },
    ])
  })

  it('leaves out what the tagger saw inside a quotation, and keeps the rest in order', () => {
    const inside = statement(['', 'stay', 'We wait'], 0.5)
    const after = statement(['she', 'added', 'It rained on the port'], 0.7)
    expect(withRuledQuotations(text, { tagged: [after, inside], ruled: [rule] })).toEqual([rule, after])
  })

  it('leaves a statement whole that goes on behind a colon', () => {
    const whole = statement(['Ann Poe', 'said', ': “We stay. We wait.”'], 0.8)
    expect(withRuledQuotations(text, { tagged: [whole], ruled: [rule] })).toEqual([whole])
  })

  it('leaves the tagger alone where the rules are unsure', () => {
    const tagged = [statement(['she', 'added', 'It rained on the port'], 0.7)]
    const ruled = [
      statement(['she', 'added', 'rained on the port'], 0.99),
      statement(['', 'said', '“We stay. We wait.”'], 0.99),
    ]
    expect(withRuledQuotations(text, { tagged, ruled })).toEqual(tagged)
  })
})
