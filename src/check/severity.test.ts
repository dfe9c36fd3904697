import { expect, it } from 'vitest'
import type { Verdict } from '../collation/index.js'
import { severityOf } from './severity.js'

it.each<[Verdict, string, string]>([
  ['verbatim', 'ok', 'ok'],
  ['punctuation', 'ok', 'ok'],
  ['trimmed', 'ok', 'warning'],
  ['elided', 'note', 'warning'],
  ['bracketed', 'note', 'warning'],
  ['cut', 'warning', 'warning'],
  ['altered', 'error', 'error'],
  ['spliced', 'error', 'error'],
  ['reworded', 'error', 'error'],
  ['misattributed', 'error', 'error'],
])('%s is %s, and %s where a limit was left out', (verdict, plain, limited) => {
  expect(severityOf({ verdict, limited: false, primaryText: true })).toBe(plain)
  expect(severityOf({ verdict, limited: true, primaryText: true })).toBe(limited)
})

it('is an error that nothing carries the words only where the speaker’s own texts are there', () => {
  expect(severityOf({ verdict: 'unsupported', limited: false, primaryText: true })).toBe('error')
  expect(severityOf({ verdict: 'unsupported', limited: false, primaryText: false })).toBe('warning')
})
