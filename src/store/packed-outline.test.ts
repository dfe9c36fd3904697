import { describe, expect, it } from 'vitest'
import type { GraphSource, Outline } from '../collation/index.js'
import { findCarried, memoryLookup, StretchGraph } from '../collation/index.js'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { packOutline, unpackOutline } from './packed-outline.js'

const TEXTS = [
  'Ada Quill said: “The gauge at the lower quay has never told the whole truth,” and went. “Nor,” she added, “will it.”',
  'A port spokesperson spoke of “the whole truth” on 3 May. The gauge at the lower quay has never told the whole truth, it is said.',
  'It said “the gauge at the lower quay has never told the whole truth. I leave it to you”. Then: “‘The whole truth’ was her word.”',
]
const letter = {
  ...bareDocument(
    'letter' as DocumentId,
    'The gauge at the lower quay has never told the whole truth.\n\nI leave it to you.\n\nAda Quill',
  ),
  kind: 'letter' as const,
  authors: ['Ada Quill'],
  published: '2031-03-01',
}
const documents = [letter, ...TEXTS.map((text, i) => bareDocument(`d${i}` as DocumentId, text))]
const view = memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))
const witnesses = documents.flatMap(({ id }) => view.witness(id) ?? [])
const lookup = memoryLookup(witnesses)
const links = witnesses.flatMap(witness => findCarried(witness, lookup))
const source: GraphSource = {
  witness: id => view.witness(id),
  words: id => view.words(id),
  linksOf: id => links.filter(({ quoting, carrying }) => quoting.document === id || carrying.document === id),
}

/** The outlines that a graph makes of all documents. */
function outlines(): Map<DocumentId, Outline> {
  const kept = new Map<DocumentId, Outline>()
  const graph = new StretchGraph({ ...source, keep: (id, outline) => kept.set(id, outline) })
  for (const { id } of witnesses) graph.stretchesOf(id)
  return kept
}

describe('a packed outline', () => {
  it('is unpacked to what was packed, through JSON', () => {
    expect(outlines().size).toBe(4)
    for (const [id, outline] of outlines()) {
      expect(outline.stretches.length).toBeGreaterThan(0)
      expect(outline.links.length).toBeGreaterThan(0)
      expect(unpackOutline(JSON.parse(JSON.stringify(packOutline(outline))), id)).toEqual(outline)
    }
    expect([...outlines().values()].some(({ beside }) => beside.length > 0)).toBe(true)
    expect(outlines().get(letter.id)).toMatchObject({ author: 'ada-quill', published: '2031-03-01' })
  })

  it('gives a graph the same joins as the texts do', () => {
    const kept = outlines()
    const fresh = new StretchGraph(source)
    const outlined = new StretchGraph({
      witness: () => undefined,
      words: () => undefined,
      linksOf: () => [],
      outline: id => {
        const outline = kept.get(id)
        return outline === undefined ? undefined : unpackOutline(packOutline(outline), id)
      },
    })
    for (const { id } of witnesses) {
      expect([...outlined.stretchesOf(id)]).toEqual([...fresh.stretchesOf(id)])
      for (const [key, stretch] of fresh.stretchesOf(id)) {
        const same = outlined.stretchesOf(id).get(key)
        if (same === undefined) throw new Error(`no stretch ${key}`)
        expect(outlined.joinedWith(same)).toEqual(fresh.joinedWith(stretch))
        expect(outlined.beside(same)).toEqual(fresh.beside(stretch))
        expect(outlined.meetsAuthor(same)).toBe(fresh.meetsAuthor(stretch))
      }
    }
  })
})
