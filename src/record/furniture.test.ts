import { describe, expect, it } from 'vitest'
import { isFurniture, withoutLabel } from './furniture.js'

describe('isFurniture', () => {
  it.each([
    ['letter', '11 March 2024'],
    ['letter', 'Chair, Pellworth Harbour Office'],
    ['letter', 'Dear Commissioner:'],
    ['press-release', 'Harbour clerk reported over her notes'],
    ['rule', '## Part C: Private views'],
    ['transcript', 'PELLWORTH ASSEMBLY'],
    ['transcript', 'Members present: Una Orme (Chair); Tomas Brandt'],
    ['transcript', 'This is a rush transcript. It may not be in its final form.'],
    ['letter', 'Get the Gazette delivered to your inbox. By signing up, you agree to our privacy policy.'],
    ['press-release', 'Share this page with your friends. Sign our petition today.'],
    ['post', '12 June 2023, 21:40'],
    ['post', 'Monday, JUNE 12, 2023 9:40 PM'],
  ] as const)('takes in a %s: %j', (kind, line) => expect(isFurniture(line, kind)).toBe(true))

  it.each([
    ['letter', 'The wall did not fail.'],
    ['letter', 'I ask you for three things:'],
    ['post', 'Tea count lost #nightdesk'],
    ['post', '12 pumps, 2023'],
    ['letter', 'We ask every clerk to sign the petition that lies in the hall.'],
    [
      'statement',
      'The wall, which was raised by half a metre in the year before last, had been set by the board on',
    ],
  ] as const)('leaves in a %s: %j', (kind, line) => expect(isFurniture(line, kind)).toBe(false))
})

describe('withoutLabel', () => {
  const left = (text: string, kind: 'transcript' | 'rule' | 'letter'): string =>
    text.slice(...withoutLabel(text, [0, text.length], kind))

  it.each([
    ['Q15 Chair: Did you ask?', 'Did you ask?'],
    ['Sir Tomas Brandt: At dawn: by the wall.', 'At dawn: by the wall.'],
    ['QUILL: It is over.', 'It is over.'],
    ['It is over: we know it.', 'It is over: we know it.'],
  ])('parts the speaker from %j', (text, words) => expect(left(text, 'transcript')).toBe(words))

  it('parts the number from a provision', () => {
    expect(left('12. Clerks may hum.', 'rule')).toBe('Clerks may hum.')
    expect(left('(b) whether they sing.', 'rule')).toBe('whether they sing.')
    expect(left('12. Clerks may hum.', 'letter')).toBe('12. Clerks may hum.')
  })
})
