import type { DocumentId } from '../text/index.js'
import { contains } from '../text/index.js'
import { align } from './align.js'
import type { Component } from './components.js'
import { withMissing } from './missing-parts.js'
import { printedText } from './printed.js'
import { isRepeat } from './repeats.js'
import { isTakenUp } from './somebodys-post.js'
import type { Carrier, Stretch } from './stretches.js'
import { quoting } from './told.js'
import { isSummary } from './summary-of.js'
import type { Base, BasePart } from './witness.js'
import { wordsIn } from './word-table.js'

type Carriers = ReadonlyMap<DocumentId, Carrier>

/** One document's own share of an utterance. */
export interface Share {
  readonly carrier: Carrier
  /** Its stretches that repeat no other of them, in order. */
  readonly stretches: readonly Stretch[]
  readonly words: number
  /** The same with contractions written out. */
  readonly full: number
  /** Ellipses and brackets in them: where a quoting document cut or wrote in. */
  readonly edited: number
  /** Words that stand in other documents' shares too, summed over those. */
  readonly agreed: number
  readonly primary: boolean
}

/** A primary text that holds this share of what the fullest witness has is the base. */
const PRIMARY_SHARE = 0.3
/** Witnesses within this share of the fullest are equally full: then agreement decides. */
const EQUALLY_FULL = 0.95

/**
 * The base of the utterance that these stretches carry: the primary text where one of them is (one that only summarises
 * another comes after it), else the fullest witness, among equally full ones the release that gave the words out, then equally full ones the least edited, then the one that agrees most with the others,
 * then the earliest. What it lacks of the utterance is added from the witnesses that have it.
 */
export function baseOf(component: Component, carriers: Carriers): Base {
  const choice = chosenAmong(component, carriers)
  const { main } = choice
  const own = main.stretches.map(stretch => partOf(stretch, main))
  const { author, kind } = main.carrier.witness
  const whole = main.primary && (author !== undefined || kind === 'transcript')
  const parts = whole
    ? own
    : withMissing(own, { component: quoting(component), carriers }).map(part => asideOf(part, main))
  const start = own[0]?.span[0] ?? 0
  return {
    document: main.carrier.witness.id,
    span: [start, Math.max(...own.map(part => part.span[1]))],
    parts,
    why: choice.why,
    reason: reasonOf(choice, parts.length - own.length),
  }
}

/** The document of `baseOf`, without its parts: a tenth of the cost. */
export function baseDocumentOf(component: Component, carriers: Carriers): DocumentId {
  return chosenAmong(component, carriers).main.carrier.witness.id
}

interface Choice {
  readonly main: Share
  readonly shares: readonly Share[]
  readonly why: Base['why']
  /** Whether documents have the words without quoting them. */
  readonly told: boolean
}

function chosenAmong(component: Component, carriers: Carriers): Choice {
  const shares = sharesOf(quoting(component), carriers)
  const most = Math.max(...shares.map(share => share.full))
  const primary = wholeTexts(
    shares.filter(share => share.primary && share.full >= PRIMARY_SHARE * most && !isTakenUp(share, shares)),
  )
  const full = shares.filter(share => share.full >= EQUALLY_FULL * most)
  const issued = full.filter(share => isIssued(share, shares))
  const main = [primary, issued, full].find(some => some.length > 0)?.toSorted(better)[0]
  if (main === undefined) throw new RangeError('an utterance has at least one stretch')
  const why = primary.length > 0 ? 'primary-text' : shares.length > 1 ? 'fullest-witness' : 'only-witness'
  const told = component.some(({ document }) =>
    shares.every(({ carrier }) => carrier.witness.id !== document),
  )
  return { main, shares, why, told }
}

/** Primary texts without those that only summarise another of them. */
function wholeTexts(primary: readonly Share[]): readonly Share[] {
  if (primary.length < 2) return primary
  const whole = primary.filter(({ carrier }) => !isSummary(carrier.witness))
  return whole.length > 0 ? whole : primary
}

/** Whether a body's release quotes the words, and no other witness is older: it gave them out, and papers take them from it. */
function isIssued({ carrier, stretches }: Share, shares: readonly Share[]): boolean {
  const { kind, published } = carrier.witness
  if (kind !== 'press-release' && kind !== 'statement') return false
  if (isSummary(carrier.witness) || !stretches.some(({ passage }) => passage?.byPerson === true)) return false
  return shares.every(({ carrier: { witness } }) => (witness.published ?? '9999') >= (published ?? ''))
}

/** A fragment beside a longer part is a phrase that the document takes up, not the next thing said. */
const ASIDE_WORDS = 4

function partOf(stretch: Stretch, main: Share): BasePart {
  const aside = stretch.words < ASIDE_WORDS && main.words > stretch.words
  return { document: stretch.document, span: stretch.span, aside }
}

/** What others have beyond a post is another post: the post is whole without it. */
function asideOf(part: BasePart, main: Share): BasePart {
  return main.primary && part.document !== main.carrier.witness.id ? { ...part, aside: true } : part
}

function better(a: Share, b: Share): number {
  return (
    a.edited - b.edited ||
    b.agreed - a.agreed ||
    b.full - a.full ||
    byDate(a, b) ||
    (a.carrier.witness.id < b.carrier.witness.id ? -1 : 1)
  )
}

function byDate(a: Share, b: Share): number {
  const [one, other] = [a.carrier.witness.published ?? '9999', b.carrier.witness.published ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}

function reasonOf({ main, shares, why, told }: Choice, added: number): string {
  const rest = added > 0 ? '; what it lacks is taken from other witnesses' : ''
  if (why === 'primary-text') return 'the primary text, which the record holds'
  if (why === 'only-witness') return told ? 'the only witness that quotes it' : 'the only witness'
  const equal = shares.filter(share => share.full >= EQUALLY_FULL * main.full).length
  const choice =
    equal > 1 ? `one of ${equal} equally full witnesses` : `the fullest of ${shares.length} witnesses`
  return `${choice}, ${main.words} ${main.words === 1 ? 'word' : 'words'}${rest}`
}

function sharesOf(component: Component, carriers: Carriers): Share[] {
  const byDocument = new Map<DocumentId, Stretch[]>()
  for (const stretch of component)
    byDocument.set(stretch.document, [...(byDocument.get(stretch.document) ?? []), stretch])
  const shares = [...byDocument].flatMap(([document, stretches]) => {
    const carrier = carriers.get(document)
    return carrier === undefined ? [] : [shareOf(carrier, stretches)]
  })
  if (shares.length < 2) return shares
  const agreed = agreements(shares)
  return shares.map((share, at) => ({ ...share, agreed: agreed[at] ?? 0 }))
}

function shareOf(carrier: Carrier, stretches: readonly Stretch[]): Share {
  const chosen: Stretch[] = []
  const order = (a: Stretch, b: Stretch): number =>
    Number(a.nested) - Number(b.nested) || b.words - a.words || a.span[0] - b.span[0]
  for (const stretch of stretches.toSorted(order)) {
    if (!repeats(carrier, stretch, chosen)) chosen.push(stretch)
  }
  const texts = chosen.map(stretch =>
    carrier.witness.text.slice(stretch.span[0], stretch.span[1]).replaceAll(/^\W+|\W+$/gu, ''),
  )
  return {
    carrier,
    stretches: chosen.toSorted((a, b) => a.span[0] - b.span[0]),
    words: fullness(chosen.map(stretch => spokenWords(carrier, stretch))),
    full: fullness(chosen.map(stretch => spokenWords(carrier, stretch) + contractions(carrier, stretch))),
    edited: texts.reduce((sum, text) => sum + (text.match(/\[|…|\.(?:\s?\.){2,}/gu)?.length ?? 0), 0),
    agreed: 0,
    primary: chosen.some(stretch => stretch.own),
  }
}

/** How many words a share has, without the fragments beside a longer part: what a document takes up makes it no fuller. */
function fullness(words: readonly number[]): number {
  const long = words.filter(count => count >= ASIDE_WORDS)
  return (long.length > 0 ? long : words).reduce((sum, count) => sum + count, 0)
}

const CONTRACTION = /\p{Ll}n['’]t\b|\p{L}['’](?:ll|re|ve|m)\b/gu

/** How many of its words are two run together ("didn't", "they'll"): who writes them out has no more. */
function contractions({ witness }: Carrier, { span }: Stretch): number {
  return witness.text.slice(...span).match(CONTRACTION)?.length ?? 0
}

/** Its words without those in square brackets, which are the quoting document's. */
function spokenWords(carrier: Carrier, stretch: Stretch): number {
  const text = carrier.witness.text.slice(stretch.span[0], stretch.span[1])
  if (!text.includes('[')) return stretch.words
  return printedText(carrier.witness.text, stretch.span).words.filter(word => !word.editorial).length
}

/** Its words stand in others of the same document: a headline, a pull quote, a fragment taken up again. */
function repeats(carrier: Carrier, stretch: Stretch, others: readonly Stretch[]): boolean {
  if (others.some(other => contains(other.span, stretch.span))) return true
  const base = others.toSorted((a, b) => a.span[0] - b.span[0]).flatMap(other => [...keysOf(carrier, other)])
  const shared = align({ reading: keysOf(carrier, stretch), base: Uint32Array.from(base) }).length
  return isRepeat(stretch, shared, carrier.witness.text)
}

function keysOf(carrier: Carrier, place: Pick<BasePart, 'span'>): Uint32Array {
  const [from, to] = wordsIn(carrier.table, place.span)
  return carrier.table.keys.subarray(from, to)
}

/** For each share, how many of its pairs of neighbouring words the others have, summed over those. */
function agreements(shares: readonly Share[]): number[] {
  const runs = shares.map(runsOf)
  const holders = new Map<string, number>()
  for (const own of runs) for (const run of own) holders.set(run, (holders.get(run) ?? 0) + 1)
  return runs.map(own => [...own].reduce((sum, run) => sum + (holders.get(run) ?? 1) - 1, 0))
}

/** Each two neighbouring words as one string. */
function runsOf(share: Share): Set<string> {
  const runs = new Set<string>()
  for (const stretch of share.stretches) {
    const keys = keysOf(share.carrier, stretch)
    for (let i = 0; i + 1 < keys.length; i++) runs.add(`${keys[i]} ${keys[i + 1]}`)
  }
  return runs
}
