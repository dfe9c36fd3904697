import { z } from '@hono/zod-openapi'

/** Why a request was not answered: what went wrong, and what to do about it. */
export const failure = z
  .object({
    code: z.string().openapi({ example: 'not-found' }),
    /** One line: what went wrong and what was seen. */
    message: z.string(),
    /** What the reader can do next, as a sentence. */
    advice: z.string(),
  })
  .openapi('Failure')

export type Failure = z.infer<typeof failure>
