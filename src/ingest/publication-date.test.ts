import { describe, expect, it } from 'vitest'
import { dateOnFace, publicationDate } from './publication-date.js'

describe('publicationDate', () => {
  it.each([
    ['2024-03-14T19:20:00+00:00', '2024-03-14T19:20:00+00:00'],
    ['2024-03-14T19:20:00.123Z', '2024-03-14T19:20:00Z'],
    ['2024-03-14 19:20', '2024-03-14T19:20:00'],
    ['2024-03-14T19:20:00+0100', '2024-03-14T19:20:00+01:00'],
    ['2024-03-14', '2024-03-14'],
    ['2024-03', '2024-03'],
    ['2024', '2024'],
    ['20240314', '2024-03-14'],
    ['14 March 2024', '2024-03-14'],
    ['Thu, 14 Mar 2024 19:20:00 GMT', '2024-03-14'],
    ['March 4th, 2024', '2024-03-04'],
    ['Sept. 5, 2023', '2023-09-05'],
  ])('reads %s', (given, wanted) => {
    expect(publicationDate(given)).toBe(wanted)
  })

  it.each(['3/4/2024', 'yesterday', '2024-02-31', '2024-13', '', '31 June 2024'])(
    'does not guess at %s',
    given => {
      expect(publicationDate(given)).toBeUndefined()
    },
  )
})

describe('dateOnFace', () => {
  it('reads the debris of a collection, a date line, and nothing in running text', () => {
    expect(dateOnFace(' date 2024-03-14 © A. Lens\n\nWords.')).toBe('2024-03-14')
    expect(dateOnFace('Harbour Office\n\n11 March 2024\n\nDear Sir,\n')).toBe('2024-03-11')
    expect(dateOnFace('# Statement\n\n**15 March 2024**\n\nWe have read it.')).toBe('2024-03-15')
    expect(dateOnFace('Published on 3 May 2021\nWords')).toBe('2021-05-03')
    expect(dateOnFace('On 11 March 2024 the siren failed, she said.')).toBeUndefined()
  })
})
