import type { WordPair } from './align.js'
import { align } from './align.js'
import { alike } from './alike.js'
import type { BaseWord } from './base-words.js'
import type { PrintedWord } from './printed.js'
import { withoutStrays } from './strays.js'
import { isFunctionWord } from './telling.js'
import { hashWord } from './word-table.js'

/**
 * The words of a reading and the words of its base that they are, in any spelling: the cheapest alignment (`align`), without
 * function words found far from the rest. O(words of the reading x words of the base).
 */
export function alignWords(reading: readonly PrintedWord[], base: readonly BaseWord[]): readonly WordPair[] {
  const elided = (before: WordPair, after: WordPair): boolean =>
    reading.slice(before.reading + 1, after.reading + 1).some(word => word.before.ellipsis)
  const keys = Uint32Array.from(reading, word => hashWord(word.canonical))
  return withoutStrays(align(alignInput(reading, base)), { keys, elided, range: [0, keys.length] })
}

function alignInput(reading: readonly PrintedWord[], base: readonly BaseWord[]): Parameters<typeof align>[0] {
  const words = [...reading.map(word => word.canonical), ...base.map(word => word.word.canonical)]
  const numbers = new Map<string, number>()
  const texts: string[] = []
  for (const word of words) {
    if (numbers.has(word)) continue
    numbers.set(word, texts.length)
    texts.push(word)
  }
  const key = (word: string): number => numbers.get(word) ?? 0
  const elided = new Uint8Array(reading.length + 1)
  reading.forEach((word, i) => {
    if (word.before.ellipsis && i > 0) elided[i] = 1
  })
  return {
    reading: Uint32Array.from(reading, word => key(word.canonical)),
    base: Uint32Array.from(base, word => key(word.word.canonical)),
    elided,
    far: true,
    light: Uint8Array.from(reading, word => (isFunctionWord(hashWord(word.folded)) ? 1 : 0)),
    editorial: Uint8Array.from(reading, word => (word.editorial ? 1 : 0)),
    alike: (a, b) => alike(texts[a] ?? '', texts[b] ?? ''),
  }
}
