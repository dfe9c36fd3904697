import { expect, it } from 'vitest'
import { asPrinted } from './as-printed.js'
import type { DifferencePart } from './difference.js'

const same = (text: string): DifferencePart => ({ kind: 'same', text, variant: undefined })

it('gives the words that both have as the record prints them', () => {
  const parts: DifferencePart[] = [
    same('We will print '),
    { kind: 'dropped', text: 'its summary', variant: 'replaced' },
    { kind: 'added', text: 'Them', variant: 'replaced' },
    same(' by the End of June'),
  ]
  const shown = asPrinted(parts, 'we will print its summary by the end of June.')
  expect(shown.map(({ text }) => text)).toEqual([
    'we will print ',
    'its summary',
    'Them',
    ' by the end of June',
  ])
})

it('leaves words that the record does not have in that order', () => {
  const parts = [same('By June'), same('We print')]
  expect(asPrinted(parts, 'we print by June')).toEqual([same('by June'), same('We print')])
})
