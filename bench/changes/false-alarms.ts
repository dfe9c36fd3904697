import type { Link } from '../../src/collation/index.js'
import { findCarried, memoryLookup } from '../../src/collation/index.js'
import type { Lottery } from './lottery.js'
import { bystander, sourceWitness } from './plant.js'
import { quotable } from './quotation.js'
import type { Article } from './texts.js'

/** Links between texts that have nothing to do with each other. */
export interface FalseAlarms {
  readonly documents: number
  readonly words: number
  /** Pairs of documents more than `APART` days apart. */
  readonly pairs: number
  readonly links: readonly { readonly link: Link; readonly quoting: string; readonly carrying: string }[]
}

/** Articles printed so long after one another are about other things, but for standing phrases and mottoes. */
const APART = 730
const DAY = 86_400_000

/** Every so many texts one is taken for a statement by one speaker: a primary text is linked by less. */
const STATEMENTS = 8

/** All links of a pile of news between texts that are two years apart, one in eight of them taken for a statement. */
export function falseAlarms(news: readonly Article[], count: number, lottery: Lottery): FalseAlarms {
  const dated = news.flatMap(({ id, text, date }) =>
    /^\d{4}-\d\d-\d\d/u.test(date ?? '') ? [{ id, text, date: date ?? '' }] : [],
  )
  const articles = lottery.shuffle(dated).slice(0, count)
  const witnesses = articles.map(({ id, text, date }, i) =>
    i % STATEMENTS === 0
      ? sourceWitness({ id, text, kind: 'statement', published: date, paragraphs: quotable(text) })
      : bystander({ id, text, published: date }),
  )
  const lookup = memoryLookup(witnesses)
  const days = new Map(articles.map(({ id, date }) => [id, Date.parse(date) / DAY]))
  const apart = (a: string, b: string): boolean => Math.abs((days.get(a) ?? 0) - (days.get(b) ?? 0)) > APART
  const links = witnesses
    .flatMap(witness => findCarried(witness, lookup))
    .filter(({ quoting, carrying }) => apart(quoting.document, carrying.document))
  const text = ({ document, span }: Link['quoting']): string =>
    lookup.witness(document)?.text.slice(span[0], span[1]) ?? ''
  return {
    documents: articles.length,
    words: witnesses.reduce((sum, { id }) => sum + (lookup.words(id)?.keys.length ?? 0), 0),
    pairs: articles.reduce(
      (sum, a, i) => sum + articles.slice(i + 1).filter(b => apart(a.id, b.id)).length,
      0,
    ),
    links: links.map(link => ({ link, quoting: text(link.quoting), carrying: text(link.carrying) })),
  }
}
