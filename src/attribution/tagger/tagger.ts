import { openDecoder } from './decode.js'
import type { Stretch } from './labels.js'
import { linkStretches, type Relation } from './link.js'
import { readModel } from './model-file.js'
import { openNetwork } from './network.js'
import { withOuterStatements } from './outer-statements.js'
import { LONGEST_PASSAGE, passages } from './passages.js'
import { markQuotations } from './quotation-state.js'
import { markSentenceStarts } from './sentence-starts.js'
import { snapToQuotations } from './snap.js'
import { emptyUnits, readUnits, type Units } from './units.js'

/** What the tagger finds in one passage; `units` is overwritten by the next. */
export interface TaggedPassage {
  readonly units: Units
  readonly stretches: readonly Stretch[]
  readonly relations: readonly Relation[]
}

/** A trained tagger, ready to use. It keeps working memory of 60 MB between calls, some of it never touched, and no text. */
export interface Tagger {
  /** Tags a text passage by passage, in order. Linear in its length; memory does not grow with it. */
  readonly tag: (text: string) => Generator<TaggedPassage>
  /** The coefficients of `relationConfidence`. */
  readonly calibration: readonly number[]
}

/**
 * Makes a tagger from the bytes of a model. Takes under 200 ms; keep it and use it for many texts. Uses
 * WebAssembly SIMD where there is any, unless `plain` asks for the slower fallback with the same result.
 *
 * @throws OnrecordError `model-broken` where the bytes are no model.
 */
export function openTagger(bytes: Uint8Array, options: { readonly plain?: boolean } = {}): Tagger {
  const model = readModel(bytes)
  const network = openNetwork(model, { capacity: LONGEST_PASSAGE, plain: options.plain === true })
  const decode = openDecoder(model.labels)
  const units = emptyUnits(LONGEST_PASSAGE)
  return {
    calibration: model.calibration,
    *tag(text) {
      for (const span of passages(text)) {
        readUnits(text, span, units)
        if (units.count === 0) continue
        markQuotations(text, units)
        markSentenceStarts(units)
        const stretches = snapToQuotations(units, decode(network.label(units)))
        const relations = withOuterStatements(units, stretches, linkStretches(units, stretches))
        yield { units, stretches, relations }
      }
    },
  }
}
