import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import { searchTerms } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { openRecord } from './open-record.js'
import type { RecordStore } from './record-store.js'

let folder: string
let store: RecordStore

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-search-'))
  store = openRecord(join(folder, 'a.record'), 'extend')
  store.transaction(() => {
    add(['a', 'Board passes budget', 'The harbour board met. Ada Quill called it prudence.', '2024-03-02'])
    add(['b', 'A letter', 'Müller wrote of the quay, and of prudence, to the board.', '2024-03-05T10:00:00Z'])
    add(['c', 'Undated', 'The board again.', undefined])
  })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

function add([id, title, text, published]: readonly [string, string, string, string | undefined]): void {
  const document = { ...bareDocument(id as DocumentId, text), title, publisher: `The ${id} Post`, published }
  const head = { ...document, publishedFrom: undefined, mediaType: 'text/plain' }
  store.documents.add({ document, head, original: { bytes: Buffer.from(text), sha256: id } })
}

const find = (words: string, filters: object = {}): readonly string[] =>
  store.search.documents({ terms: searchTerms(words), limit: 10, ...filters }).rows.toSorted()

describe('the index of words', () => {
  it('finds documents by words of title, publisher and text, phrases and beginnings, without case and accents', () => {
    expect(find('muller QUAY')).toEqual(['b'])
    expect(find('"called it prudence"')).toEqual(['a'])
    expect(find('"prudence it called"')).toEqual([])
    expect(find('prud*')).toEqual(['a', 'b'])
    expect(find('budget post')).toEqual(['a'])
    expect(find('')).toEqual([])
  })

  it('takes nothing in what is searched for as an instruction', () => {
    for (const words of [
      '"',
      'NEAR(board)',
      'board OR quay',
      'title:board',
      '-board',
      'board*"',
      "'; DROP TABLE document",
    ])
      expect(() => find(words)).not.toThrow()
    expect(find('quay OR budget')).toEqual([])
  })

  it('narrows by time and publisher', () => {
    expect(find('board', { since: '2024-03-05' })).toEqual(['b'])
    expect(find('board', { until: '2024-03-04' })).toEqual(['a'])
    expect(find('board', { since: '2024', until: '2024-03' })).toEqual(['a', 'b'])
    expect(find('board', { publisher: 'b post' })).toEqual(['b'])
  })

  it('finds a document as it now stands', () => {
    store.transaction(() => {
      store.documents.supersede(store.documents.ordinalOf('a' as DocumentId) ?? 0, 'b' as DocumentId)
    })
    expect(find('budget')).toEqual([])
    store.transaction(() =>
      store.documents.supersede(store.documents.ordinalOf('a' as DocumentId) ?? 0, undefined),
    )
    expect(find('budget')).toEqual(['a'])
    expect(store.damage()).toEqual([])
  })

  it('finds speakers by any of their names, those of most documents first', () => {
    const speaker = (id: string, name: string, aliases: readonly string[] = []): object => ({
      keys: [`person:${id}`],
      speaker: { id: id as SpeakerId, name, kind: 'person', aliases },
    })
    const speakers = [speaker('ada-quill', 'Ada Quill', ['Dame Ada']), speaker('ben-quill', 'Ben Quill')]
    const counts = new Map([['ben-quill' as SpeakerId, 3]])
    const keys = ['person:ada-quill', 'person:ben-quill']
    store.transaction(() => {
      const changed = store.people.setSpeakers(keys, speakers as never)
      store.search.setSpeakers(keys, speakers as never, { documents: counts, changed })
    })
    const named = (words: string): readonly string[] =>
      store.search.speakers(searchTerms(words), 5).rows.map(one => one.id)
    expect(named('quill')).toEqual(['ben-quill', 'ada-quill'])
    expect(named('dame')).toEqual(['ada-quill'])
    store.transaction(() => store.search.setSpeakers(keys, [], { documents: counts, changed: new Set() }))
    expect(named('quill')).toEqual([])
  })

  it('counts where a word stands by itself, and knows the words near it', () => {
    const [term] = searchTerms('board')
    expect(term === undefined ? 0 : store.search.holding(term)).toBe(3)
    expect([...store.search.wordsLike('boord')].map(one => one.word)).toContain('board')
  })
})
