import { describe, expect, it } from 'vitest'
import type { Attribution } from '../attribution/index.js'
import { isMerePhrase, isOnlyNamed } from './unsaid.js'

/** What is known of the words in the first quotation marks, where nothing says who said them. */
function bare(text: string): Attribution {
  const start = text.indexOf('“')
  return {
    source: [],
    cue: [],
    content: [[start, text.indexOf('”') + 1]],
    type: 'direct',
    confidence: 0.1,
    via: [],
    addressee: undefined,
    medium: undefined,
    occasion: undefined,
  }
}

describe('words in quotation marks that nobody says', () => {
  it.each([
    'Inside, where the change was known as the “quiet quay” rule, nobody was surprised.',
    'Quill, author of “The Wall,” lives by the port.',
    'Quill joined the cast of “Harbour Lights” in 2014.',
    'Brandt fought the “quiet quay” plan for years.',
    'His latest book is “walls and water”, and it sells.',
    'An account gathered the posts on Monday under the heading “Who pays for this quay?”. It was shared.',
    'Her nickname in the port is “mad gull” and she likes it.',
  ])('are a name or title in %j', text => {
    expect(isOnlyNamed(bare(text), text)).toBe(true)
  })

  it('are one where the cue only names', () => {
    const text = 'Under his plan, dubbed “Quiet Quays For All Now”, it closes.'
    const at = text.indexOf('dubbed')
    expect(isOnlyNamed({ ...bare(text), cue: [[at, at + 6]] }, text)).toBe(true)
    expect(isOnlyNamed({ ...bare(text), cue: [[at, at + 3]] }, text)).toBe(false)
  })

  it.each([
    'Quill began calling it the “quiet quay” again.',
    'The rule was called by Quill a “gift to thieves” at the time.',
    'Quill wants a port that is “open to all”, and soon.',
    'Quill was plain: “We Are Done.”',
  ])('are not in %j', text => {
    expect(isOnlyNamed(bare(text), text)).toBe(false)
  })

  it('are a mere phrase up to three words that are no sentence', () => {
    expect(isMerePhrase(bare('She made “quiet quay” a word.'), 'She made “quiet quay” a word.')).toBe(true)
    expect(isMerePhrase(bare('“It is over.” She left.'), '“It is over.” She left.')).toBe(false)
    expect(isMerePhrase(bare('It is “open to all of us” now.'), 'It is “open to all of us” now.')).toBe(false)
  })
})
