/**
 * Collation: the same words across documents. Finds them, groups them into utterances, chooses the
 * base, aligns each reading with it word by word, and says what it is (the verdict).
 */
export { apparatus } from './apparatus.js'
export type { PlaceOfVariation, Reading } from './apparatus.js'
export { applyVariants } from './apply-variants.js'
export type { Application } from './apply-variants.js'
export type { BaseStretch } from './base-words.js'
export { compareReading } from './compare.js'
export type { Comparison, ComparisonInput } from './compare.js'
export { Clusters } from './clusters.js'
export type { Cluster } from './clusters.js'
export { isFragment } from './components.js'
export { embeddedPosts } from './embedded-posts.js'
export type { Outline, OutlinedLink, OutlinedPassage, StretchPair } from './outline.js'
export { groupPile, groupUtterances } from './group-utterances.js'
export { sourceSpeaker } from './misattributed.js'
export { findCarried, findLinks } from './links.js'
export { memoryLookup } from './memory-lookup.js'
export { passageIndex } from './passage-index.js'
export type { PassageIndex } from './passage-index.js'
export { findPlaces, soughtRuns } from './places.js'
export type { Place } from './places.js'
export type { QuotedRun } from './quoted-run.js'
export { quotesSeveral } from './reading-base.js'
export { quotedKeys, SHINGLE, shingles } from './shingles.js'
export { keyOf, StretchGraph } from './stretch-graph.js'
export type { GraphSource } from './stretch-graph.js'
export type { Stretch } from './stretches.js'
export { tellingOf } from './telling.js'
export { VERDICTS, worse } from './verdict.js'
export type { Verdict } from './verdict.js'
export type {
  Base,
  BasePart,
  BaseReason,
  Circumstances,
  DecidedMatch,
  DecidedMatches,
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
export { foldWord, hashRun, hashWord, tableOfWords } from './word-table.js'
export type { WordTable } from './word-table.js'
