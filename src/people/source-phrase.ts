import type { Span } from '../text/index.js'
import type { FoundName } from './found-name.js'
import type { NameWord } from './name-words.js'
import { namesWithin } from './names-within.js'
import { nameWords } from './name-words.js'

/** One part of a source phrase: a name with its titles, or a word that is no name. */
export type PhraseUnit =
  | { readonly kind: 'name'; readonly name: FoundName; readonly possessive: boolean; readonly gap: string }
  | { readonly kind: 'word'; readonly word: NameWord; readonly gap: string }

/** A name within a source phrase. */
export type NameUnit = Extract<PhraseUnit, { kind: 'name' }>

/** A word within a source phrase that is no name. */
export type WordUnit = Extract<PhraseUnit, { kind: 'word' }>

/** A source's noun phrase, cut where its head ends. */
export interface SourcePhrase {
  /** Up to the head of the phrase: "a spokesperson", "Ada Quill", "the senator's office". */
  readonly core: readonly PhraseUnit[]
  /** What qualifies it: "for the port, Ada Quill", ", director of the agency". */
  readonly rest: readonly PhraseUnit[]
}

const ENDS_CORE = new Set(
  'of for at like including such with from in on by to who which that whose about against among close familiar near released addressed sent written titled entitled dated obtained published issued signed working speaking said says than as'.split(
    ' ',
  ),
)

/**
 * Cuts the source phrase at `span` of `text` into its core and what qualifies it. `names` are those of the
 * whole text, in order. A phrase without words gives an empty core. Linear in the names and the phrase.
 */
export function sourcePhrase(text: string, span: Span, names: readonly FoundName[]): SourcePhrase {
  const inside = namesWithin(names, span)
  const units: PhraseUnit[] = []
  let gapFrom = span[0]
  for (const word of nameWords(text.slice(span[0], span[1]))) {
    const start = word.start + span[0]
    const name = inside.find(one => one.outer[0] <= start && start < one.outer[1])
    if (name !== undefined && units.some(unit => unit.kind === 'name' && unit.name === name)) continue
    const gap = text.slice(gapFrom, start)
    if (name === undefined) units.push({ kind: 'word', word, gap })
    else units.push({ kind: 'name', name, possessive: name.possessive && name.span[1] < span[1], gap })
    gapFrom = name === undefined ? word.end + span[0] : Math.min(name.span[1], span[1])
  }
  const end = units.findIndex((unit, at) => at > 0 && endsCore(unit))
  return end < 0 ? { core: units, rest: [] } : { core: units.slice(0, end), rest: units.slice(end) }
}

function endsCore(unit: PhraseUnit): boolean {
  if (/[,(—–:;]|--| - /u.test(unit.gap)) return true
  return unit.kind === 'word' && ENDS_CORE.has(unit.word.folded)
}
