import { describe, expect, it } from 'vitest'
import { captureDate, captureInAddress } from './capture-date.js'

describe('captureDate', () => {
  it.each([
    ['2023-11-14T09:20:30.123Z', '2023-11-14T09:20:30Z'],
    ['2023-11-14', '2023-11-14'],
    ['20231114092030', '2023-11-14T09:20:30Z'],
    ['20231114092030123', '2023-11-14T09:20:30Z'],
    ['Tue, 14 Nov 2023 09:20:30 GMT', '2023-11-14T09:20:30Z'],
    ['Tue Nov 14 2023 10:20:30 GMT+0100 (Central European Standard Time)', '2023-11-14T10:20:30+01:00'],
    ['Tuesday, 14 November 2023', '2023-11-14'],
  ])('reads %s', (given, edtf) => expect(captureDate(given)).toBe(edtf))

  it.each(['', 'yesterday', '14/11/2023', '20231314092030', 'Tue, 31 Feb 2023 09:20:30 GMT', '1699953630'])(
    'makes nothing of %s',
    given => expect(captureDate(given)).toBeUndefined(),
  )
})

describe('captureInAddress', () => {
  it.each([
    'https://web.archive.org/web/20231114092030/https://quay.example/siren',
    'https://web.archive.org/web/20231114092030id_/http://quay.example/siren',
    'https://archive.example/2023.11.14-092030/https://quay.example/siren',
  ])('reads the stamp of %s', address => expect(captureInAddress(address)?.edtf).toBe('2023-11-14T09:20:30Z'))

  it('takes no number of another address for one', () => {
    expect(captureInAddress('https://quay.example/20231114092030/siren')).toBeUndefined()
    expect(captureInAddress('https://web.archive.org/web/2023/https://quay.example/')).toBeUndefined()
  })
})
