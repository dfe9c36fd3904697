import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractAttributions, openTagger, taggedStatements } from './index.js'

const weights = readFileSync(new URL('../../model/attribution.onrt', import.meta.url))
const model = openTagger(weights)

/** "source | cue | content", pieces of a role joined by " + ". */
function read(text: string): string[] {
  const show = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(span => text.slice(...span)).join(' + ')
  return extractAttributions(text, { model, minConfidence: 0.45 }).map(
    ({ source, cue, content }) => `${show(source)} | ${show(cue)} | ${show(content)}`,
  )
}

describe('statements with the tagger', () => {
  test('are found in plain reporting', () => {
    const text =
      'The harbour will close in May, Mayor Ada Poe said on Tuesday. “We have no choice,” she told reporters.'
    const found = read(text)
    expect(found.some(line => line.startsWith('Mayor Ada Poe | said'))).toBe(true)
    expect(found.some(line => line.startsWith('she | told') && line.includes('We have no choice'))).toBe(true)
  })

  test('keep their type by what stands in quotation marks', () => {
    const text =
      'Bo Lind said the plan was “a very bad joke” and would fail.\n\n“I will not sign it,” Ada Poe said.'
    const types = extractAttributions(text, { model, minConfidence: 0.45 }).map(({ type }) => type)
    expect(types).toEqual(['mixed', 'direct'])
  })

  test('give the turns of a dialogue to their speakers', () => {
    const text =
      'ADA POE: We tried to hold the line here.\n\nBO LIND: It did not hold at all, did it?\n\nADA POE: No, it did not hold.\n\nBO LIND: So what will you do now?'
    const found = taggedStatements(text, model)
    expect(found.map(({ source }) => source.map(span => text.slice(...span)).join())).toEqual([
      'ADA POE',
      'BO LIND',
      'ADA POE',
      'BO LIND',
    ])
  })

  test('are the same bits without WebAssembly', () => {
    const plain = openTagger(weights, { plain: true })
    const text =
      '“It’s over,” said Ada Poe, who denied that the U.S. office (in Lund) had closed — a claim Bo Lind called “absurd”. Аня 说 “нет”.'
    expect(taggedStatements(text, plain)).toEqual(taggedStatements(text, model))
  })

  test('do not depend on what was read before', () => {
    const fresh = openTagger(weights)
    const text = 'Officials said that 400 people had left the valley.'
    taggedStatements('A wholly different text, she said. '.repeat(400), fresh)
    expect(taggedStatements(text, fresh)).toEqual(taggedStatements(text, openTagger(weights)))
  })

  test('have spans that slice the text, whatever it is', () => {
    const pieces = fc.constantFrom(
      'she said ',
      '“',
      '”',
      '"',
      "'",
      '\ud800',
      '😀',
      '\n\n',
      'ADA POE: ',
      '据报道',
      'قال ',
      ', ',
      '. ',
      'that it was so ',
      '1,2\t3\t',
      '{x: 1}',
      '— ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), parts => {
        const text = parts.join('')
        for (const { source, cue, content, confidence } of extractAttributions(text, { model })) {
          expect(content.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of a whole sentence that itself reports are those of who is named at its end', () => {
    const text = 'But Mayor Ada Poe had promised to pay for the new harbour wall, a council aide said.'
    const outer = extractAttributions(text, { model, minConfidence: 0.45 }).find(({ source }) =>
      source.some(span => text.slice(...span) === 'a council aide'),
    )
    expect(outer?.content.map(span => text.slice(...span))).toEqual([
      'But Mayor Ada Poe had promised to pay for the new harbour wall',
    ])
  })

  test('of a very long text are found in all of it, whether it has lines or not', () => {
    const one = `${'Water '.repeat(400)}rose. The harbour will close in May, Ada Poe said.`
    for (const between of ['\n', ' ']) {
      const count = 200
      const text = Array.from({ length: count }, () => one).join(between)
      const found = extractAttributions(text)
      // Where no line ends, a sentence can be parted where the text is.
      expect(found.length).toBeGreaterThanOrEqual(count - 3)
      expect(found.at(-1)?.cue[0]?.[1]).toBe(text.length - 1)
      const whole = found.filter(({ source }) => source.some(span => text.slice(...span) === 'Ada Poe'))
      expect(whole.length).toBeGreaterThanOrEqual(count - 3)
    }
  })

  test('are none in an empty text', () => {
    expect(extractAttributions('', { model })).toEqual([])
    expect(extractAttributions(' \n\t ', { model })).toEqual([])
  })

  test('broken weights are said to be broken', () => {
    expect(() => openTagger(new Uint8Array(40))).toThrow(/attribution model/)
    expect(() => openTagger(weights.subarray(0, 5000))).toThrow(/ends within/)
  })
})
