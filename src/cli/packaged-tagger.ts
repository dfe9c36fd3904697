import { readFileSync } from 'node:fs'
import { openTagger, type Tagger } from '../attribution/index.js'
import { OnrecordError } from '../error/index.js'

/**
 * The tagger with the weights that lie in the package. Takes some 100 ms: open it once.
 *
 * @throws OnrecordError `model-broken` where the weights are missing or damaged.
 */
export function openPackagedTagger(): Tagger {
  return openTagger(readWeights())
}

function readWeights(): Uint8Array {
  try {
    return readFileSync(new URL('../../model/attribution.onrt', import.meta.url))
  } catch (cause) {
    throw new OnrecordError('model-broken', { seen: 'model/attribution.onrt is not there', cause })
  }
}
