import { FLAG, SHAPE, hashUnit, type Units } from './units.js'

/*
 * All outer marks are read as one kind, so that the model sees the same units whether print uses “ ”,
 * " ", ‘ ’ or « ». The hash of an outer mark is that of “ or ”.
 */
const OPEN = hashUnit('“', 0, 1)
const CLOSE = hashUnit('”', 0, 1)
const INNER = hashUnit('‘', 0, 1)

const DOUBLE_OPEN = '“„‟‹«'
const DOUBLE_CLOSE = '”›»'
const CLOSES_BEFORE = /[\s.,;:!?)\]…—–"”»-]/
const OPENS_AFTER = /[\s([{—–"“«-]/

/** Two single marks side by side, as some print makes double ones. */
const DOUBLED: Readonly<Record<string, string>> = { "''": '"', '‘‘': '“', '’’': '”', '``': '“' }

/** Which kind of mark is open: none, a double one (or guillemets), a single one. */
type Open = 'none' | 'double' | 'single'
type Action = 'open' | 'close' | 'inner' | 'none'

interface Place {
  readonly mark: string
  readonly before: string
  readonly after: string
}

const opensHere = (place: Place): boolean =>
  (place.before === '' || OPENS_AFTER.test(place.before)) && place.after !== '' && !/\s/.test(place.after)
const closesHere = (place: Place): boolean =>
  (place.after === '' || CLOSES_BEFORE.test(place.after)) && place.before !== '' && !/\s/.test(place.before)

function actOnDouble(place: Place, open: Open): Action {
  if (place.mark === '"') {
    if (opensHere(place) && !closesHere(place)) return 'open'
    if (closesHere(place) && !opensHere(place)) return open === 'none' ? 'none' : 'close'
    return open === 'none' ? 'open' : 'close'
  }
  if (place.mark === '»' || place.mark === '«' || place.mark === '›' || place.mark === '‹') {
    if (opensHere(place) && !closesHere(place)) return 'open'
    return open === 'none' ? (DOUBLE_OPEN.includes(place.mark) ? 'open' : 'none') : 'close'
  }
  if (DOUBLE_OPEN.includes(place.mark)) return 'open'
  return open === 'none' ? 'none' : 'close'
}

function actOnSingle(place: Place, open: Open, closesLater: boolean): Action {
  const starts = opensHere(place) && (place.mark === '‘' || /[\p{L}“"]/u.test(place.after))
  if (open === 'double') return starts || closesHere(place) ? 'inner' : 'none'
  if (open === 'single') return closesHere(place) ? 'close' : 'none'
  return starts && closesLater ? 'open' : 'none'
}

const isDouble = (mark: string): boolean =>
  mark === '"' || DOUBLE_OPEN.includes(mark) || DOUBLE_CLOSE.includes(mark)
const isSingle = (mark: string): boolean => mark === "'" || mark === '‘' || mark === '’'

function placeOf(text: string, start: number, end: number): Place {
  return {
    mark: DOUBLED[text.slice(start, end)] ?? text.slice(start, end),
    before: start === 0 ? '' : (text[start - 1] ?? ''),
    after: text[end] ?? '',
  }
}

/** For each paragraph's units, the index of the last single mark that could close a quotation; -1 if none. */
function lastSingleClose(text: string, units: Units, from: number): number {
  let last = -1
  for (let i = from; i < units.count; i++) {
    if (i > from && ((units.flags[i] ?? 0) & FLAG.paragraphStart) !== 0) break
    if (units.shape[i] !== SHAPE.mark) continue
    const place = placeOf(text, units.start[i] ?? 0, units.end[i] ?? 0)
    if ((place.mark === "'" || place.mark === '’') && closesHere(place)) last = i
  }
  return last
}

const RESULT = {
  open: { state: 2, shape: SHAPE.openMark, hash: OPEN },
  close: { state: 3, shape: SHAPE.closeMark, hash: CLOSE },
  inner: { state: 4, shape: SHAPE.innerMark, hash: INNER },
} as const

/**
 * Fills `units.quoted` and gives quotation marks one shape and hash whatever their style. A quotation
 * left open ends with its paragraph; an opening mark inside an open quotation opens it anew. An
 * apostrophe is no mark. Linear in the number of units.
 */
export function markQuotations(text: string, units: Units): void {
  let open: Open = 'none'
  let lastSingle = -1
  for (let i = 0; i < units.count; i++) {
    if (i === 0 || ((units.flags[i] ?? 0) & FLAG.paragraphStart) !== 0) {
      open = 'none'
      lastSingle = lastSingleClose(text, units, i)
    }
    let action: Action = 'none'
    if (units.shape[i] === SHAPE.mark) {
      const place = placeOf(text, units.start[i] ?? 0, units.end[i] ?? 0)
      if (isDouble(place.mark)) action = open === 'single' ? 'inner' : actOnDouble(place, open)
      else if (isSingle(place.mark)) action = actOnSingle(place, open, lastSingle > i)
      if (action === 'open') open = isDouble(place.mark) ? 'double' : 'single'
      else if (action === 'close') open = 'none'
    }
    if (action === 'none') {
      units.quoted[i] = open === 'none' ? 0 : 1
      continue
    }
    const { state, shape, hash } = RESULT[action]
    units.quoted[i] = state
    units.shape[i] = shape
    units.word[i] = units.prefix[i] = units.suffix[i] = hash
  }
}
