import type { Change } from './change.js'
import { LENGTHS } from './changes.js'
import type { Item } from './judge.js'
import type { Lottery } from './lottery.js'
import { lotteryOf } from './lottery.js'
import { bystander, plant, sourceWitness } from './plant.js'
import type { Quotation, SourceParagraph } from './quotation.js'
import { endsClear, limitAt, quote } from './quotation.js'
import type { SourceText, Texts } from './texts.js'

/** How many items are made, and from what. */
export interface ItemOptions {
  readonly texts: readonly Texts[]
  /** Of each change at each length, from each kind of texts. */
  readonly count: number
  readonly seed: number
}

/** How many places are tried for one item before it is given up: some changes need a word that texts seldom have. */
const TRIES = 400

/**
 * The items of one change: at each length it can have, quotations of different places. Its lottery depends on
 * the seed and on its name alone, so that adding a change leaves the others as they are.
 */
export function* itemsOf(change: Change, options: ItemOptions): Generator<Item> {
  for (const length of LENGTHS) {
    if (length < change.least) continue
    for (const texts of options.texts) {
      const lottery = lotteryOf(hash(`${options.seed} ${change.name} ${length} ${texts.name}`))
      const used = new Set<string>()
      let tries = TRIES * options.count
      for (let made = 0; made < options.count && tries > 0; tries--) {
        const item = makeItem({ change, length, texts, lottery, used })
        if (item === undefined) continue
        made++
        yield item
      }
    }
  }
}

function hash(name: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193)
  return value >>> 0
}

interface Making {
  readonly change: Change
  readonly length: number
  readonly texts: Texts
  readonly lottery: Lottery
  readonly used: Set<string>
}

const BYSTANDERS = 1

function makeItem({ change, length, texts, lottery, used }: Making): Item | undefined {
  const source = lottery.pick(texts.sources)
  const words = length + (change.extra?.(length) ?? 0)
  const quotation = drawQuotation(source, words, { lottery, change })
  if (quotation === undefined) return undefined
  const key = `${source.id} ${quotation.span[0]}`
  const changed = used.has(key) ? undefined : change.apply(quotation, lottery)
  if (changed === undefined || !standsOnce(quotation)) return undefined
  used.add(key)
  const [host, ...others] = lottery
    .shuffle(texts.hosts.filter(other => other.id !== source.id))
    .slice(0, BYSTANDERS + 1)
  if (host === undefined) return undefined
  const planted = plant({ ...host, published: source.published }, changed, lottery)
  const bystanders = others.map(bystander)
  return { change, length, texts: texts.name, changed, planted, source: sourceWitness(source), bystanders }
}

interface Drawing {
  readonly lottery: Lottery
  readonly change: Change
}

/** A run of words of the source, every other time from the start of a sentence. */
function drawQuotation(
  source: SourceText,
  words: number,
  { lottery, change }: Drawing,
): Quotation | undefined {
  const paragraph = lottery.pick(source.paragraphs)
  const starts = startsOf(paragraph, words, lottery.draw() < 0.5)
  if (starts.length === 0) return undefined
  const from = lottery.pick(starts)
  if (losesLastWord(paragraph, from + words)) return undefined
  const quotation = quote(source, paragraph, [from, from + words])
  if (change.limit === undefined ? !endsClear(quotation) : !limitAt(quotation, change.limit)) return undefined
  if (words < 4 && !tells(quotation)) return undefined
  return quotation
}

/** Whether it would end one word before its sentence does: a reader may take that for a lost word, not for a trim. */
function losesLastWord({ words }: SourceParagraph, to: number): boolean {
  const [next, afterNext] = [words[to], words[to + 1]]
  return next !== undefined && !next.opens && (afterNext === undefined || afterNext.opens)
}

function startsOf(paragraph: SourceParagraph, words: number, atSentence: boolean): number[] {
  const most = paragraph.words.length - words
  return paragraph.words.flatMap((word, i) => (i <= most && (!atSentence || word.opens) ? [i] : []))
}

/** Whether so few words say something: two of some length, that no sentence ends between. */
function tells({ words, gaps }: Quotation): boolean {
  return (
    words.filter(word => word.length >= 7).length >= 1 &&
    words.filter(word => word.length >= 5).length >= 2 &&
    !gaps.some(gap => /[.!?;:,]/u.test(gap))
  )
}

/** Whether its place is the only one where these words stand. */
function standsOnce({ source, words }: Quotation): boolean {
  const plain = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  const wanted = plain(words.join(' '))
  const whole = plain(source.text)
  const first = whole.indexOf(wanted)
  return first >= 0 && whole.indexOf(wanted, first + 1) < 0
}
