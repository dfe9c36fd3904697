/**
 * The tagger: a small neural network, trained apart, that marks sources, cues and contents in a text and
 * groups them. Knows print and speech from its training; knows nothing of who a source is.
 */
export { taggedStatements } from './statements.js'
export type { TaggedStatement } from './statements.js'
export { openTagger } from './tagger.js'
export type { Tagger } from './tagger.js'
