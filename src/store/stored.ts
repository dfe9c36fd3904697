import { OnrecordError } from '../error/index.js'

/**
 * A value of the core as JSON, and back. The file's application id and version stand for its shape:
 * only this program writes records, `verify` checks the rest, and a schema walk over each of some hundred thousand
 * statements would cost more than all other reading.
 */
export function stored(value: unknown): string {
  return JSON.stringify(value)
}

/**
 * The value that `stored` wrote; the caller says what it is.
 *
 * @throws OnrecordError `record-damaged` where `json` is none.
 */
export function restored(json: string): unknown {
  return intact(() => JSON.parse(json) as unknown)
}

/**
 * What `read` makes of stored bytes.
 *
 * @throws OnrecordError `record-damaged` where it throws.
 */
export function intact<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new OnrecordError('record-damaged', { cause: error })
  }
}
