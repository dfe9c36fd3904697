import type { Comparison, Verdict } from '../collation/index.js'
import { worse } from '../collation/index.js'

/** The words of a comparison's two sides at a place. */
export interface SideTexts {
  readonly reading: string
  readonly base: string
}

/**
 * A comparison without the ellipses and brackets that the quotation has from its source: what the source
 * elides or inserts itself, it does not say otherwise. Only where both are of one document's text.
 */
export function withoutSharedEdits(comparison: Comparison, texts: SideTexts): Comparison {
  const variants = comparison.variants.filter(({ kind, reading, base, baseDocument }) => {
    if ((kind !== 'elided' && kind !== 'bracketed') || baseDocument !== undefined) return true
    return plain(texts.reading.slice(reading[0], reading[1])) !== plain(texts.base.slice(base[0], base[1]))
  })
  if (variants.length === comparison.variants.length) return comparison
  const kept = comparison.verdicts.filter(
    verdict =>
      (verdict !== 'elided' && verdict !== 'bracketed') || variants.some(({ kind }) => kind === verdict),
  )
  const verdicts: readonly Verdict[] = kept.length > 0 ? kept : ['verbatim']
  return { ...comparison, variants, verdicts, verdict: verdicts.reduce(worse) }
}

/** An ellipsis in any form is one. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, '').replaceAll('...', '…')
}
