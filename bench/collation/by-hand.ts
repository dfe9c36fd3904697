import Database from 'better-sqlite3'
import type { Span } from '../../src/text/index.js'
import { overlap } from '../../src/text/index.js'
import type { WordTable } from '../../src/collation/index.js'
import { tableOfWords } from '../../src/collation/index.js'

/** A text by its id. */
export interface NamedText {
  readonly id: string
  readonly text: string
}

/** A place in one of the texts. */
export interface FoundPlace {
  readonly id: string
  /** Undefined where only the text is told. */
  readonly span: Span | undefined
}

/** Full-text search of a pile for the exact words of a quotation, as anybody with SQLite has it. */
export function phraseSearch(texts: readonly NamedText[]): (words: string) => FoundPlace[] {
  const database = new Database(':memory:')
  database.exec(`CREATE VIRTUAL TABLE pile USING fts5(id UNINDEXED, text, tokenize = 'unicode61')`)
  const insert = database.prepare('INSERT INTO pile VALUES (?, ?)')
  database.transaction(() => {
    for (const { id, text } of texts) insert.run(id, text)
  })()
  const search = database.prepare<[string], { readonly id: string }>('SELECT id FROM pile WHERE pile MATCH ?')
  return words => {
    const phrase = words.match(/[\p{L}\p{N}]+/gu)?.join(' ')
    if (phrase === undefined) return []
    return search.all(`text:"${phrase}"`).map(({ id }) => ({ id, span: undefined }))
  }
}

/** Words that stand in no more documents than this are rare: the pair shares something. */
const RARE = 5
/** A run of this many words within the quotation is a find. */
const LEAST_RUN = 4

/**
 * Word diff (Myers 1986) of a text with every text of the pile that shares a rare word with it: the places whose
 * equal words include a run of four and more inside the quotation.
 */
export function diffSearch(texts: readonly NamedText[]): (text: string, quotation: Span) => FoundPlace[] {
  const tables = texts.map(({ text }) => tableOfWords(text))
  const holders = new Map<number, number[]>()
  tables.forEach((table, i) => {
    for (const key of new Set(table.keys)) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [i])
      else if (list.length <= RARE) list.push(i)
    }
  })
  return (text, quotation) => {
    const table = tableOfWords(text)
    const near = new Set<number>()
    for (const key of new Set(table.keys)) {
      const list = holders.get(key) ?? []
      if (list.length <= RARE) for (const i of list) near.add(i)
    }
    return [...near].flatMap(i => {
      const other = tables[i]
      const id = texts[i]?.id
      return other === undefined || id === undefined
        ? []
        : runsIn(table, other, quotation).map(span => ({ id, span }))
    })
  }
}

function runsIn(own: WordTable, other: WordTable, quotation: Span): Span[] {
  const found: Span[] = []
  for (const run of equalRuns(own.keys, other.keys)) {
    const inside = Array.from({ length: run.length }, (_, i) => i).filter(i => {
      const word: Span = [own.starts[run.a + i] ?? 0, own.ends[run.a + i] ?? 0]
      return overlap(word, quotation) > 0
    })
    const [first, last] = [inside[0], inside.at(-1)]
    if (first === undefined || last === undefined || inside.length < LEAST_RUN) continue
    found.push([other.starts[run.b + first] ?? 0, other.ends[run.b + last] ?? 0])
  }
  return found
}

interface EqualRun {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** The runs of equal words of the shortest edit script from `a` to `b`. O((a + b) x differences). */
export function equalRuns(a: Uint32Array, b: Uint32Array): EqualRun[] {
  const most = a.length + b.length
  const reach = new Int32Array(2 * most + 2)
  const trail: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trail.push(reach.slice(most - d, most + d + 1))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[most + k - 1] ?? 0) < (reach[most + k + 1] ?? 0))
      let x = down ? (reach[most + k + 1] ?? 0) : (reach[most + k - 1] ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[most + k] = x
      if (x >= a.length && x - k >= b.length) return backtrack(trail, [a.length, b.length], d)
    }
  }
  return []
}

function backtrack(trail: readonly Int32Array[], end: readonly [number, number], steps: number): EqualRun[] {
  const runs: EqualRun[] = []
  let [x, y] = end
  for (let d = steps; d >= 0; d--) {
    const row = trail[d] ?? new Int32Array()
    const at = (k: number): number => row[k + d] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const before = down ? k + 1 : k - 1
    const startX = d === 0 ? 0 : at(before)
    const startY = d === 0 ? 0 : startX - before
    const from = d === 0 ? 0 : down ? startX : startX + 1
    if (x > from) runs.push({ a: from, b: from - k, length: x - from })
    x = startX
    y = startY
  }
  return runs.toReversed()
}
