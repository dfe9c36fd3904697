import { expect, it } from 'vitest'
import { daysBetween, publicationOrder } from './publication-order.js'

it.each([
  ['2024-03-01', '2024-03-02', 'before'],
  ['2024-03-02', '2024-03-01', 'after'],
  ['2024-03-01', '2024-03-01', 'unknown'],
  ['2024-03', '2024-03-15', 'unknown'],
  ['2024-02', '2024-03-15', 'before'],
  ['2024-03-01T08:00:00Z', '2024-03-01T09:00:00+00:00', 'before'],
  ['2024-03-01T08:00:00Z', '2024-03-01', 'unknown'],
  ['2023', '2024-03', 'before'],
  [undefined, '2024-03', 'unknown'],
  ['yesterday', '2024-03', 'unknown'],
])('%s lies to %s: %s', (...[one, other, order]) => {
  expect(publicationOrder(one, other)).toBe(order)
})

it('counts the days between two dates', () => {
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(2)
  expect(daysBetween(undefined, '2024-02-28')).toBeUndefined()
})
