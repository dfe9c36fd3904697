import { countWords } from './count-words.js'
import type { Finding, FindingVariant, SourcePassage } from './finding.js'
import { short } from './message.js'

/** What parts the two places of a splice. */
export interface Apart extends Pick<Finding, 'between'> {
  /** In a sentence. */
  readonly apart: string
}

/**
 * How the two places of a splice stand to each other; `text` is that of the first one's document. Where one passage
 * has both, what stands between them is the longest run that the quotation leaves out. Undefined where there is none.
 */
export function apartOf(
  [first, second]: readonly [SourcePassage, SourcePassage | undefined],
  variants: readonly FindingVariant[],
  text: string,
): Apart | undefined {
  if (second === undefined) {
    const [longest] = variants.map(({ baseWords }) => baseWords).toSorted((a, b) => b.length - a.length)
    return longest === undefined || countWords(longest) === 0 ? undefined : told(longest)
  }
  if (first.document !== second.document) return { apart: 'They stand in two documents.' }
  if (second.span[0] < first.span[1]) return { apart: 'There the second stands before the first.' }
  return told(text.slice(first.span[1], second.span[0]))
}

function told(words: string): Apart {
  const between = words.replace(/^[\s.,;:!?]+/, '').trim()
  const count = countWords(between)
  const many = `${count} ${count === 1 ? 'word' : 'words'}`
  return { between, apart: `Between them the record has ${many}: “${short(between)}”.` }
}
