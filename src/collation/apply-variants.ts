import type { Span } from '../text/index.js'
import { bySpan } from '../text/index.js'
import type { Variant } from './witness.js'

/** What `applyVariants` puts together. */
export interface Application {
  readonly base: { readonly text: string; readonly span: Span }
  readonly reading: { readonly text: string }
  /** With all `base` spans in the one text. */
  readonly variants: readonly Variant[]
}

/**
 * The base with every variant's reading in its place: the reading again, but for what is no variant (white
 * space, the style of dashes and quotation marks, the case of a first letter). Where several variants name one
 * place it is changed once. Linear in the base.
 */
export function applyVariants({ base, reading, variants }: Application): string {
  let at = base.span[0]
  let text = ''
  for (const variant of variants.toSorted((a, b) => bySpan(a.base, b.base) || bySpan(a.reading, b.reading))) {
    const [start, end] = variant.base
    if (start < at) continue
    text += base.text.slice(at, start) + reading.text.slice(variant.reading[0], variant.reading[1])
    at = Math.max(start, end)
  }
  return text + base.text.slice(at, Math.max(at, base.span[1]))
}
