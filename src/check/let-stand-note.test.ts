import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './edits.js'
import { letStandNote } from './let-stand-note.js'
import { suppressionsIn } from './suppressions.js'

const PARAGRAPHS = [
  'The chair said: “We did not know of the leak before March.” Nobody asked further, and the meeting went on.',
  'The engineer wrote that “the gauge had been broken for a year”, and that everybody had known.',
  'Her letter says: “I told them twice.”',
]

/** Where words of the text itself stand, and not those that a note names: it is behind them in Markdown, before them in text. */
function placeIn(noted: string, words: string, format: 'markdown' | 'text'): number {
  return format === 'markdown' ? noted.indexOf(words) : noted.lastIndexOf(words)
}

describe('letStandNote', () => {
  it.each(['markdown', 'text'] as const)('writes what is read again, for its paragraph alone: %s', format => {
    const text = PARAGRAPHS.join('\n\n')
    const at = text.indexOf('the gauge')
    const note = letStandNote({ text, format }, [at, at + 9], 'agreed with her by telephone')
    const noted = applyEdits(text, note === undefined ? [] : [note])
    const reason = suppressionsIn({ text: noted, format })
    const of = (words: string): string | undefined => {
      const start = placeIn(noted, words, format)
      return reason([start, start + words.length])
    }
    expect(of('the gauge')).toBe('agreed with her by telephone')
    expect(of('We did not know')).toBeUndefined()
    expect(of('I told them')).toBeUndefined()
  })

  it.each(['markdown', 'text'] as const)('lets nothing else in the paragraph stand: %s', format => {
    const text = 'He said “it rained all night”, and that “241 replies” had come.'
    const at = text.indexOf('it rained')
    const note = letStandNote({ text, format }, [at, at + 19], 'heard by all')
    const noted = applyEdits(text, note === undefined ? [] : [note])
    const reason = suppressionsIn({ text: noted, format })
    const of = (words: string): string | undefined => {
      const start = placeIn(noted, words, format)
      return reason([start, start + words.length])
    }
    expect(reason([noted.indexOf('“it rained'), noted.indexOf('night”')])).toBe('heard by all')
    expect(of('241 replies')).toBeUndefined()
  })

  it('says nothing for a reason without words', () => {
    expect(letStandNote({ text: 'one', format: 'text' }, [0, 3], ' --> ')).toBeUndefined()
  })

  it('cannot be broken out of, whatever the reason is', () => {
    const reasons = fc.oneof(fc.string(), fc.constantFrom('a --> b', '<!-- x', 'one\ntwo', ']\n[', '--->x'))
    fc.assert(
      fc.property(reasons, fc.constantFrom('markdown' as const, 'text' as const), (reason, format) => {
        const text = PARAGRAPHS.join('\n\n')
        const note = letStandNote({ text, format }, [17, 32], reason)
        if (note === undefined) return
        const noted = applyEdits(text, [note])
        const at = placeIn(noted, 'We did not know', format)
        expect(suppressionsIn({ text: noted, format })([at, at + 5])).toBeDefined()
        expect(noted.split('\n\n').slice(1)).toEqual(PARAGRAPHS.slice(1))
      }),
    )
  })
})
