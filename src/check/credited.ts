import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople, SpeakerId } from '../people/index.js'
import type { Span } from '../text/index.js'
import { contains, hull, overlap, paragraphs } from '../text/index.js'
import { touching } from './touching.js'
import type { DraftAnalysis } from './draft-analysis.js'
import type { DraftQuotation } from './draft-quotations.js'
import { leadInOf } from './lead-in.js'

/** To whom a draft credits a quotation. */
export interface Credited {
  /** As the draft names them: the fullest name, else the words of the source; undefined where it credits nobody. */
  readonly name: string | undefined
  /** Who that is in the record; undefined where the record does not know them, or where it is not sure. */
  readonly speaker: SpeakerId | undefined
  /** Whether the words of the draft name them here, as against a pronoun or a role that was resolved. */
  readonly named: boolean
  /** Whether the name is a person's, given and surname: nobody of another name is the same. */
  readonly fullName: boolean
  /** Whether the draft says that somebody said it, whoever that is. */
  readonly attributed: boolean
  /** Index of the attribution of the draft that credits it; undefined where a lead-in does, or nothing. */
  readonly statement: number | undefined
}

/** Credited to nobody. */
export const NOBODY: Credited = {
  name: undefined,
  speaker: undefined,
  named: false,
  fullName: false,
  attributed: false,
  statement: undefined,
}

/** To whom each quotation is credited, in the order of `quotations`. Linear in the draft, times its quotations. */
export function creditedFor(
  quotations: readonly DraftQuotation[],
  { document, attributions, people, speakers }: DraftAnalysis,
): Credited[] {
  const words = document.text
  const asCredited = (
    person: number | undefined,
    source: string,
  ): Omit<Credited, 'attributed' | 'statement'> => {
    const { name, kind } = (person === undefined ? undefined : people.persons[person]) ?? {}
    const named =
      name !== undefined && name.split(/\s+/).some(word => word.length > 2 && source.includes(word))
    return {
      name: name ?? (source === '' || PRONOUN.test(source) ? undefined : source.replaceAll(/\s+/g, ' ')),
      speaker: person === undefined ? undefined : speakers.get(person),
      named,
      fullName: named && kind === 'person' && name.includes(' '),
    }
  }
  const near = touching(attributions.map(({ content }) => hull(content) ?? [0, 0]))
  return quotations.map(quotation => {
    const lead = quotation.form === 'block' ? leadInOf(quotation.span, { words, people }) : undefined
    if (lead !== undefined)
      return { ...asCredited(lead.person, lead.words), attributed: true, statement: undefined }
    const index = attributionOf(quotation.span, attributions, near(quotation.span))
    const attribution = index === undefined ? undefined : attributions[index]
    if (index === undefined || attribution === undefined) return NOBODY
    const person = people.speakers[index]?.person
    const source = attribution.source.map(([start, end]) => words.slice(start, end)).join(' … ')
    const sure = !THING.test(source) && (people.speakers[index]?.confidence ?? 0) >= SURE
    const antecedent = sure ? antecedentOf(source, quotation, { person, people, words }) : undefined
    return {
      ...asCredited(sure ? person : undefined, antecedent ?? source),
      attributed: source !== '' || attribution.cue.length > 0,
      statement: index,
    }
  })
}

interface Referred {
  readonly person: number | undefined
  readonly people: DocumentPeople
  readonly words: string
}

/**
 * The name that a pronoun stands for where it can be no other: the one person whom the paragraph names before the
 * quotation. Undefined for any other source.
 */
function antecedentOf(
  source: string,
  { outer }: DraftQuotation,
  { person, people, words }: Referred,
): string | undefined {
  if (!PRONOUN.test(source) || person === undefined) return undefined
  const start = paragraphs(words).find(paragraph => paragraph[1] >= outer[0])?.[0] ?? outer[0]
  const named = people.persons.flatMap(({ kind, mentions }, index) =>
    kind !== 'person'
      ? []
      : mentions
          .filter(
            ({ span, form }) => form !== 'pronoun' && form !== 'role' && contains([start, outer[0]], span),
          )
          .map(({ span }) => ({ index, name: words.slice(...span) })),
  )
  return named.every(one => one.index === person) ? named[0]?.name : undefined
}

/** Below this confidence in who a source is, nobody is told that they said it. */
const SURE = 0.5
/** A source that may be a letter or a statement ("it says"), whoever wrote it. */
const THING = /^(?:it|this|that|which)$/i

/** A source that names nobody when it stands alone. */
const PRONOUN = /^(?:he|she|it|they|we|i|who|whom|whose|which|this|that|these|those|one)$/i

/**
 * The attribution whose content has most of the quotation, at least half of it, and whose source is not named within it; of
 * several that have as much the one with a source and the least content: whom another is said to report ("..., Quill wrote, the
 * Courier reported").
 */
function attributionOf(
  span: Span,
  attributions: readonly Attribution[],
  near: readonly number[],
): number | undefined {
  let best: number | undefined
  let most = (span[1] - span[0]) / 2
  let least = Number.POSITIVE_INFINITY
  for (const index of near) {
    const { content, source } = attributions[index] ?? { content: [], source: [] }
    if (source.some(part => contains(span, part))) continue
    const shared = content.reduce((sum, part) => sum + overlap(part, span), 0)
    const size =
      source.length > 0
        ? content.reduce((sum, [start, end]) => sum + end - start, 0)
        : Number.POSITIVE_INFINITY
    const better = shared > most || (shared === most && best !== undefined && size < least)
    if (better) [best, most, least] = [index, shared, size]
  }
  return best
}
