import type { Change, Changed, Frame } from './change.js'
import { changedTo, replaceOne } from './change.js'
import type { Quotation } from './quotation.js'
import { isLimiting, print } from './quotation.js'
import { NUMBER_WORDS, SPELLINGS } from './word-lists.js'

const plain = (quotation: Quotation): string => print(quotation.words, quotation.gaps)

/** The very words, put into the text in one way or another. */
function framed(name: string, frame: Frame, least = 2): Change {
  const verdicts = frame === 'unclosed-amid-text' ? ([] as const) : (['trimmed'] as const)
  return { name, least, apply: quotation => changedTo(quotation, plain(quotation), { verdicts, frame }) }
}

/** Where it is parted: by a cue anywhere near its middle, by a paragraph's end only between sentences. */
function middleOf({ words, gaps }: Quotation, frame: Frame): number | undefined {
  const half = Math.floor(words.length / 2)
  if (frame === 'interrupted') return half
  const ends = gaps.flatMap((gap, i) => (/[.!?]/u.test(gap) && i > 2 && i < gaps.length - 3 ? [i + 1] : []))
  return ends.toSorted((a, b) => Math.abs(a - half) - Math.abs(b - half))[0]
}

function inTwo(name: string, frame: 'interrupted' | 'paragraphs'): Change {
  return {
    name,
    least: 10,
    apply(quotation) {
      const half = middleOf(quotation, frame)
      if (half === undefined) return undefined
      const parts = [
        print(quotation.words.slice(0, half), quotation.gaps.slice(0, half - 1)),
        print(quotation.words.slice(half), quotation.gaps.slice(half)),
      ]
      return { ...changedTo(quotation, '', { verdicts: ['trimmed'], frame, limitCut: undefined }), parts }
    },
  }
}

/** The same words in other print: nothing that counts, or a difference of punctuation. */
function printed(
  name: string,
  verdict: 'trimmed' | 'punctuation',
  print_: (quotation: Quotation, pick: <T>(list: readonly T[]) => T) => string | undefined,
): Change {
  return {
    name,
    least: 3,
    apply(quotation, lottery): Changed | undefined {
      const text = print_(quotation, list => lottery.pick(list))
      return text === undefined || text === plain(quotation)
        ? undefined
        : changedTo(quotation, text, { verdicts: [verdict] })
    },
  }
}

/** The text with one match of a pattern that the lottery picks changed; undefined where there is none inside. */
function changeMatch(
  text: string,
  pattern: RegExp,
  change: { readonly to: (match: string) => string; readonly pick: <T>(list: readonly T[]) => T },
): string | undefined {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return undefined
  const match = change.pick(matches)
  return text.slice(0, match.index) + change.to(match[0]) + text.slice(match.index + match[0].length)
}

function bracketed(name: string, change: (word: string) => string | undefined): Change {
  return {
    name,
    least: 4,
    apply(quotation, lottery) {
      const text = replaceOne(quotation, lottery, word => (isLimiting(word) ? undefined : change(word)))
      return text === undefined
        ? undefined
        : changedTo(quotation, text, { verdicts: ['bracketed'], kinds: ['bracketed'] })
    },
  }
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const LONG = /^\p{Ll}{4,}$/u

const bracketFirst: Change = {
  name: 'bracket [T]he',
  least: 3,
  apply(quotation) {
    const [first = '', ...rest] = quotation.words
    if (!LONG.test(first) && !/^(?:the|we|it|they|he|she|and|to)$/u.test(first)) return undefined
    const text = print([`[${first.charAt(0).toUpperCase()}]${first.slice(1)}`, ...rest], quotation.gaps)
    return changedTo(quotation, text, { verdicts: ['bracketed'], kinds: ['bracketed'] })
  },
}

const spelled: Change = {
  name: 'British or American spelling',
  least: 3,
  apply(quotation, lottery) {
    const text = replaceOne(quotation, lottery, word => SPELLINGS.get(word))
    return text === undefined
      ? undefined
      : changedTo(quotation, text, { verdicts: ['punctuation'], kinds: ['spelling'] })
  },
}

const digits: Change = {
  name: 'number word in digits',
  least: 3,
  apply(quotation, lottery) {
    const text = replaceOne(quotation, lottery, word => (word === 'one' ? undefined : NUMBER_WORDS.get(word)))
    return text === undefined ? undefined : changedTo(quotation, text, { verdicts: ['punctuation'] })
  },
}

/** The changes of print, brackets and quotation marks. */
export const PRINT_CHANGES: readonly Change[] = [
  framed('unchanged', 'double'),
  framed('single quotation marks', 'single'),
  framed('straight quotation marks', 'straight'),
  framed('angle quotation marks', 'guillemets'),
  framed('quotation in a quotation', 'nested', 6),
  framed('closing mark lost', 'unclosed'),
  framed('closing mark lost, text after', 'unclosed-amid-text', 6),
  inTwo('interrupted by its cue', 'interrupted'),
  inTwo('over two paragraphs', 'paragraphs'),
  printed('comma dropped', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{L}),(?=\s)/gu, { to: () => '', pick }),
  ),
  printed('comma added', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{L}) (?=\p{L})/gu, { to: () => ', ', pick }),
  ),
  printed('dash for a comma', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{L}), /gu, { to: () => ' — ', pick }),
  ),
  printed('other dashes', 'trimmed', (quotation, pick) =>
    changeMatch(plain(quotation), / [—–] |—/gu, { to: () => ' - ', pick }),
  ),
  printed('case', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{Ll} )\p{Ll}{4,}/gu, { to: upper, pick }),
  ),
  printed('hyphen for a space', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{Ll}{3}) (?=\p{Ll}{3})/gu, { to: () => '-', pick }),
  ),
  printed('space for a hyphen', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{L})-(?=\p{L})/gu, { to: () => ' ', pick }),
  ),
  printed('joined at a hyphen', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{Ll})-(?=\p{Ll})/gu, { to: () => '', pick }),
  ),
  spelled,
  printed('& for and', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<= )and(?= )/gu, { to: () => '&', pick }),
  ),
  printed('% for percent', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{N}) per ?cent\b/gu, { to: () => '%', pick }),
  ),
  printed('percent for %', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{N})%(?=\s)/gu, { to: () => ' percent', pick }),
  ),
  digits,
  printed('hashtag', 'punctuation', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<= )\p{L}{4,}/gu, { to: word => `#${word}`, pick }),
  ),
  printed('ligatures and soft hyphens', 'trimmed', (quotation, pick) =>
    changeMatch(plain(quotation), /fi|fl|(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, {
      to: match => (match === 'fi' ? 'ﬁ' : match === 'fl' ? 'ﬂ' : '\u00AD'),
      pick,
    }),
  ),
  printed('other spaces', 'trimmed', quotation => plain(quotation).replaceAll(/ /gu, '\u00A0')),
  printed('word broken over a line', 'trimmed', (quotation, pick) =>
    changeMatch(plain(quotation), /(?<=\p{Ll}{3})(?=\p{Ll}{4})/gu, { to: () => '-\n', pick }),
  ),
  bracketed('bracket inserted', word => (LONG.test(word) ? `${word} [of the harbour]` : undefined)),
  bracketed('bracket for a word', word => (LONG.test(word) ? '[the inspector]' : undefined)),
  bracketed('bracketed ending', word => (LONG.test(word) ? `${word}[ed]` : undefined)),
  bracketFirst,
]
