/**
 * Collation: the same words across documents. Finds them, groups them into utterances, chooses the
 * base, aligns each reading with it word by word, and says what it is (the verdict).
 */
export { VERDICTS, worse } from './verdict.js'
export type { Verdict } from './verdict.js'
export type {
  BaseReason,
  Link,
  Occurrence,
  Passage,
  Utterance,
  UtteranceId,
  Variant,
  VariantKind,
  Witness,
  WitnessLookup,
} from './witness.js'
