import type { VariantKind, Verdict } from '../../src/collation/index.js'
import type { Change } from './change.js'
import { changedTo, isSpace, likeCase, replaceOne } from './change.js'
import type { Lottery } from './lottery.js'
import type { Quotation } from './quotation.js'
import { isLimiting, print } from './quotation.js'
import {
  ADDED_WORDS,
  AUXILIARIES,
  CONTRACTIONS,
  INVENTED_NAMES,
  MODALS,
  NEGATIONS,
  NUMBER_WORDS,
  OTHER_WORDS,
  QUANTIFIERS,
  SYNONYMS,
} from './word-lists.js'

const PLAIN_WORD = /^\p{Ll}+$/u

/** A lower-case word with no weight of its own: no number, no limit, no quantity. */
function isPlain(word: string): boolean {
  const number = NUMBER_WORDS.has(word) || /^(?:hundred|thousand|million|billion|half|dozen)$/u.test(word)
  return (
    PLAIN_WORD.test(word) && !number && !isLimiting(word) && !QUANTIFIERS.has(word) && !QUANTITY.test(word)
  )
}

const QUANTITY =
  /^(?:any|each|more|less|fewer|least|almost|nearly|about|approximately|just|mostly|majority|minority|sometimes|usually|rarely|seldom|vast|entire|entirely|completely|partly)$/u

/** The quotation without word `i`, with the wider of the gaps around it. */
function without(quotation: Quotation, i: number): string | undefined {
  const { words, gaps } = quotation
  if (!isSpace(gaps[i - 1]) || !isSpace(gaps[i])) return undefined
  return print(words.toSpliced(i, 1), gaps.toSpliced(i, 1))
}

/** A word of a quotation that may be replaced. */
interface Place {
  readonly quotation: Quotation
  readonly index: number
  readonly lottery: Lottery
}

interface Replacing {
  readonly verdicts: readonly Verdict[]
  readonly kinds: readonly VariantKind[]
  /** Undefined where this word is not one to change. */
  readonly pick: (word: string, place: Place) => string | undefined
}

function replacing(name: string, { verdicts, kinds, pick }: Replacing): Change {
  return {
    name,
    least: 4,
    apply(quotation, lottery) {
      const text = replaceOne(quotation, lottery, (word, index) => pick(word, { quotation, index, lottery }))
      return text === undefined ? undefined : changedTo(quotation, text, { verdicts, kinds })
    },
  }
}

const dropped: Change = {
  name: 'word dropped',
  least: 4,
  apply(quotation, lottery) {
    const inner = quotation.words.map((_, i) => i).slice(1, -1)
    const i = lottery
      .shuffle(inner)
      .find(k => isPlain(quotation.words[k] ?? '') && without(quotation, k) !== undefined)
    if (i === undefined || quotation.words[i] === quotation.words[i + 1]) return undefined
    return changedTo(quotation, without(quotation, i) ?? '', { verdicts: ['cut'], kinds: ['dropped'] })
  },
}

const added: Change = {
  name: 'word added',
  least: 4,
  apply(quotation, lottery) {
    const { words, gaps } = quotation
    const at = lottery.shuffle(gaps.map((_, i) => i)).find(i => isSpace(gaps[i]))
    if (at === undefined) return undefined
    const text = print(words.toSpliced(at + 1, 0, lottery.pick(ADDED_WORDS)), gaps.toSpliced(at, 0, ' '))
    return changedTo(quotation, text, { verdicts: ['altered'], kinds: ['added'] })
  },
}

const replaced = replacing('word replaced', {
  verdicts: ['altered'],
  kinds: ['replaced'],
  pick: (word, { lottery }) => (isPlain(word) && word.length > 3 ? lottery.pick(OTHER_WORDS) : undefined),
})

const replacedBySynonym = replacing('word replaced by a synonym', {
  verdicts: ['altered'],
  kinds: ['replaced'],
  pick: word => (isPlain(word) ? SYNONYMS.get(word) : undefined),
})

const swapped: Change = {
  name: 'neighbours swapped',
  least: 4,
  apply(quotation, lottery) {
    const { words, gaps } = quotation
    const places = gaps.map((_, i) => i).filter(i => i > 0 && i < gaps.length - 1)
    const at = lottery.shuffle(places).find(i => {
      const isMovable = isPlain(words[i] ?? '') && isPlain(words[i + 1] ?? '')
      return isSpace(gaps[i]) && isMovable && words[i] !== words[i + 1]
    })
    if (at === undefined) return undefined
    const text = print(words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? ''), gaps)
    return changedTo(quotation, text, { verdicts: ['altered'], kinds: ['moved'] })
  },
}

const moved: Change = {
  name: 'word moved',
  least: 8,
  apply(quotation, lottery) {
    const { words, gaps } = quotation
    const inner = words.map((_, i) => i).slice(1, -5)
    const i = lottery
      .shuffle(inner)
      .find(
        k => isPlain(words[k] ?? '') && (words[k]?.length ?? 0) > 3 && without(quotation, k) !== undefined,
      )
    if (i === undefined) return undefined
    const [left, space] = [words.toSpliced(i, 1), gaps.toSpliced(i, 1)]
    const to = lottery.shuffle(space.map((_, k) => k).slice(i + 2)).find(k => isSpace(space[k]))
    if (to === undefined) return undefined
    const text = print(left.toSpliced(to + 1, 0, words[i] ?? ''), space.toSpliced(to, 0, ' '))
    return changedTo(quotation, text, { verdicts: ['altered'], kinds: ['moved'] })
  },
}

const negationRemoved: Change = {
  name: 'negation removed',
  least: 4,
  apply(quotation, lottery) {
    const inner = quotation.words.map((_, i) => i).slice(1, -1)
    const isOne = (i: number): boolean =>
      NEGATIONS.has(quotation.words[i] ?? '') && without(quotation, i) !== undefined
    const i = lottery.shuffle(inner).find(isOne)
    if (i === undefined) return undefined
    return changedTo(quotation, without(quotation, i) ?? '', {
      verdicts: ['cut', 'altered'],
      kinds: ['negation'],
      limitCut: undefined,
    })
  },
}

const negationAdded: Change = {
  name: 'negation added',
  least: 4,
  apply(quotation, lottery) {
    const { words, gaps } = quotation
    const places = words.map((_, i) => i).slice(0, -1)
    const at = lottery
      .shuffle(places)
      .find(i => AUXILIARIES.has(words[i] ?? '') && isSpace(gaps[i]) && !NEGATIONS.has(words[i + 1] ?? ''))
    if (at === undefined) return undefined
    const text = print(words.toSpliced(at + 1, 0, 'not'), gaps.toSpliced(at, 0, ' '))
    return changedTo(quotation, text, { verdicts: ['altered'], kinds: ['negation'] })
  },
}

const numberChanged = replacing('number changed', {
  verdicts: ['altered'],
  kinds: ['number'],
  pick(word, { lottery }) {
    if (/^\p{N}/u.test(word))
      return word.replace(/\p{N}(?!.*\p{N})/u, digit => String((Number(digit) + 3) % 10))
    if (!NUMBER_WORDS.has(word)) return undefined
    return lottery.pick([...NUMBER_WORDS.keys()].filter(other => other !== word && other !== 'one'))
  },
})

/* No name that is part of a longer one: of "the United States" one would not change a word. */
const nameChanged = replacing('name changed', {
  verdicts: ['altered'],
  kinds: ['name'],
  pick(word, { quotation, index, lottery }) {
    const capital = /^\p{Lu}\p{Ll}{2,}/u
    const opens = /[.!?]/u.test(quotation.gaps[index - 1] ?? '')
    const alone = !opens && !capital.test(quotation.words[index - 1] ?? '')
    return capital.test(word) && alone ? lottery.pick(INVENTED_NAMES) : undefined
  },
})

const modalChanged = replacing('modal changed', {
  verdicts: ['altered'],
  kinds: ['modality'],
  pick: (word, { quotation, index }) =>
    NEGATIONS.has(quotation.words[index + 1] ?? '') ? undefined : MODALS.get(word),
})

const quantifierChanged = replacing('quantifier changed', {
  verdicts: ['altered'],
  kinds: ['quantifier'],
  pick: word => QUANTIFIERS.get(word),
})

const contracted: Change = {
  name: 'contraction',
  least: 4,
  apply(quotation, lottery) {
    const { words, gaps } = quotation
    const places = lottery.shuffle(gaps.map((_, i) => i).filter(i => isSpace(gaps[i])))
    for (const i of places) {
      const full = `${words[i]} ${words[i + 1]}`
      const short = CONTRACTIONS.get(full.toLowerCase())
      if (short === undefined) continue
      const text = print(words.toSpliced(i, 2, likeCase(full, short)), gaps.toSpliced(i, 1))
      return changedTo(quotation, text, { verdicts: ['altered'], kinds: ['replaced'] })
    }
    return undefined
  },
}

/** Half and more of the telling words by synonyms: how much of a sentence stays is the list's to say. */
const paraphrased: Change = {
  name: 'paraphrased by synonyms',
  least: 6,
  apply(quotation) {
    let changed = 0
    const words = quotation.words.map(word => {
      const other = SYNONYMS.get(word.toLowerCase())
      if (other !== undefined) changed++
      return other === undefined ? word : likeCase(word, other)
    })
    const telling = quotation.words.filter(word => word.length > 3 && !isLimiting(word)).length
    if (changed < 2 || changed < 0.4 * telling) return undefined
    return changedTo(quotation, print(words, quotation.gaps), {
      verdicts: ['altered', 'reworded'],
      kinds: ['replaced'],
    })
  },
}

const twice: Change = {
  name: 'dropped and replaced',
  least: 8,
  apply(quotation, lottery) {
    const half = Math.floor(quotation.words.length / 2)
    const at = lottery
      .shuffle(quotation.words.map((_, i) => i).slice(1, half - 1))
      .find(i => isPlain(quotation.words[i] ?? '') && without(quotation, i) !== undefined)
    const other = lottery
      .shuffle(quotation.words.map((_, i) => i).slice(half + 1, -1))
      .find(i => isPlain(quotation.words[i] ?? '') && (quotation.words[i]?.length ?? 0) > 3)
    if (at === undefined || other === undefined || quotation.words[at] === quotation.words[at + 1])
      return undefined
    const words = quotation.words.with(other, lottery.pick(OTHER_WORDS)).toSpliced(at, 1)
    return changedTo(quotation, print(words, quotation.gaps.toSpliced(at, 1)), {
      verdicts: ['altered'],
      kinds: ['replaced'],
    })
  },
}

/** The changes of words. */
export const WORD_CHANGES: readonly Change[] = [
  dropped,
  added,
  replaced,
  replacedBySynonym,
  swapped,
  moved,
  negationRemoved,
  negationAdded,
  numberChanged,
  nameChanged,
  modalChanged,
  quantifierChanged,
  contracted,
  twice,
  paraphrased,
]
