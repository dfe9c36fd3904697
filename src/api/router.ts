import { OpenAPIHono } from '@hono/zod-openapi'
import type { Failure } from './schema/failure.js'

/**
 * Routes of one resource. What is made with it has no return type written out: the app's client is typed by what is
 * inferred. A request that does not fit its schema is answered as a `Failure` that names what does not fit.
 */
export function router(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const [first] = result.error.issues
      const place = first?.path.join('.') ?? ''
      const body: Failure = {
        code: 'invalid-request',
        message: `The request cannot be understood${place === '' ? '' : ` (${place})`}: ${first?.message ?? 'it does not fit'}.`,
        advice: 'Go back, and try again from the page.',
      }
      return context.json(body, 400)
    },
  })
}
