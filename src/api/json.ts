import type { ZodType } from 'zod'

/** A JSON answer in a route's description. */
export function json<T extends ZodType>(
  schema: T,
  description: string,
): {
  readonly content: { readonly 'application/json': { readonly schema: T } }
  readonly description: string
} {
  return { content: { 'application/json': { schema } }, description }
}
