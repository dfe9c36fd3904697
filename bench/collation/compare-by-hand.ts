import { performance } from 'node:perf_hooks'
import type { Witness } from '../../src/collation/index.js'
import { findLinks, memoryLookup } from '../../src/collation/index.js'
import { overlap } from '../../src/text/index.js'
import { CHANGES } from '../changes/changes.js'
import { printShare } from '../changes/interval.js'
import { itemsOf } from '../changes/items.js'
import type { Item } from '../changes/judge.js'
import { lotteryOf } from '../changes/lottery.js'
import { bystander } from '../changes/plant.js'
import type { Article } from '../changes/texts.js'
import { newsTexts } from '../changes/texts.js'
import type { FoundPlace, NamedText } from './by-hand.js'
import { diffSearch, phraseSearch } from './by-hand.js'
import { median, quantile } from './figures.js'

/** One way of finding where a quotation comes from. */
interface Way {
  readonly name: string
  readonly find: (item: Item) => readonly FoundPlace[]
}

/** Diffs take so long that only every so manieth quotation is looked for by them. */
const EVERY_FOR_DIFF = 12

/**
 * Prints what Onrecord, a phrase search and a diff find of the same quotations in the same pile, and how long each takes
 * for one.
 */
export function compareByHand(news: readonly Article[], seed: number): void {
  const texts = newsTexts(news, lotteryOf(seed))
  const items = CHANGES.flatMap(change => [...itemsOf(change, { texts: [texts], count: 1, seed })])
  const pile = news.map(({ id, text, date }) => bystander({ id, text, published: date ?? undefined }))
  console.log(
    `${items.length} changed quotations of 2 to 40 words (seed ${seed}), each looked for in ${pile.length} articles\n`,
  )
  console.log(
    '| way | building | found in the source, all | unchanged words | changed words | time for one, median | 95% | elsewhere for one |',
  )
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|')
  const plain: readonly NamedText[] = pile
  measure(items, () => ({ name: 'Onrecord: findLinks', find: onrecord(pile) }))
  measure(items, () => {
    const search = phraseSearch(plain)
    return { name: 'SQLite FTS5: phrase', find: ({ changed }) => changed.parts.flatMap(part => search(part)) }
  })
  const few = items.filter((_, i) => i % EVERY_FOR_DIFF === 0)
  measure(few, () => {
    const search = diffSearch(plain)
    return {
      name: `diff of pairs with a rare word (${few.length} of them)`,
      find: ({ planted }) => planted.spans.flatMap(span => search(planted.witness.text, span)),
    }
  })
}

/** Links of the host's quotation, in a pile that was indexed without it. */
function onrecord(pile: readonly Witness[]): Way['find'] {
  const lookup = memoryLookup(pile)
  lookup.documentsWith(new Uint32Array([0]))
  lookup.documentsHolding(new Uint32Array([0]))
  return ({ planted }) => {
    const host = planted.witness
    const own = memoryLookup([host])
    const both = {
      ...lookup,
      witness: (id: Witness['id']) => (id === host.id ? host : lookup.witness(id)),
      words: (id: Witness['id']) => (id === host.id ? own.words(id) : lookup.words(id)),
    }
    const links = findLinks(
      {
        ...host,
        passages: host.passages.filter(({ span }) => planted.spans.some(part => overlap(part, span) > 0)),
      },
      both,
    )
    return links.flatMap(({ quoting, carrying }) =>
      quoting.document === host.id ? [{ id: carrying.document, span: carrying.span }] : [],
    )
  }
}

function measure(items: readonly Item[], prepare: () => Way): void {
  const start = performance.now()
  const way = prepare()
  const built = performance.now() - start
  const times: number[] = []
  const results = items.map(item => {
    const from = performance.now()
    const places = way.find(item)
    times.push(performance.now() - from)
    const found = places.some(
      ({ id, span }) =>
        id === item.source.id &&
        (span === undefined || item.changed.places.some(place => overlap(place, span) > 0)),
    )
    return {
      item,
      found,
      elsewhere: new Set(places.map(({ id }) => id).filter(id => id !== item.source.id)).size,
    }
  })
  const share = (list: typeof results): string =>
    printShare(list.filter(one => one.found).length, list.length)
  const same = results.filter(({ item }) => item.changed.verdicts[0] === 'trimmed')
  const changed = results.filter(({ item }) => item.changed.verdicts[0] !== 'trimmed')
  const elsewhere = results.reduce((sum, one) => sum + one.elsewhere, 0) / Math.max(1, results.length)
  const cells = [
    `${(built / 1000).toFixed(1)} s`,
    ...[results, same, changed].map(share),
    ...[median(times), quantile(times, 0.95)].map(ms => `${ms.toFixed(1)} ms`),
    elsewhere.toFixed(1),
  ]
  console.log(`| ${way.name} | ${cells.join(' | ')} |`)
}
