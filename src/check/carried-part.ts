import type { RecordView } from '../record/index.js'
import type { Span } from '../text/index.js'
import { sentences } from '../text/index.js'
import { rank } from './candidate.js'
import { findCandidates } from './candidates.js'
import { chooseSource } from './choose-source.js'
import type { Choice, ChoiceContext } from './choice.js'
import { countWords } from './count-words.js'

/** A shorter sentence may stand anywhere. */
const LEAST_WORDS = 5

/**
 * Of a quotation of several sentences that nothing carries as a whole, or only in other words: the one that something carries, with the others
 * as words beyond it. Its verdict is that of the words that are carried where these were changed, else `unsupported`.
 * Undefined where no sentence is carried, or there is only one.
 */
export function carriedPart({ reading, credited, view }: ChoiceContext): Choice | undefined {
  const { text, span } = reading
  const parts = sentences(text.slice(...span)).map(([start, end]): Span => [span[0] + start, span[0] + end])
  if (parts.length < 2) return undefined
  const found = parts
    .filter(part => countWords(text.slice(...part)) >= LEAST_WORDS)
    .map(part => ({ part, choice: choiceOf({ text, span: part }, { credited, view }) }))
    .filter(({ choice: { source, verdict } }) => source !== undefined && rank(verdict) <= rank('altered'))
    .toSorted((a, b) => b.part[1] - b.part[0] - (a.part[1] - a.part[0]) || a.part[0] - b.part[0])[0]
  if (found?.choice.source === undefined) return undefined
  const { source, verdict, verdicts } = found.choice
  const rest = parts.filter(part => part !== found.part).map(part => text.slice(...part))
  const partly = { ...source, beyond: [...source.beyond, ...rest] }
  const changed = rank(verdict) >= rank('cut')
  return {
    source: partly,
    verdict: changed ? verdict : 'unsupported',
    verdicts: changed ? verdicts : [...verdicts, 'unsupported'],
    further: [],
    partly: true,
  }
}

function choiceOf(
  reading: ChoiceContext['reading'],
  { credited, view }: { credited: ChoiceContext['credited']; view: RecordView },
): Choice {
  return chooseSource(findCandidates(reading, reading.span, view), { reading, credited, view })
}
