/**
 * Ingest: files to documents, and drafts to manuscripts. Bytes are kept and hashed, text is extracted, and each
 * document is described by the folder's index, by itself, or by its form; a manuscript knows the way back into
 * its file. Knows formats; knows nothing of statements or records.
 */
export type { Description, DocumentRead, Original, PublishedFrom, Reading, Unread } from './reading.js'
export { textOfOriginal } from './text-of-original.js'
export { publicationDate } from './publication-date.js'
export { readDocuments } from './read-documents.js'
export type { ReadOptions } from './read-documents.js'
export type { Edit, LetStand, Manuscript, Revision } from './manuscript.js'
export { DRAFT_FORMS, LARGEST_DRAFT, draftForm, readManuscript } from './read-manuscript.js'
export type { DraftForm } from './read-manuscript.js'
export { findFiles } from './find-files.js'
export type { FoundFile } from './find-files.js'
export { decode } from './decode.js'
export type { Decoded } from './decode.js'
export { parseMarkup } from './parse-markup.js'
export type { MarkupEvents } from './parse-markup.js'
export { neverClosed } from './never-closed.js'
export { newDocx } from './new-docx.js'
export type { NewDocx } from './new-docx.js'
