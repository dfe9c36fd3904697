import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates.js'

const WEDNESDAY = '2023-11-01'

const edtf = (text: string, published: string | undefined = WEDNESDAY) =>
  findDates(text, { published }).map(date => date.edtf)

describe('findDates: dates that state their year', () => {
  it.each([
    ['on 27 February 2023', '2023-02-27'],
    ['the 27th of February, 2023', '2023-02-27'],
    ['February 27th, 2023', '2023-02-27'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['2021-05-15', '2021-05-15'],
    ['27.02.2023', '2023-02-27'],
    ['27/02/2023', '2023-02-27'],
    ['05/04/2022', '2022-05-04?'],
    ['February 2023', '2023-02'],
    ['31 February 2023', '2023-02'],
    ['spring 2020', '2020-21'],
    ['in 2018', '2018'],
    ['the 2016 vote', '2016'],
    ['the 1990s', '199X'],
    ['between 1992 and 1995', '1992/1995'],
    ['2-5 March 2020', '2020-03-02/2020-03-05'],
    ['March 2-5, 2020', '2020-03-02/2020-03-05'],
    ['28 October – 1 November 2023', '2023-10-28/2023-11-01'],
  ])('reads %j', (text, expected) => {
    expect(edtf(text, undefined)).toEqual([expected])
  })

  it.each(['in 2018 people', '$2,016', 'room 2018b', '2020-2018'])('finds none in %j', text => {
    expect(edtf(text)).toEqual([])
  })
})

describe('findDates: dates reckoned back from a Wednesday, 1 November 2023', () => {
  it.each([
    ['on 28 October', '2023-10-28'],
    ['October 28', '2023-10-28'],
    ['Feb. 3', '2023-02-03'],
    ['on the 14th', '2023-10-14'],
    ['on Tuesday', '2023-10-31'],
    ['on Wednesday', '2023-11-01'],
    ['last Wednesday', '2023-10-25'],
    ['yesterday', '2023-10-31'],
    ['last week', '2023-10-23/2023-10-29'],
    ['earlier this month', '2023-11'],
    ['last month', '2023-10'],
    ['in March', '2023-03'],
    ['in December', '2022-12'],
    ['this year', '2023'],
    ['two weeks ago', '2023-10-18~'],
    ['three years ago', '2020~'],
    ['last summer', '2023-22'],
    ['2-5 March', '2023-03-02/2023-03-05'],
  ])('reads %j', (text, expected) => {
    expect(edtf(text)).toEqual([expected])
  })

  it.each([
    ['She will speak on Friday', '2023-11-03'],
    ['due to open in December', '2023-12'],
    ['the vote of Nov. 8', '2023-11-08'],
  ])('looks ahead in %j', (text, expected) => {
    expect(edtf(text)).toEqual([expected])
  })

  it('says why', () => {
    const [date] = findDates('on Tuesday', { published: WEDNESDAY })
    expect(date?.reason).toBe('Tuesday before the date of publication')
    expect(date?.span).toEqual([3, 10])
  })

  it.each([
    'the TODAY newspaper',
    'on Port This Morning',
    'March on the capital',
    'Sun reporters',
    'may 15 people',
    'on the 14th floor',
  ])('finds none in %j', text => {
    expect(edtf(text)).toEqual([])
  })
})

describe('findDates: without a date of publication', () => {
  it('leaves the year of a day and month open', () => {
    expect(findDates('on 28 October').map(date => date.edtf)).toEqual(['XXXX-10-28'])
  })

  it.each(['on Tuesday', 'last week', 'yesterday', 'in March'])('finds none in %j', text => {
    expect(findDates(text)).toEqual([])
  })
})

it('gives ordered spans that lie apart', () => {
  const word = fc.constantFrom(
    '28',
    'October',
    '2023',
    'on',
    'the',
    'to',
    'March',
    '-',
    'last',
    'week',
    'Tuesday',
    '1992',
    'in',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), words => {
      const text = words.join(' ')
      let last = 0
      for (const { span } of findDates(text, { published: WEDNESDAY })) {
        expect(span[0]).toBeGreaterThanOrEqual(last)
        expect(span[1]).toBeGreaterThan(span[0])
        last = span[1]
      }
    }),
  )
})

describe('a day of something written or done', () => {
  it.each([
    ['The note of 22 May says it all.', '2023-05-22'],
    ['She resigned on 22 May and left.', '2023-05-22'],
    ['The vote is set for 22 May, they say.', '2024-05-22'],
  ])('is no coming one: %j', (text, expected) => {
    expect(findDates(text, { published: '2024-03-15' }).map(date => date.edtf)).toEqual([expected])
  })
})
