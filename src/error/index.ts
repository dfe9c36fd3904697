/** The errors that Onrecord throws, and their catalogue. Everything may depend on this layer. */
export { CATALOGUE } from './catalogue.js'
export type { CatalogueEntry, ErrorCode } from './catalogue.js'
export { OnrecordError } from './onrecord-error.js'
export type { ErrorDetails } from './onrecord-error.js'
