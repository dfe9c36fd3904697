import { HTTPException } from 'hono/http-exception'
import { OnrecordError } from '../error/index.js'
import type { ErrorCode } from '../error/index.js'
import type { Failure } from './schema/failure.js'

/** The code of what is no error of ours. */
export const FAULT = 'fault'

/** A failure as it is answered. */
export interface AnsweredFailure {
  readonly status: 400 | 404 | 409 | 413 | 500
  readonly body: Failure
}

/**
 * What a thrown error is to a client; undefined for an address that leads nowhere. What is no error of ours tells
 * nothing of itself.
 */
export function failureOf(error: unknown): AnsweredFailure {
  if (error === undefined) {
    return {
      status: 404,
      body: {
        code: 'not-found',
        message: 'There is nothing at this address.',
        advice: 'Go back, or begin at the first page.',
      },
    }
  }
  if (error instanceof OnrecordError) {
    const { code, advice } = error
    return {
      status: STATUS[code] ?? 400,
      body: { code, advice, message: error.message.replace(` ${advice}`, '') },
    }
  }
  // What hono itself refuses: a body that is no JSON.
  if (error instanceof HTTPException && error.status === 400) {
    return {
      status: 400,
      body: {
        code: 'invalid-request',
        message: 'The request cannot be understood.',
        advice: 'Go back, and try again from the page.',
      },
    }
  }
  return {
    status: 500,
    body: {
      code: FAULT,
      message: 'Something is wrong inside Onrecord.',
      advice: 'Try again; the record itself is not changed by this.',
    },
  }
}

const STATUS: Partial<Record<ErrorCode, AnsweredFailure['status']>> = {
  'record-busy': 409,
  'too-large': 413,
  'record-damaged': 500,
  'disk-full': 500,
}
