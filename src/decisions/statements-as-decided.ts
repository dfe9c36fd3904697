import type { Attribution } from '../attribution/index.js'
import type { DecidedBy, SpeakerRef } from '../people/index.js'
import type { Span } from '../text/index.js'
import { overlap } from '../text/index.js'
import type { StatementOn } from './decision.js'

/** What a person decided about the words of a statement; `assigned`: only who makes it. */
export type HowDecided = 'confirmed' | 'corrected' | 'added' | 'assigned'

/** What a person decided about a statement, and who did last and when. */
export interface DecidedStatement extends DecidedBy {
  readonly how: HowDecided
}

/** A statement after what persons decided. */
export interface StatementAsDecided {
  readonly attribution: Attribution
  /** Undefined where nobody decided anything. */
  readonly decided: DecidedStatement | undefined
  /** Whom a person named as its speaker; null where a person said that nobody can be named, undefined where nobody did. */
  readonly speaker: (DecidedBy & { readonly ref: SpeakerRef | null }) | undefined
}

/** What a person decided is no statement. */
export interface RejectedStatement extends DecidedBy {
  readonly attribution: Attribution
}

/** The statements of a document after what persons decided. */
export interface DecidedStatements {
  /** By the place of their first word. */
  readonly statements: readonly StatementAsDecided[]
  /** In the order of the decisions. */
  readonly rejected: readonly RejectedStatement[]
}

/** What a decision makes of a statement. */
interface Change {
  /** Its spans from now on; undefined where they stay. */
  readonly to: StatementOn<Span> | undefined
  readonly decided: DecidedStatement
  readonly speaker?: StatementAsDecided['speaker']
}

interface Entry extends StatementAsDecided {
  /** The places of its content, now and before it was corrected. */
  readonly known: readonly string[]
}

/** What was said of the words weighs more than who says them, and what a person added stays added. */
const HOW: readonly HowDecided[] = ['assigned', 'confirmed', 'corrected', 'added']

/**
 * A statement that another version of the program finds with other ends is the same where content so much overlaps: half
 * of all that either covers, and the cues too. A statement inside another has a cue of its own.
 */
const SAME_CONTENT = 0.5

/** The statements of a document while decisions are applied to them. */
export class Statements {
  #entries: readonly Entry[]
  #rejected: readonly RejectedStatement[] = []

  constructor(attributions: readonly Attribution[]) {
    this.#entries = attributions.map(attribution => ({
      attribution,
      decided: undefined,
      speaker: undefined,
      known: [placeOf(attribution)],
    }))
  }

  /** Decides a statement: the one that is there, else it is put in. */
  put(statement: StatementOn<Span>, { to, decided, speaker }: Change): void {
    const before = this.#find(statement)
    const spans = to ?? before?.attribution ?? statement
    const entry: Entry = {
      attribution: asAttribution(spans, before?.attribution),
      decided: { ...decided, how: strongest(before?.decided?.how, decided.how) },
      speaker: speaker ?? before?.speaker,
      known: [...new Set([placeOf(spans), placeOf(statement), ...(before?.known ?? [])])],
    }
    const entries = before === undefined ? [...this.#entries, entry] : this.#entries
    this.#entries = entries.flatMap(one => {
      if (one === before) return [entry]
      // The program found what a correction makes of another statement already.
      return one !== entry && one.decided === undefined && isTwin(one.attribution, spans) ? [] : [one]
    })
    this.#rejected = this.#rejected.filter(one => !entry.known.includes(placeOf(one.attribution)))
  }

  /** Takes a statement out. */
  reject(statement: StatementOn<Span>, who: DecidedBy): void {
    const found = this.#find(statement)
    this.#entries = this.#entries.filter(one => one !== found)
    const attribution = found?.attribution ?? asAttribution(statement, undefined)
    this.#rejected = [...this.#rejected, { ...who, attribution }]
  }

  settled(): DecidedStatements {
    return {
      statements: this.#entries
        .map(({ attribution, decided, speaker }) => ({ attribution, decided, speaker }))
        .toSorted((a, b) => startOf(a.attribution) - startOf(b.attribution)),
      rejected: this.#rejected,
    }
  }

  /** By its place, of several the one of this source; else the undecided one that another version of the program finds there. */
  #find(statement: StatementOn<Span>): Entry | undefined {
    const place = placeOf(statement)
    const exact = this.#entries.filter(one => one.known.includes(place))
    if (exact.length > 0) return exact.find(({ attribution }) => isTwin(attribution, statement)) ?? exact[0]
    let best: { readonly entry: Entry; readonly share: number } | undefined
    for (const entry of this.#entries) {
      if (entry.decided !== undefined || !cuesMeet(entry.attribution.cue, statement.cue)) continue
      const share = shareOf(entry.attribution.content, statement.content)
      if (share >= SAME_CONTENT && share > (best?.share ?? 0)) best = { entry, share }
    }
    return best?.entry
  }
}

type Spans = Pick<Attribution, 'source' | 'cue' | 'content' | 'type'>

function asAttribution({ source, cue, content, type }: Spans, found: Attribution | undefined): Attribution {
  const { via = [], addressee, medium, occasion } = found ?? {}
  return { source, cue, content, type, confidence: 1, via, addressee, medium, occasion }
}

function strongest(before: HowDecided | undefined, now: HowDecided): HowDecided {
  return before !== undefined && HOW.indexOf(before) > HOW.indexOf(now) ? before : now
}

function placeOf({ content }: { readonly content: readonly Span[] }): string {
  return content.map(span => span.join('-')).join(' ')
}

function isTwin(one: Spans, other: Spans): boolean {
  return placeOf(one) === placeOf(other) && String(one.source) === String(other.source)
}

/** Whether two cues share a character, or one of them is not there. */
function cuesMeet(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === 0 || b.length === 0 || shared(a, b) > 0
}

/** Shared code units over all that either list covers. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (lengthOf(a) + lengthOf(b) - both)
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlap(one, other), 0), 0)
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0)
}

/** Where a statement begins, by the first of its roles: the order in which the program gives statements. */
function startOf({ source, cue, content }: Spans): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]) => start))
}
