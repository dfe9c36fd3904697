import { z } from '@hono/zod-openapi'
import { failureOf } from './failure-of.js'
import { json } from './json.js'
import { failure } from './schema/failure.js'

/** What is answered where the record does not hold what is asked for. */
export const NOT_FOUND = failureOf(undefined).body

/** That answer in a route's description. */
export const notFound = json(failure, 'The record does not hold it')

/** The id in a route's address. */
export function idIn(longest: number): z.ZodObject<{ id: z.ZodString }> {
  return z.object({ id: z.string().min(1).max(longest) })
}
