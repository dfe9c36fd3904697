import type { DocumentId, Span } from '../text/index.js'
import { bySpan, contains, overlap } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { baseOf } from './base.js'
import type { BaseStretch, BaseWord } from './base-words.js'
import { baseWords } from './base-words.js'
import type { Comparison } from './compare.js'
import { compareWith } from './compare.js'
import type { Component } from './components.js'
import { confirmedBy, partRejected } from './decided-matches.js'
import { daysBetween } from './near-dates.js'
import type { LimitedReading } from './halves.js'
import { withoutMendedLimits } from './halves.js'
import { isMisattributed, sourceSpeaker } from './misattributed.js'
import { namedSpeaker } from './named-speaker.js'
import { openEnd } from './open-end.js'
import { readingBase } from './reading-base.js'
import { readingsOf } from './readings.js'
import { isBetterSpliced, withSecondPlace } from './second-place.js'
import type { PartedLinks } from './spliced-readings.js'
import { joinStatements } from './statements.js'
import type { Carrier, Stretch } from './stretches.js'
import { isReporting, isTold, quoting } from './told.js'
import type { Verdict } from './verdict.js'
import type { Base, DecidedMatches, Occurrence, Utterance, UtteranceId, Witness } from './witness.js'
import { hashWord, spanOfWords, wordsIn } from './word-table.js'

type Carriers = ReadonlyMap<DocumentId, Carrier>

/**
 * The utterances of the stretches of one cluster, by the components that links and neighbourhood make of them. The
 * carriers are those of the stretches, and of the second texts of what is spliced; each with all its stretches.
 */
export function utterancesOf(components: readonly Component[], grouping: Grouping): Utterance[] {
  const { carriers, matches } = grouping
  return joinStatements(components, carriers)
    .flatMap(component => partRejected(component, matches))
    .filter(component => counts(component, carriers))
    .map(component => utteranceOf(component, grouping))
    .toSorted(byBase)
}

/** The least words that an unattributed quotation must have to be an utterance by itself: fewer are titles and scare quotes. */
const LONE_WORDS = 5

function counts(component: Component, carriers: Carriers): boolean {
  if (component.length > 1) return !isOwnTextAlone(component) && !isBoilerplate(component, carriers)
  const [stretch] = component
  const passage = stretch?.passage
  if (stretch === undefined || passage === undefined) return false
  const outer = carriers.get(stretch.document)?.stretches ?? []
  if (outer.some(other => other !== stretch && contains(other.span, stretch.span))) return false
  if (!passage.marked) return isSetOut(stretch, carriers.get(stretch.document)?.witness)
  return passage.statement !== undefined || stretch.words >= LONE_WORDS
}

/** Somebody else's words that a primary text sets out without marks (a rule that a release quotes in a paragraph of its own). */
function isSetOut({ passage }: Stretch, witness: Witness | undefined): boolean {
  return (
    witness?.kind !== 'transcript' &&
    passage?.statement !== undefined &&
    passage.speaker !== undefined &&
    passage.speaker !== witness?.author
  )
}

/** A document's own text that nobody else carries is no utterance, whatever it repeats of itself: there is nothing to compare. */
function isOwnTextAlone(component: Component): boolean {
  const [first] = component
  return component.every(({ document, passage }) => document === first?.document && passage?.marked !== true)
}

/*
 * What one publisher alone prints in so many documents over so long, and nobody is named for, is its boilerplate: a box
 * of related stories, a form of words. A story told over days has other publishers or a speaker.
 */
const BOILERPLATE_DOCUMENTS = 5
const BOILERPLATE_DAYS = 14

function isBoilerplate(component: Component, carriers: Carriers): boolean {
  if (component.some(({ passage, document }) => namedSpeaker(passage, document) !== undefined)) return false
  const witnesses = [...new Set(component.map(stretch => stretch.document))].flatMap(
    id => carriers.get(id)?.witness ?? [],
  )
  const publishers = new Set(witnesses.map(witness => witness.publisher))
  if (witnesses.length < BOILERPLATE_DOCUMENTS || publishers.size > 1 || publishers.has(undefined))
    return false
  const dates = witnesses.flatMap(witness => witness.published ?? []).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  return first !== undefined && last !== undefined && daysBetween(first, last) > BOILERPLATE_DAYS
}

/** The documents of some components, and which of their readings were put together from two primary texts. */
export interface Grouping {
  readonly carriers: Carriers
  readonly spliced: PartedLinks['spliced']
  /** What persons decided about their readings. */
  readonly matches: DecidedMatches
}

function utteranceOf(component: Component, { carriers, spliced, matches }: Grouping): Utterance {
  const base = baseOf(component, carriers)
  const stretches = base.parts.flatMap(part => stretchOf(part, { base, carriers }))
  const speaker = speakerOf(component, carriers)
  let read: readonly BaseWord[] | undefined
  const words = (): readonly BaseWord[] => (read ??= baseWords(stretches))
  const readings = readingsOf(component, { carriers, words }).flatMap(stretch =>
    occurrenceOf(stretch, { carriers, spliced, matches, base: stretches, words, speaker, component }),
  )
  const occurrences = withoutMendedLimits(readings, carriers).toSorted((a, b) => byDate(a, b, carriers))
  return { id: idOf(base), base, speaker: speaker ?? unnamedSpeaker(base, occurrences), occurrences }
}

/** Whom the base's document describes as the speaker, where no document names anybody. */
function unnamedSpeaker({ document }: Base, occurrences: readonly Occurrence[]): SpeakerId | undefined {
  return occurrences.find(one => one.document === document && one.speaker !== undefined)?.speaker
}

function stretchOf(
  part: Base['parts'][number],
  context: { readonly base: Base; readonly carriers: Carriers },
): BaseStretch[] {
  const witness = context.carriers.get(part.document)?.witness
  if (witness === undefined) return []
  const { id, text, damage } = witness
  return [
    {
      document: id,
      text,
      span: part.span,
      damage,
      quoted: context.base.why !== 'primary-text',
      aside: part.aside,
    },
  ]
}

interface Reading extends Grouping {
  readonly base: readonly BaseStretch[]
  /** The words of the base, read when they are first asked for. */
  readonly words: () => readonly BaseWord[]
  readonly speaker: SpeakerId | undefined
  /** All stretches of the utterance. */
  readonly component: Component
}

function occurrenceOf(
  stretch: Stretch,
  { carriers, spliced, matches, base, words, speaker, component }: Reading,
): LimitedReading[] {
  const carrier = carriers.get(stretch.document)
  if (carrier === undefined) return []
  const { witness } = carrier
  const source = readingBase({ base, words }, { witness, stretch, spliced: spliced.get(stretch), carriers })
  const own = base.some(part => part.document === stretch.document && bySpan(part.span, stretch.span) === 0)
  const compare = (span: Span, { base: parts, words: wordsOf } = source): Comparison =>
    compareWith(wordsOf(), {
      base: parts,
      reading: { text: witness.text, span, damage: witness.damage },
    })
  const alone =
    own && !EDITED.test(witness.text.slice(stretch.span[0], stretch.span[1]))
      ? sameWords(carrier, stretch, base)
      : compare(stretch.span)
  const wider = own ? undefined : withSecondPlace({ stretch, source, compared: alone, carriers })
  const together = wider === undefined ? alone : compare(stretch.span, wider)
  const whole = isBetterSpliced(together, alone) ? together : alone
  const open =
    stretch.passage?.closed === false && !own ? openEnd(witness.text, stretch.span, whole) : undefined
  const compared = open === undefined ? whole : compare(open)
  const foreign = isMisattributed(
    { passage: stretch.passage, witness },
    compared,
    saidBy(component, compared, carriers),
  )
  const confirmed = confirmedBy(stretch, component, matches)
  const occurrence: Occurrence = {
    document: stretch.document,
    span: open ?? stretch.span,
    marked: stretch.passage?.marked ?? false,
    verdict: foreign ? 'misattributed' : compared.verdict,
    verdicts: foreign ? [...compared.verdicts, 'misattributed'] : compared.verdicts,
    variants: compared.variants,
    baseDocument: compared.baseDocument ?? stretch.document,
    baseSpan: compared.baseSpan,
    limitCut: compared.limitCut,
    speaker: namedSpeaker(stretch.passage, stretch.document) ?? speaker ?? stretch.passage?.speaker,
    statement: stretch.passage?.statement,
    ...(confirmed === undefined ? {} : { confirmed }),
  }
  return isParaphrase(stretch, occurrence, witness.text) ? [] : [{ occurrence, limitsAt: compared.limitsAt }]
}

const CHANGED: ReadonlySet<Verdict> = new Set(['cut', 'altered', 'spliced', 'reworded', 'bracketed'])

/** What an article tells in other words than the base's, or in a reporter's among them, quotes nothing. */
function isParaphrase(stretch: Stretch, { verdicts, variants }: Occurrence, text: string): boolean {
  if (!verdicts.some(verdict => CHANGED.has(verdict))) return false
  const unmarked = stretch.passage === undefined && !stretch.own
  return isTold(stretch) || (unmarked && variants.some(({ reading }) => isReporting(text.slice(...reading))))
}

/** Who says the part of the base that a reading was compared with, where a primary text names them. */
function saidBy(component: Component, compared: Comparison, carriers: Carriers): SpeakerId | undefined {
  const said = component
    .filter(
      ({ document, span }) => document === compared.baseDocument && overlap(span, compared.baseSpan) > 0,
    )
    .map(({ passage, document }) => {
      const witness = carriers.get(document)?.witness
      return witness === undefined ? undefined : sourceSpeaker({ passage, witness })
    })
  return new Set(said).size === 1 ? said[0] : undefined
}

/** A bracket or an ellipsis: the document's own reading may be edited too. */
const EDITED = /[[…]|\.\s?\./u

/** A part of the base, as its own document has it: most utterances of a pile have no other reading, and need no alignment. */
function sameWords(
  { table }: Carrier,
  { document, span, words }: Stretch,
  base: readonly BaseStretch[],
): Comparison {
  const [from, to] = wordsIn(table, span)
  const baseSpan: Span = spanOfWords(table, from, to)
  const aside = base.find(part => part.document === document && bySpan(part.span, span) === 0)?.aside === true
  const others = base.filter(part => part.document !== document || bySpan(part.span, span) !== 0)
  const verdict = others.some(part => aside || part.aside !== true) ? 'trimmed' : 'verbatim'
  return {
    verdict,
    verdicts: [verdict],
    variants: [],
    baseDocument: document,
    baseSpan,
    limitCut: false,
    limitsAt: [],
    shared: words,
    score: 1,
  }
}

/** Who says it in the most documents; where as many say another, the one whose words are most, then by name. */
function speakerOf(component: Component, carriers: Carriers): SpeakerId | undefined {
  const votes = new Map<SpeakerId, { readonly documents: Set<DocumentId>; words: number }>()
  for (const stretch of quoting(component)) {
    const author =
      stretch.passage?.marked === true ? undefined : carriers.get(stretch.document)?.witness.author
    const speaker = namedSpeaker(stretch.passage, stretch.document) ?? author
    if (speaker === undefined) continue
    const vote = votes.get(speaker) ?? { documents: new Set<DocumentId>(), words: 0 }
    vote.documents.add(stretch.document)
    vote.words += stretch.words
    votes.set(speaker, vote)
  }
  return [...votes].toSorted(
    (a, b) => b[1].documents.size - a[1].documents.size || b[1].words - a[1].words || (a[0] < b[0] ? -1 : 1),
  )[0]?.[0]
}

function idOf(base: Base): UtteranceId {
  const place = `${base.document} ${base.span[0]} ${base.span[1]}`
  return `${base.document}-${hashWord(place).toString(16).padStart(8, '0')}` as UtteranceId
}

/** By document of the base, then by place. */
export function byBase(a: Utterance, b: Utterance): number {
  if (a.base.document !== b.base.document) return a.base.document < b.base.document ? -1 : 1
  return a.base.span[0] - b.base.span[0] || a.base.span[1] - b.base.span[1]
}

function byDate(a: Occurrence, b: Occurrence, carriers: Carriers): number {
  const dates = [a, b].map(occurrence => carriers.get(occurrence.document)?.witness.published ?? '9999')
  const [one = '', other = ''] = dates
  if (one !== other) return one < other ? -1 : 1
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.span[0] - b.span[0] || a.span[1] - b.span[1]
}
