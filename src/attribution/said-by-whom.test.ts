import { describe, expect, it } from 'vitest'
import { extractAttributions } from './index.js'

/** The statements of a text as "source | content". */
function read(text: string, options: Parameters<typeof extractAttributions>[1] = {}): string[] {
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return extractAttributions(text, options).map(({ source, content }) =>
    [source, content].map(words).join(' | '),
  )
}

describe('what is a source', () => {
  it('is no quotation before the colon of a headline', () => {
    expect(read('‘We stay at the levee’: warden leaves over silent horn\n\nIt was late.')).toEqual([
      ' | ‘We stay at the levee’',
    ])
  })

  it('stands before a hearer with an apposition', () => {
    expect(
      read(
        'Ann Poe told its chair, Sir Tom Lee, in a letter dated 2 May that she could “no longer stay at it”.',
      ),
    ).toEqual(['Ann Poe | that she could “no longer stay at it”'])
  })

  it('is nobody who refused to do something', () => {
    expect(read('Nobody was hurt, because the crew had refused to work beneath it.')).toEqual([])
  })
})

describe('what a post says', () => {
  it('begins behind the line of whose it is and when', () => {
    const post = '@annpoe on Tern, 10 April 2025, 07:14\n\nWe stay at the levee. We wait.'
    expect(read(post, { kind: 'post' })).toEqual([' | We stay at the levee. We wait.'])
  })
})
