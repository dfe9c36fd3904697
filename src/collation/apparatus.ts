import type { DocumentId, Span } from '../text/index.js'
import { bySpan } from '../text/index.js'
import type { Occurrence, Utterance, Variant, VariantKind, Witness } from './witness.js'

/** One reading at a place of variation, and who has it. */
export interface Reading {
  /** As the first of its witnesses prints it; empty where the words are left out. */
  readonly text: string
  /** How it differs from the base; undefined for the base's own reading. */
  readonly kind: VariantKind | undefined
  /** Where each witness has it; ordered as the utterance's occurrences. */
  readonly witnesses: readonly { readonly document: DocumentId; readonly span: Span }[]
}

/** One place of the base at which witnesses differ. */
export interface PlaceOfVariation {
  readonly base: { readonly document: DocumentId; readonly span: Span }
  /** The base's reading first, then the others by how many have them, then by text. */
  readonly readings: readonly Reading[]
}

/** A variant with the occurrence that has it. */
interface Found {
  readonly occurrence: Occurrence
  readonly variant: Variant
}

/**
 * The apparatus of an utterance: each place of the base at which a witness leaves it, with all readings
 * and who has them, in the order of the base. Variants that overlap in the base are one place. Witnesses
 * that do not reach a place are not named at it. Empty where all agree.
 */
export function apparatus(utterance: Utterance, witnesses: readonly Witness[]): PlaceOfVariation[] {
  const texts = new Map(witnesses.map(witness => [witness.id, witness.text]))
  const found = utterance.occurrences.flatMap(occurrence =>
    occurrence.variants.map(variant => ({ occurrence, variant })),
  )
  const documents = [...new Set(found.map(documentOf))].toSorted()
  return documents.flatMap(document =>
    places(found.filter(one => documentOf(one) === document)).map(({ span, variants }) => ({
      base: { document, span },
      readings: readingsAt({ utterance, document, span, variants, texts }),
    })),
  )
}

function documentOf({ occurrence, variant }: Found): DocumentId {
  return variant.baseDocument ?? occurrence.baseDocument
}

function places(found: readonly Found[]): { readonly span: Span; readonly variants: readonly Found[] }[] {
  const out: { span: Span; variants: Found[] }[] = []
  for (const one of found.toSorted((a, b) => bySpan(a.variant.base, b.variant.base))) {
    const last = out.at(-1)
    const [start, end] = one.variant.base
    if (last !== undefined && (start < last.span[1] || (start === last.span[0] && end === last.span[1]))) {
      last.span = [last.span[0], Math.max(last.span[1], end)]
      last.variants.push(one)
    } else out.push({ span: [start, end], variants: [one] })
  }
  return out
}

interface PlaceInput {
  readonly utterance: Utterance
  readonly document: DocumentId
  readonly span: Span
  readonly variants: readonly Found[]
  readonly texts: ReadonlyMap<DocumentId, string>
}

function readingsAt({ utterance, document, span, variants, texts }: PlaceInput): Reading[] {
  const groups = new Map<
    string,
    { text: string; kind: VariantKind; witnesses: { document: DocumentId; span: Span }[] }
  >()
  for (const { occurrence, variant } of variants) {
    const text = texts.get(occurrence.document)?.slice(variant.reading[0], variant.reading[1]) ?? ''
    const key = `${variant.kind} ${text.toLowerCase().replaceAll(/\s+/gu, ' ')}`
    const group = groups.get(key) ?? { text, kind: variant.kind, witnesses: [] }
    group.witnesses.push({ document: occurrence.document, span: variant.reading })
    groups.set(key, group)
  }
  const departing = new Set(variants.map(one => one.occurrence))
  const agreeing = utterance.occurrences.filter(
    one =>
      !departing.has(one) &&
      one.baseDocument === document &&
      one.baseSpan[0] <= span[0] &&
      span[1] <= one.baseSpan[1],
  )
  const own: Reading = {
    text: texts.get(document)?.slice(span[0], span[1]) ?? '',
    kind: undefined,
    witnesses: agreeing.map(one => ({ document: one.document, span: one.span })),
  }
  const others = [...groups.values()].toSorted(
    (a, b) => b.witnesses.length - a.witnesses.length || (a.text < b.text ? -1 : 1),
  )
  return [own, ...others]
}
