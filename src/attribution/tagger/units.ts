/**
 * Units: what the tagger reads. The key decision made here is that they belong to the model and not to
 * `text/tokens`: a trained model knows exactly these units and hashes, so they change only with new
 * weights. They part "Poe's" into two, since a source can end before the "'s".
 */

/** What a unit looks like. The numbers are rows of the model's shape table. */
export const SHAPE = {
  lower: 1,
  capital: 2,
  capitals: 3,
  mixed: 4,
  initial: 5,
  digits: 6,
  alphanumeric: 7,
  clitic: 8,
  openMark: 9,
  closeMark: 10,
  innerMark: 11,
  mark: 12,
} as const

/** Bits of a unit's `flags`. The numbers are rows of the model's layout table. */
export const FLAG = { spaceBefore: 1, paragraphStart: 2, sentenceStart: 4, firstParagraph: 8 } as const

/** The units of one stretch of text, a column each; entries from `count` on are stale. */
export interface Units {
  count: number
  /** UTF-16 offsets in the text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Hash of the lower-cased unit, of its first three and of its last three characters. */
  readonly word: Int32Array
  readonly prefix: Int32Array
  readonly suffix: Int32Array
  readonly shape: Uint8Array
  readonly flags: Uint8Array
  /** 1 inside quotation marks, 2 and 3 at an outer opening and closing mark, 4 at an inner mark, else 0. */
  readonly quoted: Uint8Array
}

/** Room for the units of a stretch of at most `capacity` characters. */
export function emptyUnits(capacity: number): Units {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    prefix: new Int32Array(capacity),
    suffix: new Int32Array(capacity),
    shape: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    quoted: new Uint8Array(capacity),
  }
}

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /\s/.test(char) || code < 33 || code === 127
    ? SPACE
    : /[A-Za-z]/.test(char)
      ? LETTER
      : /\d/.test(char)
        ? DIGIT
        : MARK
})

/** Beyond ASCII only blocks of spaces and marks are told from letters: enough for English print. */
function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? MARK
  if (code < 0xc0)
    return code === 0xa0 || code === 0x85
      ? SPACE
      : code === 0xaa || code === 0xb5 || code === 0xba
        ? LETTER
        : MARK
  if (code === 0xd7 || code === 0xf7) return MARK
  if (code >= 0x2000 && code < 0x2070) {
    return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
      ? SPACE
      : MARK
  }
  if (code >= 0x2070 && code < 0x2c00) return MARK
  if (code >= 0x3000 && code < 0x3040) return code === 0x3000 ? SPACE : MARK
  return code === 0xfeff || code === 0x1680 ? SPACE : MARK - (code === 0xfffd ? 0 : MARK - LETTER)
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
const isLetterAt = (text: string, at: number): boolean =>
  at < text.length && classOf(text.charCodeAt(at)) === LETTER

/** Whether one or two letters and then none follow the apostrophe at `at`: "'s", "’ll", "'t". */
function isClitic(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || !isLetterAt(text, at + 1)) return false
  return at + 2 >= end || !isLetterAt(text, at + 2) || at + 3 >= end || !isLetterAt(text, at + 3)
}

/** The end of the word or number that starts at `from`. */
function wordEnd(text: string, from: number, end: number): number {
  let at = from
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === LETTER || kind === DIGIT) continue
    if (kind === SPACE || at === from || at + 1 >= end) break
    const next = classOf(text.charCodeAt(at + 1))
    const joins = isApostrophe(code)
      ? next === LETTER && !isClitic(text, at, end)
      : (code === 46 || code === 44) && next === DIGIT && classOf(text.charCodeAt(at - 1)) === DIGIT
    if (!joins) break
  }
  return initialsEnd(text, [from, at], end)
}

/** Carries "U" on to "U.S." and "D" to "D.C."; other words end where they ended. */
function initialsEnd(text: string, [from, wordStop]: readonly [number, number], end: number): number {
  let at = wordStop
  if (at - from !== 1 || !isUpper(text.charCodeAt(from))) return at
  while (
    at + 2 < end &&
    text.charCodeAt(at) === 46 &&
    isUpper(text.charCodeAt(at + 1)) &&
    text.charCodeAt(at + 2) === 46
  )
    at += 2
  return at > wordStop ? at + 1 : at
}

function fold(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  if (code >= 48 && code <= 57) return 48
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32
  return code === 0x2019 ? 0x27 : code === 0x2014 || code === 0x2013 || code === 0x2015 ? 45 : code
}

const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => fold(code))
const FIRST_HASH = 0x811c9dc5

/** A hash with one more character. */
const hashed = (hash: number, code: number): number =>
  Math.imul(hash ^ (code < 128 ? (FOLDED[code] ?? 0) : fold(code)), 0x01000193)

/** FNV-1a over the folded characters of `[start, end)`. */
export function hashUnit(text: string, start: number, end: number): number {
  let hash = FIRST_HASH
  for (let at = start; at < end; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}

/** What a word is made of. */
interface Letters {
  readonly first: number
  readonly length: number
  readonly upper: number
  readonly digits: number
}

function shapeOf({ first, length, upper, digits }: Letters): number {
  if (isApostrophe(first)) return SHAPE.clitic
  if (digits > 0) return classOf(first) === DIGIT && upper === 0 ? SHAPE.digits : SHAPE.alphanumeric
  if (upper === 0) return SHAPE.lower
  if (!isUpper(first)) return SHAPE.mixed
  if (length === 1) return SHAPE.initial
  return upper === 1 ? SHAPE.capital : upper > 1 && upper * 2 >= length ? SHAPE.capitals : SHAPE.mixed
}

/** Fills in the hashes and the shape of unit `i`, whose offsets are there: its characters are read once. */
function describe(text: string, into: Units, i: number): void {
  const start = into.start[i] ?? 0
  const end = into.end[i] ?? 0
  let hash = FIRST_HASH
  let upper = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isUpper(code)) upper++
    else if (code >= 48 && code <= 57) digits++
    hash = hashed(hash, code)
    if (at - start < 3) into.prefix[i] = hash
  }
  into.word[i] = hash
  into.suffix[i] = end - start > 3 ? hashUnit(text, end - 3, end) : hash
  into.shape[i] = shapeOf({ first: text.charCodeAt(start), length: end - start, upper, digits })
}

/** Two of these side by side are one double mark: '' ‘‘ ’’ ``. */
const isHalfMark = (code: number): boolean =>
  code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x60

/** The end of the mark at `at`: runs of points and of hyphens and doubled single marks are one unit. */
function markEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) return Math.min(end, at + 2)
  if (isHalfMark(code)) return at + (at + 1 < end && text.charCodeAt(at + 1) === code ? 2 : 1)
  if (code !== 46 && code !== 45) return at + 1
  let stop = at + 1
  while (stop < end && text.charCodeAt(stop) === code) stop++
  return stop
}

/**
 * Reads the units of `text[start, end)` into `into`, without quotation state, which `markQuotations`
 * adds. The stretch must fit `into`'s capacity; the text before `start` counts as a paragraph end.
 * Linear in its length.
 */
export function readUnits(text: string, [start, end]: readonly [number, number], into: Units): void {
  let count = 0
  let flags: number = FLAG.paragraphStart | (start === 0 ? FLAG.firstParagraph : 0)
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === SPACE) {
      const lineEnd = code === 10 || code === 13 || code === 0x2029 || code === 0x2028
      if (lineEnd && count > 0) flags = (flags & ~FLAG.firstParagraph) | FLAG.paragraphStart
      flags |= FLAG.spaceBefore
      at++
      continue
    }
    const clitic =
      isApostrophe(code) && count > 0 && (flags & FLAG.spaceBefore) === 0 && isClitic(text, at, end)
    const word = kind !== MARK
    const stop = clitic ? wordEnd(text, at + 1, end) : word ? wordEnd(text, at, end) : markEnd(text, at, end)
    into.start[count] = at
    into.end[count] = stop
    describe(text, into, count)
    if (!word && !clitic) into.shape[count] = SHAPE.mark
    into.flags[count] = flags
    into.quoted[count] = 0
    flags &= FLAG.firstParagraph
    count++
    at = stop
  }
  into.count = count
}
