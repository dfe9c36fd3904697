import { describe, expect, it } from 'vitest'
import { hostKey, outletKey } from './outlet-key.js'

describe('outletKey', () => {
  it.each([
    ['CNN (Online)', 'CNN'],
    ['Harbour Times - News', 'The Harbour Times'],
    ['AP', 'The Associated Press'],
    ['BBC Web News', 'BBC'],
    ['The Atlantic magazine', 'The Atlantic'],
  ])('%s is %s', (one, other) => {
    expect(outletKey(one)).toBe(outletKey(other))
  })

  it('keeps different outlets apart', () => {
    expect(outletKey('Harbour Times')).not.toBe(outletKey('Harbour Post'))
  })
})

describe('hostKey', () => {
  it.each([
    ['https://www.theguardian.com/x', 'The Guardian'],
    ['https://abcnews.go.com/x', 'ABC News'],
    ['https://www.bbc.co.uk/news/1', 'BBC News'],
    ['https://apnews.com/x', 'Associated Press'],
    ['http://www.harbourtimes.example/x', 'Harbour Times'],
  ])('%s is %s', (url, name) => {
    expect(hostKey(url)).toBe(outletKey(name))
  })

  it('gives nothing for what is no address', () => {
    expect(hostKey('harbour times')).toBeUndefined()
  })
})
