import { describe, expect, it } from 'vitest'
import { isOthersWords } from './others-words.js'

const inner = (text: string): boolean => isOthersWords(text, [text.indexOf('“') + 1, text.indexOf('”')], 0)

describe('a quotation inside what somebody is said to have said', () => {
  it.each([
    'rebuked Quill on Monday for calling the wall a “gift to thieves” in print',
    'took issue with the director’s description of the wall as a “gift to thieves”',
    'Brandt’s main complaint was that the port had become “a gift to thieves”',
    'was honoured by the “gift to thieves” remark',
  ])('is another’s in %j', text => expect(inner(text)).toBe(true))

  it.each([
    'that the wall was “a gift to thieves”',
    'the wall, which Brandt built, was “a gift to thieves” and old',
    'he would pay for “a gift to thieves”',
  ])('is theirs in %j', text => expect(inner(text)).toBe(false))
})
