/**
 * Text: spans, tokens, sentences, paragraphs, quotation marks, folded text with its map back, damage.
 * Knows characters and print; knows nothing of who says what. Depends on nothing but `error`.
 */
export { anchorsOf, excerptsNear, stretchesNear } from './anchors.js'
export type { Anchors, Excerpts } from './anchors.js'
export { bareDocument } from './document.js'
export type { Capture, Damage, DamageKind, DocumentId, DocumentKind, SourceDocument } from './document.js'
export { findDamage } from './damage.js'
export { fold, unfold } from './fold.js'
export type { FoldedText } from './fold.js'
export { lineAndColumn } from './lines.js'
export type { LineAndColumn } from './lines.js'
export type { LinePlace, ParagraphPlace, Place, TextPart } from './place.js'
export { paragraphs, trim } from './paragraphs.js'
export { quotedPassages } from './quotations.js'
export type { QuotationMarks, QuotedPassage } from './quotations.js'
export { sentences } from './sentences.js'
export { latinPattern } from './latin-pattern.js'
export { bySpan, contains, hull, jaccard, overlap } from './span.js'
export type { Span } from './span.js'
export { tokenise } from './tokens.js'
export { UNSPACED } from './unspaced.js'
export type { Token, TokenKind } from './tokens.js'
