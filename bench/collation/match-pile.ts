/**
 * Matches the first N articles of the news all against all and prints what it took as one line of JSON: run in a
 * process of its own, so that its peak of memory is its own.
 */
import { performance } from 'node:perf_hooks'
import type { Link } from '../../src/collation/index.js'
import { findCarried, groupPile, memoryLookup } from '../../src/collation/index.js'
import type { DocumentId } from '../../src/text/index.js'
import { bystander } from '../changes/plant.js'
import { readNews } from '../changes/texts.js'
import type { PileFigures, StageTime } from './figures.js'

const count = Number(process.argv[2])
const news = readNews()?.slice(0, count) ?? []
const witnesses = news.map(({ id, text, date }) => bystander({ id, text, published: date ?? undefined }))
global.gc?.()
const before = process.memoryUsage().rss

const clock = (): StageTime => {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 }
}

const start = clock()
const lookup = memoryLookup(witnesses)
const indexed = clock()
const links: Link[] = []
for (const witness of witnesses) for (const link of findCarried(witness, lookup)) links.push(link)
const linked = clock()
const byDocument = new Map<DocumentId, Link[]>()
for (const link of links) {
  for (const id of new Set([link.quoting.document, link.carrying.document])) {
    const own = byDocument.get(id)
    if (own === undefined) byDocument.set(id, [link])
    else own.push(link)
  }
}
const utterances = groupPile(
  witnesses.map(({ id }) => id),
  {
    witness: id => lookup.witness(id),
    words: id => lookup.words(id),
    linksOf: id => byDocument.get(id) ?? [],
  },
)
const grouped = clock()

function between(from: StageTime, to: StageTime): StageTime {
  return { wall: to.wall - from.wall, cpu: to.cpu - from.cpu }
}

const figures: PileFigures = {
  articles: witnesses.length,
  words: witnesses.reduce((sum, { id }) => sum + (lookup.words(id)?.keys.length ?? 0), 0),
  passages: witnesses.reduce((sum, { passages }) => sum + passages.length, 0),
  links: links.length,
  utterances: utterances.length,
  indexing: between(start, indexed),
  linking: between(indexed, linked),
  grouping: between(linked, grouped),
  megabytesBefore: before / 1e6,
  megabytesPeak: process.resourceUsage().maxRSS / 1e3,
}
console.log(JSON.stringify(figures))
if (process.env['HASH'] !== undefined) {
  const { createHash } = await import('node:crypto')
  const of = (value: unknown): string => createHash('md5').update(JSON.stringify(value)).digest('hex')
  console.error(of(links.map(link => JSON.stringify(link)).toSorted()), of(utterances))
}
