import type { ErrorCode } from './catalogue.js'
import { CATALOGUE } from './catalogue.js'

/** What an error tells besides its code: what was seen, and what lies behind it. */
export interface ErrorDetails {
  /** What was seen, in a few words: the path, the value, the line. */
  readonly seen?: string
  readonly cause?: unknown
}

/**
 * Broken input or a caller's mistake. "Not found", "ambiguous" and "altered" are values, never errors.
 * `message` is one line: what went wrong, what was seen, and what to do next.
 */
export class OnrecordError extends Error {
  override readonly name = 'OnrecordError'
  readonly code: ErrorCode
  readonly seen: string | undefined
  /** What the user can do next, as a sentence. */
  readonly advice: string

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    const entry = CATALOGUE[code]
    const seen = details.seen === undefined ? '' : `: ${details.seen}`
    super(
      `${entry.what}${seen}. ${entry.advice}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    )
    this.code = code
    this.seen = details.seen
    this.advice = entry.advice
  }
}
