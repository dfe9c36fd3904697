import { describe, expect, it } from 'vitest'
import { NARRATIVE, arrows, document, pile, reasons } from '../../test/lineage-pile.js'
import { deriveLineage } from './derive-lineage.js'
import type { LineageEdge } from './edge.js'

describe('wording', () => {
  const older = document('older', `${NARRATIVE}Nobody had seen it.`, {
    publisher: 'Quay Gazette',
    published: '2024-03-01',
  })
  const younger = document('younger', `It was a bad night. ${NARRATIVE}`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })

  it('shows the younger to have it from the older', () => {
    const edges = deriveLineage(pile([older, younger]))
    expect(arrows(edges)).toEqual(['younger > older'])
    expect(edges[0]).toMatchObject({ directed: true, evidence: [{ basis: 'wording' }] })
    expect(younger.text.slice(...(edges[0]?.evidence[0]?.from ?? [0, 0]))).toContain('the lower sluice')
  })

  it('has no direction without dates, and says so', () => {
    const edges = deriveLineage(pile([{ ...older, published: undefined }, younger]))
    expect(edges.map(edge => edge.directed)).toEqual([false])
    expect(reasons(edges)).toContain('nothing tells which took from which')
  })

  it('shows the one with damage to have it from the whole one', () => {
    const hole = { span: [5, 5] as const, kind: 'lost-text' as const, reason: 'a hole' }
    const edges = deriveLineage(pile([{ ...older, published: undefined, damage: [hole] }, younger]))
    expect(arrows(edges)).toEqual(['older > younger'])
    expect(edges[0]?.directed).toBe(true)
  })

  it('is no quotation, no boilerplate, no set phrase and no row of headlines', () => {
    const common = (text: string): LineageEdge[] =>
      deriveLineage(
        pile([
          document('a', text, { published: '2024-03-01' }),
          document('b', `So. ${text}`, { published: '2024-03-02' }),
        ]),
      )
    expect(common(`“${NARRATIVE}”`)).toEqual([])
    expect(common(`${NARRATIVE.trim()} — Ada Quill (@adaquill) June 4, 2019`)).toEqual([])
    expect(
      common(
        'If you enjoyed this article, join us. Members read all that the newsroom of the harbour writes, and meet the writers on the quay twice a year. There are no paywalls for them.',
      ),
    ).toEqual([])
    expect(
      common(
        'Sign up for our newsletter and we will send you all that the editors think is worth your time every single morning.',
      ),
    ).toEqual([])
    expect(common('the director of the northern office of the high commissioner')).toEqual([])
    expect(
      common(
        'Mayor Quill Says Harbour Wall Will Stand As Orme Warns Of Flood Risk And Quay Gazette Poll Finds Town Is Split On Plan',
      ),
    ).toEqual([])
  })

  it('is a common source where both are signed by one agency', () => {
    const sign = ' The Associated Press contributed to this report.'
    const edges = deriveLineage(
      pile([
        { ...older, text: older.text + sign },
        { ...younger, text: younger.text + sign },
      ]),
    )
    expect(arrows(edges)).toEqual(['older > Associated Press', 'younger > Associated Press'])
    expect(reasons(edges)).toContain('a common source')
  })
})

describe('agency text', () => {
  it('is the agency’s, though its own report in the pile is younger', () => {
    const agency = document('agency', NARRATIVE, { publisher: 'Reuters', published: '2024-03-02' })
    const paper = document('paper', `${NARRATIVE}\n\n(Reporting by Dan Pell; Editing by Ruth Amory)`, {
      publisher: 'Quay Gazette',
      published: '2024-03-01',
    })
    const edges = deriveLineage(pile([agency, paper]))
    expect(arrows(edges)).toEqual(['paper > Reuters'])
    expect(reasons(edges)).toContain('from an earlier report of it')
    expect(arrows(deriveLineage(pile([{ ...agency, published: '2024-02-28' }, paper])))).toContain(
      'paper > agency',
    )
  })
})

describe('of some documents alone', () => {
  const credit = 'As first reported by the Quay Gazette, the wall will not hold. '
  const gazette = document('gazette', `${NARRATIVE}Nobody had seen it.`, {
    publisher: 'Quay Gazette',
    published: '2024-03-01',
  })
  const times = document('times', `${credit}${NARRATIVE}`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })
  const undated = document('undated', `It was said at noon. ${NARRATIVE}`, { publisher: 'Tide' })
  const letter = document('letter', NARRATIVE, { kind: 'letter', published: '2024-02-01' })

  it.each([[[gazette, times, undated]], [[gazette, times, undated, letter]]])(
    'are the edges that these have in the whole pile',
    documents => {
      const whole = deriveLineage(pile(documents))
      expect(whole.length).toBeGreaterThan(2)
      for (const { id } of documents) {
        const takers = new Set([id])
        expect(deriveLineage({ ...pile(documents), takers })).toEqual(whole.filter(({ from }) => from === id))
      }
    },
  )
})

it('gives nothing for an empty pile', () => {
  expect(deriveLineage(pile([]))).toEqual([])
})
