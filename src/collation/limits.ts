/*
 * Words whose loss changes what a sentence commits its speaker to. Closed classes of general English.
 */
const NEGATIONS = new Set(
  `not no never none nobody nothing neither nor nowhere without hardly barely scarcely cannot cant wont dont doesnt didnt isnt arent
wasnt werent wouldnt couldnt shouldnt havent hasnt hadnt mustnt shant neednt aint`.split(/\s+/u),
)
const MODALS = new Set(
  `may might could would should can must shall perhaps maybe possibly probably likely unlikely apparently allegedly reportedly seems
seem appears appear suggests suggest believe think`.split(/\s+/u),
)
const QUANTIFIERS = new Set(
  `all any some most many few several every each both half more less fewer least almost nearly about approximately only just mostly
majority minority always often sometimes usually rarely seldom vast entire entirely completely partly`.split(
    /\s+/u,
  ),
)
const CONDITIONS = new Set(
  `if unless except excepting until provided providing only but although though however whether insofar subject otherwise
notwithstanding`.split(/\s+/u),
)
/** Verbs and adjectives that deny what follows them. */
const DENIALS = new Set(
  `refuse refuses refused refusing deny denies denied denying decline declines declined doubt doubts doubted false untrue
pretend pretends pretended`.split(/\s+/u),
)

/** Whether a folded word denies. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded)
}

/** Whether a folded word weakens to the possible or strengthens to the necessary. */
export function isModal(folded: string): boolean {
  return MODALS.has(folded)
}

/** Whether a folded word says how much or how often. */
export function isQuantifier(folded: string): boolean {
  return QUANTIFIERS.has(folded)
}

/** Subordinators whose clause states on what the main clause depends. */
const IF = new Set(['if', 'unless', 'provided', 'until'])

/** What it is said to be to claim something, where that is denied ("it would be wrong to say that ..."). */
const DISMISSALS = new Set(
  'wrong mistaken mistake untrue false myth nonsense lie absurd impossible misleading incorrect'.split(' '),
)

/** Whether a folded word opens a condition. */
export function isCondition(folded: string): boolean {
  return IF.has(folded)
}

/** Whether a clause with these words, in any order, denies or weakens what its "that" leads to. */
export function unsays(folded: readonly string[]): boolean {
  return folded.some(word => [NEGATIONS, MODALS, DENIALS, DISMISSALS].some(list => list.has(word)))
}

/** Whether words cut here, in this order, take a negation, a condition, a limit or a modal from what remains. */
export function limits(folded: readonly string[]): boolean {
  return folded.some(word => [NEGATIONS, MODALS, CONDITIONS, DENIALS].some(list => list.has(word)))
}
