import { describe, expect, it } from 'vitest'
import type { UtteranceId, Verdict } from '../../collation/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { DocumentId } from '../../text/index.js'
import type { IndexedQuotation } from './indexed-quotation.js'
import { QuotationsIndex } from './quotations-index.js'

function quotation(id: string, more: Partial<IndexedQuotation> & { verdict?: Verdict }): IndexedQuotation {
  return {
    id: id as UtteranceId,
    speaker: 'ada-quill' as SpeakerId,
    base: 'letter' as DocumentId,
    span: [0, 10],
    shown: 0,
    primary: true,
    documents: ['letter', 'courant'] as DocumentId[],
    publishers: ['The Courant'],
    first: '2024-03-11',
    verdicts: new Set([more.verdict ?? 'verbatim']),
    verdict: 'verbatim',
    severity: 'ok',
    changed: 0,
    alteredAgainst: new Set(),
    ...more,
  }
}

const names = new Map<SpeakerId, string>([
  ['ada-quill' as SpeakerId, 'Ada Quill'],
  ['zed' as SpeakerId, 'Élan Zed'],
])

const all = [
  quotation('plain', {}),
  quotation('cut', { verdict: 'cut', severity: 'warning', changed: 1, alteredAgainst: new Set(['print']) }),
  quotation('altered', { verdict: 'altered', severity: 'error', changed: 1, first: '2024-04' }),
  quotation('altered-often', {
    verdict: 'altered',
    severity: 'error',
    changed: 3,
    alteredAgainst: new Set(['source']),
  }),
  quotation('limited', { verdict: 'trimmed', severity: 'warning', speaker: 'zed' as SpeakerId }),
  quotation('undated', { first: undefined, speaker: undefined, publishers: ['', 'The Herald'] }),
]
const index = new QuotationsIndex(all, names)
const first = { offset: 0, limit: 100 } as const

function ids(query: Partial<Parameters<QuotationsIndex['list']>[0]>): string[] {
  return index.list({ sort: 'attention', ...first, ...query }).found.map(one => one.id)
}

describe('QuotationsIndex', () => {
  it('gives what deserves attention first: the gravest, then what was changed most often', () => {
    expect(ids({})).toEqual(['altered-often', 'altered', 'cut', 'limited', 'plain', 'undated'])
  })

  it('orders by date and by speaker, what is not known last', () => {
    expect(ids({ sort: 'date' }).at(-1)).toBe('undated')
    expect(ids({ sort: 'speaker' }).slice(-2)).toEqual(['limited', 'undated'])
  })

  it('narrows by every filter', () => {
    expect(ids({ verdict: 'altered' })).toEqual(['altered-often', 'altered'])
    expect(ids({ changed: '1' })).toHaveLength(3)
    expect(ids({ altered: 'source' })).toEqual(['altered-often'])
    expect(ids({ speaker: '' })).toEqual(['undated'])
    expect(ids({ publisher: 'The Herald' })).toEqual(['undated'])
    expect(ids({ document: 'nowhere' })).toEqual([])
    expect(ids({ since: '2024-04-10' })).toEqual(['altered'])
    expect(ids({ until: '2024-03-31' })).not.toContain('altered')
  })

  it('gives a part, and how many there are', () => {
    const part = index.list({ sort: 'attention', offset: 2, limit: 2 })
    expect(part.total).toBe(6)
    expect(part.found.map(one => one.id)).toEqual(['cut', 'limited'])
  })

  it('counts each facet without its own filter', () => {
    const shares = index.shares({ verdict: 'cut' })
    expect(shares.total).toBe(1)
    expect(shares.all).toBe(6)
    expect(shares.verdicts).toContainEqual({ key: 'altered', rows: 2 })
    expect(shares.publishers).toEqual([{ key: 'The Courant', rows: 1 }])
    expect(shares.altered).toEqual([{ key: 'print', rows: 1 }])
  })
})
