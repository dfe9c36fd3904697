import type { Provision } from '../attribution/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import { apartOf } from './between-places.js'
import type { Candidate, Reading } from './candidate.js'
import { findCandidates, ownCandidates } from './candidates.js'
import { carriedPart } from './carried-part.js'
import type { Choice } from './choice.js'
import { inCitedRule } from './cited-rule.js'
import type { Credited } from './credited.js'
import type { DraftQuotation } from './draft-quotations.js'
import type { Finding, FindingVariant } from './finding.js'
import { ungiven, unhedged } from './given-limit.js'
import { leftBefore, limitOf } from './limit.js'
import { lostNegation } from './lost-negation.js'
import { messageFor } from './message.js'
import { chooseSource } from './choose-source.js'
import type { CheckSettings } from './settings.js'
import { severityOf } from './severity.js'
import { contestedIn, withoutContested } from './contested.js'
import { witnessCandidates, witnessesOf } from './witnesses.js'
import { sourcePassage } from './source-passage.js'
import type { HasPrimaryText } from './primary-text.js'

/** One quotation with all that is known of it. */
export interface QuotationToCheck {
  readonly quotation: DraftQuotation
  /** Those before and after it in the draft. */
  readonly beside: readonly DraftQuotation[]
  /** The words of the draft, as `wordsOf` gives them. */
  readonly words: string
  readonly credited: Credited
  /** How many words the draft quotes of whom it credits with this one. */
  readonly quotedWords: number
  readonly trusted: CheckSettings['trusted']
  /** The paragraph of a rule text that the draft cites it as; undefined where it cites none. */
  readonly provision: Provision | undefined
  readonly view: RecordView
  readonly hasPrimaryText: HasPrimaryText
}

/** How many other documents with the words a finding names. */
const FURTHER = 8

/** What the record says of one quotation. */
export function findingFor(checked: QuotationToCheck): Finding {
  const { quotation, words, view } = checked
  const reading: Reading = { text: words, span: quotation.span, compared: new Map() }
  const found = choiceFor(reading, checked)
  const { source } = found
  const witnesses = witnessCandidates(found, { reading, view })
  const variants = source === undefined ? [] : variantsOf(source, view)
  const { quotedWords, trusted } = checked
  const decided = source !== undefined && trusted?.has(source.document.id) === true
  const contested = decided
    ? undefined
    : contestedIn({ choice: found, variants, reading, witnesses, quotedWords }, view)
  return asFinding(withoutContested(found, contested), {
    checked,
    found,
    reading,
    variants,
    witnesses,
    contested,
  })
}

interface Weighing {
  readonly checked: QuotationToCheck
  /** Before anything was weighed. */
  readonly found: Choice
  readonly reading: Reading
  readonly variants: readonly FindingVariant[]
  readonly witnesses: readonly Candidate[]
  readonly contested: Finding['contested']
}

/** What a choice is as a finding: how much it matters, and what is told. */
function asFinding(choice: Choice, weighing: Weighing): Finding {
  const { checked, found, reading, variants, witnesses, contested } = weighing
  const { quotation, words, credited, view } = checked
  const { source } = found
  const { verdict } = choice
  const { limit, opinion } = limitIn(source, verdict, checked)
  const primaryText = lacksOwnWords(found, verdict, checked)
  const { guessed = false, told = false } = choice
  const { span } = quotation
  const quoted = words.slice(span[0], span[1])
  const lost = lostNegation({ verdict, variants, quotation: quoted, span })
  const base = source === undefined ? undefined : sourcePassage(source, view)
  const further = choice.further.slice(0, FURTHER).map(candidate => sourcePassage(candidate, view))
  const parted =
    verdict === 'spliced' && base !== undefined && source !== undefined
      ? apartOf([base, further[0]], variants, source.document.text)
      : undefined
  const weighed = { verdict, guessed, told, primaryText }
  const speakerOf = (id: SpeakerId | undefined): string | undefined =>
    id === undefined ? undefined : view.speaker(id)?.name
  return {
    span,
    quotation: quoted,
    verdict,
    verdicts: choice.verdicts,
    severity: severityOf({
      ...weighed,
      limited: limit !== undefined,
      opinion,
      negated: lost !== undefined,
      contested: contested?.favours,
    }),
    speakerName: credited.name,
    speaker: credited.speaker,
    base,
    further,
    ...(parted?.between === undefined ? {} : { between: parted.between }),
    variants,
    limit,
    suppressed: undefined,
    notes: [],
    witnesses: witnessesOf(choice, witnesses, { reading, view }),
    contested,
    message: messageFor({
      ...weighed,
      candidate: source,
      variants,
      draft: words,
      words: quotation.words,
      apart: parted?.apart,
      limit,
      lost,
      closed: quotation.closed,
      creditedTo: speakerOf(credited.speaker) ?? credited.name,
      saidBy: speakerOf(source?.speaker),
      crediting: choice.crediting,
      contested,
    }),
  }
}

/** Whether the record could have carried words that it does not: it holds a text of its own by whom the draft credits. */
function lacksOwnWords(
  { source, partly }: Choice,
  verdict: Choice['verdict'],
  { credited, hasPrimaryText }: QuotationToCheck,
): boolean {
  const missing = verdict === 'unsupported' && (source === undefined || partly === true)
  return missing && hasPrimaryText(credited.speaker)
}

/** The words that limit a quotation and that the draft gives nowhere, and whether they are no more than an "I think". */
function limitIn(
  source: Candidate | undefined,
  verdict: Choice['verdict'],
  checked: QuotationToCheck,
): { readonly limit: string | undefined; readonly opinion: boolean } {
  if (source === undefined) return { limit: undefined, opinion: false }
  const limit = ungiven(limitOf(source, verdict, checked.words), checked)
  const left = limit === undefined ? leftBefore(source, verdict) : undefined
  const before = left === undefined ? undefined : unhedged(left.words, checked)
  return { limit: limit ?? before, opinion: before !== undefined && left?.opinion === true }
}

/** The source by the run of its words; where that gives none, by what the very speaker says that is nearest. */
function choiceFor(reading: Reading, { credited, provision, view }: QuotationToCheck): Choice {
  const context = { reading, credited, view }
  const choice = chooseSource(findCandidates(reading, reading.span, view), context)
  const found =
    choice.source === undefined && credited.speaker !== undefined
      ? chooseSource(ownCandidates(reading, credited.speaker, view), context)
      : choice
  // Other words than all of a passage can be the words of a part of it, and more.
  const whole = found.source !== undefined && found.verdict !== 'reworded'
  return whole ? inCitedRule(found, provision) : (carriedPart(context) ?? found)
}

function variantsOf({ comparison, document }: Candidate, view: RecordView): FindingVariant[] {
  return comparison.variants.map(variant => {
    const { text } = view.document(variant.baseDocument ?? document.id) ?? document
    return { ...variant, baseWords: text.slice(variant.base[0], variant.base[1]) }
  })
}
