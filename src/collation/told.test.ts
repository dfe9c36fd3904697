import { expect, it } from 'vitest'
import { isReporting } from './told.js'

it.each([
  ['Federation said it', true],
  ['according to the clerk', true],
  ['and the boats', false],
  ['saidst', false],
])('knows a reporter’s words among those of others: “%s”', (added, reporting) => {
  expect(isReporting(added)).toBe(reporting)
})
