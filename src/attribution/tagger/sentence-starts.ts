import { FLAG, SHAPE, hashUnit, type Units } from './units.js'

const hashOf = (word: string): number => hashUnit(word, 0, word.length)
const STOPS = new Set(['.', '!', '?', '...', '…', '....'].map(hashOf))
const POINT = hashOf('.')
/** Abbreviations that a capital follows inside a sentence: titles, states, months, courts and companies. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr sen sens rep reps gov govs gen lt col sgt rev hon st jr sr vs prof no capt adm ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec calif fla ariz va pa mass conn mich minn tenn inc corp co ltd'
  )
    .split(' ')
    .map(hashOf),
)

const isClosing = (units: Units, i: number): boolean =>
  units.quoted[i] === 3 || units.shape[i] === SHAPE.innerMark || units.word[i] === CLOSE_BRACKET
const CLOSE_BRACKET = hashOf(')')

/** Whether a sentence can begin with this unit: a capital, a digit or an opening mark. */
function canBegin(units: Units, i: number): boolean {
  const shape = units.shape[i] ?? 0
  return (
    shape === SHAPE.capital ||
    shape === SHAPE.capitals ||
    shape === SHAPE.initial ||
    shape === SHAPE.digits ||
    shape === SHAPE.mixed ||
    shape === SHAPE.openMark ||
    shape === SHAPE.alphanumeric
  )
}

function endsSentence(units: Units, i: number): boolean {
  const hash = units.word[i] ?? 0
  if (!STOPS.has(hash)) return false
  if (hash !== POINT || i === 0) return true
  const before = units.shape[i - 1]
  return before !== SHAPE.initial && !(before === SHAPE.capital && ABBREVIATIONS.has(units.word[i - 1] ?? 0))
}

/**
 * Sets the flag `sentenceStart` on each unit that begins a sentence or paragraph. A stop ends a
 * sentence, with the marks that close after it, where something that can begin one follows; the space
 * between may be lost. Run after `markQuotations`.
 */
export function markSentenceStarts(units: Units): void {
  let ended = true
  for (let i = 0; i < units.count; i++) {
    const flags = units.flags[i] ?? 0
    if ((flags & FLAG.paragraphStart) !== 0) ended = true
    if (ended && isClosing(units, i)) continue
    if (ended && ((flags & FLAG.paragraphStart) !== 0 || canBegin(units, i)))
      units.flags[i] = flags | FLAG.sentenceStart
    ended = endsSentence(units, i)
  }
}
