import { z } from '@hono/zod-openapi'

/** Which part of a list is asked for: at most `most` rows, and `usual` where nobody says how many. */
export function partOfList(
  most: number,
  usual: number,
): { readonly offset: z.ZodDefault<z.ZodCoercedNumber>; readonly limit: z.ZodDefault<z.ZodCoercedNumber> } {
  return {
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(most).default(usual),
  }
}
