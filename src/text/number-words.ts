/** The number words that stand for a number by themselves, in lower case, with it. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
])

/** The number words that multiply what stands before them, in lower case, with by how much. */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/**
 * The number that some words are, in words, digits or both ("two hundred and five", "4.5 million", "1,200", "a dozen"): lower case, those
 * of "forty-one" apart. Undefined where they are not one number ("three and four", "nine eight", none at all). Linear.
 */
export function numberOfWords(words: readonly string[]): number | undefined {
  let total = 0
  let part: number | undefined
  let above = Number.POSITIVE_INFINITY
  for (const [at, word] of words.entries()) {
    const scale = SCALES[word]
    if (word === 'and') {
      if (part === undefined ? total === 0 : part % 100 !== 0) return undefined
      if (at === words.length - 1) return undefined
    } else if (scale === undefined) {
      part = joined(part, valueOf(word, words[at + 1]))
      if (part === undefined) return undefined
    } else if (scale <= 100) {
      if ((part ?? 1) >= 100) return undefined
      part = (part ?? 1) * scale
    } else {
      if (scale >= above || (part === undefined && total > 0)) return undefined
      total += (part ?? 1) * scale
      part = undefined
      above = scale
    }
  }
  return words.length === 0 ? undefined : total + (part ?? 0)
}

/** What a word says by itself; "a" is one where something multiplies it. */
function valueOf(word: string, next: string | undefined): number | undefined {
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(word)) return Number(word.replaceAll(',', ''))
  if (word === 'a' && next !== undefined && Object.hasOwn(SCALES, next)) return 1
  return Object.hasOwn(SMALL_NUMBERS, word) ? SMALL_NUMBERS[word] : undefined
}

/** "two hundred" and "five" make 205, "forty" and "one" 41; "nine" and "eight" make no number. */
function joined(part: number | undefined, value: number | undefined): number | undefined {
  if (part === undefined || value === undefined) return value
  const open = part % 100 === 0 ? 100 : part % 10 === 0 && part % 100 >= 20 ? 10 : 1
  return value > 0 && value < open ? part + value : undefined
}
