import { describe, expect, it } from 'vitest'
import { latinPattern } from './latin-pattern.js'

describe('latinPattern', () => {
  it('matches Latin print as the pattern does', () => {
    const pattern = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’-]*\s\[\p{Ll}+\]/gu
    const text = 'So Éloïse [sic] and Müller-Öz [née] said; xAda [no] 4Ada [no]'
    expect(text.match(latinPattern(pattern))).toEqual(text.match(pattern))
    expect(text.match(pattern)).toEqual(['Éloïse [sic]', 'Müller-Öz [née]'])
  })

  it('keeps the flags, groups and what it does not know', () => {
    const pattern = latinPattern(/(?<word>\p{L}+)\p{Sc}/giu)
    expect(pattern.flags).toBe('giu')
    expect(/(?<word>\p{L}+)\p{Sc}/iu.exec('ab€')?.groups?.['word']).toBe('ab')
    expect(pattern.exec('ab€')?.groups?.['word']).toBe('ab')
  })

  it('drops the flag u where nothing needs it', () => {
    expect(latinPattern(/\p{L}+/giu).flags).toBe('gi')
    expect(latinPattern(/[\u00a0 ]\p{M}/u).flags).toBe('')
    expect(latinPattern(/[\u{1f600}]\p{L}/u).flags).toBe('u')
  })
})
