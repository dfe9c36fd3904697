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
  expect(severityOf({ verdict, limited: false, primaryText: true, contested: undefined })).toBe(plain)
  expect(severityOf({ verdict, limited: true, primaryText: true, contested: undefined })).toBe(limited)
})

it('is an error that nothing carries the words only where the speaker’s own texts are there', () => {
  expect(
    severityOf({ verdict: 'unsupported', limited: false, primaryText: true, contested: undefined }),
  ).toBe('error')
  expect(
    severityOf({ verdict: 'unsupported', limited: false, primaryText: false, contested: undefined }),
  ).toBe('warning')
})

it.each([
  ['draft', 'verbatim', 'note'],
  ['record', 'altered', 'error'],
  ['neither', 'altered', 'warning'],
] as const)(
  'of words on which witnesses alone differ, the %s favoured: %s is %s',
  (contested, verdict, severity) => {
    expect(severityOf({ verdict, limited: false, primaryText: false, contested })).toBe(severity)
  },
)
