import type { Change } from './change.js'
import { changedTo, isSpace } from './change.js'
import type { Quotation } from './quotation.js'
import { isLimiting, print, quote } from './quotation.js'

/** How many words an ellipsis takes out of a quotation of this length. */
function cutOf(length: number): number {
  return Math.max(2, Math.floor(length / 3))
}

/** The words before and after a cut of `count` words inside, not beside a mark. */
function cutInside(
  quotation: Quotation,
  count: number,
  at: number,
): { readonly head: string; readonly tail: string; readonly cut: readonly string[] } {
  const { words, gaps } = quotation
  return {
    head: print(words.slice(0, at), gaps.slice(0, at - 1)),
    tail: print(words.slice(at + count), gaps.slice(at + count)),
    cut: words.slice(at, at + count),
  }
}

function ellipsis(name: string, mark: string): Change {
  return {
    name,
    least: 4,
    extra: cutOf,
    apply(quotation, lottery) {
      const count = cutOf(Math.round(quotation.words.length * 0.75))
      const room = quotation.words.length - count - 3
      const at = 2 + lottery.below(Math.max(1, room))
      const { head, tail, cut } = cutInside(quotation, count, at)
      if (tail === '' || cut.some(isLimiting)) return undefined
      return changedTo(quotation, head + mark + tail, { verdicts: ['elided'], kinds: ['elided'] })
    },
  }
}

const ellipsisOverLimit: Change = {
  name: 'ellipsis over a limit',
  least: 4,
  extra: cutOf,
  apply(quotation, lottery) {
    const count = cutOf(Math.round(quotation.words.length * 0.75))
    const places = quotation.words
      .map((_, i) => i)
      .filter(i => i >= 2 && i + count <= quotation.words.length - 2)
    const at = lottery.shuffle(places).find(i => quotation.words.slice(i, i + count).some(isLimiting))
    if (at === undefined) return undefined
    const { head, tail } = cutInside(quotation, count, at)
    return changedTo(quotation, `${head} … ${tail}`, {
      verdicts: ['elided'],
      kinds: ['elided'],
      limitCut: true,
    })
  },
}

/** A run of words without what is cut: more than a word, less than what would be another sentence. */
const cutSilently: Change = {
  name: 'run cut without a mark',
  least: 6,
  extra: () => 4,
  apply(quotation, lottery) {
    const at = 2 + lottery.below(Math.max(1, quotation.words.length - 4 - 4))
    const { head, tail, cut } = cutInside(quotation, 4, at)
    const inner = quotation.gaps.slice(at - 1, at + 4)
    if (tail === '' || cut.some(isLimiting) || !inner.every(isSpace)) return undefined
    return changedTo(quotation, `${head} ${tail}`, { verdicts: ['cut'] })
  },
}

const ellipsisAtEnd: Change = {
  name: 'ellipsis at the end',
  least: 4,
  apply: quotation =>
    changedTo(quotation, `${print(quotation.words, quotation.gaps)} …`, { verdicts: ['trimmed'] }),
}

/** Two runs from different sentences, run together: at least fourteen words of the source lie between. */
const spliced: Change = {
  name: 'two places spliced',
  least: 6,
  apply(quotation, lottery) {
    const { source, paragraph } = quotation
    const half = Math.floor(quotation.words.length / 2)
    const first = quote(source, paragraph, [quotation.from, quotation.from + half])
    const need = quotation.words.length - half
    const index = source.paragraphs.indexOf(paragraph)
    const near = source.paragraphs.slice(index, index + 3)
    const places = near.flatMap((other, k) => {
      const before = near.slice(0, k).reduce((sum, { words }) => sum + words.length, 0)
      return other.words.flatMap((word, i) => {
        const far = before + i >= quotation.from + half + 14
        return far && word.opens && i + need <= other.words.length ? [{ other, i }] : []
      })
    })
    if (places.length === 0) return undefined
    const { other, i } = lottery.pick(places)
    const second = quote(source, other, [i, i + need])
    const text = `${print(first.words, first.gaps)}. ${print(second.words, second.gaps)}`
    return {
      ...changedTo(quotation, text, { verdicts: ['spliced'], limitCut: undefined }),
      places: [first.span, second.span],
    }
  },
}

const trimmedAtLimit = (name: string, limit: 'before' | 'after'): Change => ({
  name,
  least: 6,
  limit,
  apply: quotation =>
    changedTo(quotation, print(quotation.words, quotation.gaps), { verdicts: ['trimmed'], limitCut: true }),
})

/** The changes that leave words out. */
export const CUT_CHANGES: readonly Change[] = [
  cutSilently,
  ellipsis('ellipsis …', ' … '),
  ellipsis('ellipsis ...', ' ... '),
  ellipsis('ellipsis . . .', ' . . . '),
  ellipsis('ellipsis closed up', '...'),
  ellipsis('ellipsis [...]', ' [...] '),
  ellipsis('ellipsis (…)', ' (…) '),
  ellipsisOverLimit,
  ellipsisAtEnd,
  spliced,
  trimmedAtLimit('trimmed after a limit', 'before'),
  trimmedAtLimit('trimmed before a limit', 'after'),
]
