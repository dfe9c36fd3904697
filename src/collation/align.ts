/** The words of two texts as numbers to compare, and what print says between them. */
export interface AlignInput {
  /** The reading's words: equal numbers are equal words. */
  readonly reading: Uint32Array
  readonly base: Uint32Array
  /** 1 where an ellipsis stands before that word of the reading: leaving base words out there costs nothing. */
  readonly elided?: Uint8Array
  /** Whether places of the base far apart may make one reading. */
  readonly far?: boolean
  /** 1 for a word of the reading that tells nothing: a function word. */
  readonly light?: Uint8Array
  /** 1 for a word of the reading that an editor put in square brackets. */
  readonly editorial?: Uint8Array
  /** How much a pair of unequal words is alike: 1 for forms of one word, 0 for others. */
  readonly alike?: (reading: number, base: number) => boolean
}

/** One word of the reading and the word of the base that it is. */
export interface WordPair {
  readonly reading: number
  readonly base: number
}

/*
 * Costs, in hundredths of a telling word added. A run of base words left out is opened once and carried on cheaply:
 * one long omission is preferred to several short ones. Where far places count (`far`), two of them are still one
 * reading (a splice) when the second has two telling words. A light word (function word) alone never pays for
 * an omission, so that no "the" is paired across a sentence.
 */
const ADDED = 90
const ADDED_LIGHT = 60
const ADDED_IN_BRACKETS = 20
const REPLACED = 100
const REPLACED_LIGHT = 70
const REPLACED_ALIKE = 50
const REPLACED_BY_BRACKETS = 30
const OMISSION = 50
const OMITTED_WORD = 20
const OMITTED_WORD_FAR = 3
const MARKED_OMISSION = 10

const FAR = 0x3fffffff

/* The three states of the alignment at a cell: last word paired, base words being left out, reading words being added. */
const PAIRED = 0
const OMITTING = 1
const ADDING = 2

/**
 * The pairs of equal words in the cheapest alignment of the whole reading with some stretch of the base
 * (base words before the first and after the last pair cost nothing), ascending on both sides; empty where
 * nothing is equal. Gotoh's affine-gap alignment (1982), with print's own costs: an ellipsis makes an
 * omission free, brackets make additions cheap. Ties go to pairing, then to the earliest place in the base.
 * O(reading x base) time, the same in bytes.
 */
export function align(input: AlignInput): WordPair[] {
  const rows = input.reading.length
  const columns = input.base.length
  if (rows === 0 || columns === 0) return []
  const from = new Uint8Array((rows + 1) * (columns + 1))
  let above = firstRow(columns)
  let row = emptyRow(columns)
  for (let i = 1; i <= rows; i++) {
    fillRow(input, { i, above, row, from })
    const done = row
    row = above
    above = done
  }
  return trace(input, { from, ...endOf(above, columns) })
}

/** The cheapest cost of each state for one row of cells. */
interface Row {
  readonly paired: Int32Array
  readonly omitting: Int32Array
  readonly adding: Int32Array
}

function emptyRow(columns: number): Row {
  const make = (): Int32Array => new Int32Array(columns + 1).fill(FAR)
  return { paired: make(), omitting: make(), adding: make() }
}

function firstRow(columns: number): Row {
  const row = emptyRow(columns)
  row.paired.fill(0)
  return row
}

interface Step {
  readonly i: number
  readonly above: Row
  readonly row: Row
  readonly from: Uint8Array
}

/** `from` keeps for each cell the state before it: two bits for each of its three states. */
function fillRow(input: AlignInput, { i, above, row, from }: Step): void {
  const { base } = input
  const columns = base.length
  const { paired, omitting, adding } = row
  const cost = costsOf(input, i)
  const at = i * (columns + 1)
  paired[0] = FAR
  omitting[0] = FAR
  let before = cheapest(above, 0)
  let reached = costAt(above, before, 0)
  adding[0] = reached + cost.add
  from[at] = before << 4
  // The row so far, at the column before: what an omission is opened or carried on from.
  let leftPaired = FAR
  let leftOmitting = FAR
  let leftAdding = adding[0]
  for (let j = 1; j <= columns; j++) {
    const other = base[j - 1] ?? 0
    const pair = reached + (other === cost.word ? 0 : replacing(input, cost, other))
    let came = before
    const fromPaired = leftPaired <= leftAdding
    const opened = (fromPaired ? leftPaired : leftAdding) + cost.open
    const carried = leftOmitting + cost.carry
    came |= (carried < opened ? OMITTING : fromPaired ? PAIRED : ADDING) << 2
    before = cheapest(above, j)
    reached = costAt(above, before, j)
    leftPaired = pair
    leftOmitting = carried < opened ? carried : opened
    leftAdding = reached + cost.add
    paired[j] = leftPaired
    omitting[j] = leftOmitting
    adding[j] = leftAdding
    from[at + j] = came | (before << 4)
  }
}

/** What the steps of one row cost: they depend on its word of the reading alone. */
interface RowCosts {
  readonly word: number
  /** To leave out the first word of the base, and each further one. */
  readonly open: number
  readonly carry: number
  readonly add: number
  readonly replace: number
  /** Whether a form of the same word costs less. */
  readonly byForm: boolean
}

function costsOf(input: AlignInput, i: number): RowCosts {
  const editorial = input.editorial?.[i - 1] === 1
  const light = input.light?.[i - 1] === 1
  const marked = input.elided?.[i] === 1
  const carry = marked ? 0 : input.far === true ? OMITTED_WORD_FAR : OMITTED_WORD
  return {
    word: input.reading[i - 1] ?? 0,
    open: (marked ? MARKED_OMISSION : OMISSION) + carry,
    carry,
    add: editorial ? ADDED_IN_BRACKETS : light ? ADDED_LIGHT : ADDED,
    replace: editorial ? REPLACED_BY_BRACKETS : light ? REPLACED_LIGHT : REPLACED,
    byForm: !editorial,
  }
}

function replacing(input: AlignInput, cost: RowCosts, base: number): number {
  const alike = cost.byForm && input.alike?.(cost.word, base) === true
  return alike ? REPLACED_ALIKE : cost.replace
}

function cheapest(row: Row, j: number): number {
  const paired = row.paired[j] ?? FAR
  const omitting = row.omitting[j] ?? FAR
  const adding = row.adding[j] ?? FAR
  if (paired <= omitting && paired <= adding) return PAIRED
  return omitting <= adding ? OMITTING : ADDING
}

function costAt(row: Row, state: number, j: number): number {
  const costs = state === PAIRED ? row.paired : state === OMITTING ? row.omitting : row.adding
  return costs[j] ?? FAR
}

function endOf(row: Row, columns: number): { readonly j: number; readonly state: number } {
  let best = 0
  for (let j = 1; j <= columns; j++) {
    if (costAt(row, cheapest(row, j), j) < costAt(row, cheapest(row, best), best)) best = j
  }
  return { j: best, state: cheapest(row, best) }
}

interface End {
  readonly from: Uint8Array
  readonly j: number
  readonly state: number
}

function trace(input: AlignInput, end: End): WordPair[] {
  const pairs: WordPair[] = []
  const width = input.base.length + 1
  let i = input.reading.length
  let { j, state } = end
  while (i > 0) {
    const came = end.from[i * width + j] ?? 0
    if (state === PAIRED) {
      if (input.reading[i - 1] === input.base[j - 1]) pairs.push({ reading: i - 1, base: j - 1 })
      state = came & 3
      i--
      j--
    } else if (state === OMITTING) {
      state = (came >> 2) & 3
      j--
    } else {
      state = (came >> 4) & 3
      i--
    }
  }
  return pairs.toReversed()
}
